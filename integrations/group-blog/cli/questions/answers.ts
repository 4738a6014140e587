import { z } from 'zod';
import { describeIssue } from '../../check/rules/front-matter/describe-issue.ts';
import { reference } from '../../schemas/fields.ts';
import { guessNumbers } from '../../suggest/guess-number.ts';
import { slugOf } from '../../suggest/slug.ts';
import { oneLine } from '../../writing/file-text.ts';
import type { ParsedArguments } from '../command.ts';
import { askText, type TextPrompt } from './prompts.ts';

type Question = Omit<TextPrompt, 'faultOf'>;

/**
 * Returns required lines of text, from the arguments or asked for one after the other.
 * @param shape schemas by the names of flags; optional ones are required here.
 * @throws {Error} where an argument does not match its schema.
 */
export async function textAnswers<Name extends string>(
  args: ParsedArguments,
  shape: Readonly<Record<NoInfer<Name>, z.ZodType>>,
  questions: Readonly<Record<Name, Question>>,
): Promise<Record<Name, string>> {
  const answers: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(questions) as Name[]) {
    answers[name] = await textAnswer(args, name, shape[name], questions[name]);
  }
  return answers as Record<Name, string>;
}

/** Returns one required line of text, as `textAnswers` does. */
export async function textAnswer(
  args: ParsedArguments,
  name: string,
  schema: z.ZodType,
  question: Question,
): Promise<string> {
  return required(args, name, await optionalText(args, name, schema, question));
}

/**
 * Returns an optional line of text.
 * @param question is asked if the command asks at all; without a question, only the argument counts.
 * @throws {Error} where the argument does not match the schema.
 */
export async function optionalText(
  args: ParsedArguments,
  name: string,
  schema: z.ZodType,
  question?: Question,
): Promise<string | undefined> {
  const fits = requiredSchema(schema);
  const text = await answerOf(args, name, (typed) => faultIn(fits, oneLine(typed)), question);
  return text === undefined ? undefined : oneLine(text);
}

/**
 * Returns an optional line of text, which is asked for if the command asks at all. An empty answer means that there is none.
 * @throws {Error} where the argument does not match the schema.
 */
export async function skippableText(
  args: ParsedArguments,
  name: string,
  schema: z.ZodType,
  question: Question,
): Promise<string | undefined> {
  if (typedText(args, name) !== undefined || !args.isAsking) return optionalText(args, name, schema);
  const fits = requiredSchema(schema);
  const faultOf = (typed: string): string | undefined =>
    typed.trim() === '' ? undefined : faultIn(fits, oneLine(typed));
  return oneLine(await askText({ ...question, faultOf })) || undefined;
}

/** Returns a schema that does not accept undefined. */
function requiredSchema(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/**
 * Returns the id in the address of a page: `--id`, else an id made from the name.
 * @param folder the folder of the pages, for the question.
 * @throws {Error} where `--id` is no id, or no id can be made from the name.
 */
export async function idAnswer(args: ParsedArguments, name: string, folder: string): Promise<string> {
  const initial = slugOf(name);
  const question = { question: `Which name goes into the web address, /${folder}/…/?`, initial };
  const id = (await optionalText(args, 'id', reference(), question)) ?? initial;
  if (id !== undefined) return id;
  throw new Error(`no address can be made of "${name}"; add one of small letters and hyphens with --id`);
}

/**
 * Returns a required number. Only a point is accepted as its decimal separator, because a comma means different things in different countries.
 * @throws {Error} where the argument does not match the schema.
 */
export async function numberAnswer(
  args: ParsedArguments,
  name: string,
  schema: z.ZodType<number>,
  question: Question,
): Promise<number> {
  const text = await answerOf(args, name, (typed) => faultInNumber(schema, typed), question);
  return Number(required(args, name, text));
}

async function answerOf(
  args: ParsedArguments,
  name: string,
  faultOf: (text: string) => string | undefined,
  question: Question | undefined,
): Promise<string | undefined> {
  const typed = typedText(args, name);
  if (typed === undefined) return question && args.isAsking ? askText({ ...question, faultOf }) : undefined;
  const fault = faultOf(typed);
  if (fault !== undefined) throw new Error(`${typedLabel(args, name)} ${fault}`);
  return typed;
}

function required(args: ParsedArguments, name: string, answer: string | undefined): string {
  if (answer === undefined) throw new Error(`${typedLabel(args, name)} is missing`);
  return answer;
}

/** Returns the text of an argument; undefined where it was not typed. */
export function typedText({ positionals, flags }: ParsedArguments, name: string): string | undefined {
  const value = positionals[name] ?? flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** Returns the name of an argument as help writes it: `<host>`, `--title`. */
export function typedLabel({ positionals }: ParsedArguments, name: string): string {
  return name in positionals ? `<${name}>` : `--${name}`;
}

/** Says what is wrong with a typed number, as the end of a sentence: "is "3,5", which is no number; write 3.5". */
export function faultInNumber(schema: z.ZodType, text: string): string | undefined {
  const guesses = guessNumbers(text).filter((number) => faultIn(schema, number) === undefined);
  const choice = guesses.join(' or ');
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/.test(text)) {
    return `is "${text}", which is no number${choice === '' ? '' : `; write ${choice}`}`;
  }
  // "10.000" is ten thousand in some countries, and a decimal fraction that ends with a zero is unlikely.
  if (guesses.length > 1 && text.trim().endsWith('0')) {
    return `is "${text}", which means different numbers in different countries; write ${choice}`;
  }
  return faultIn(schema, Number(text));
}

/** Says what is wrong with a value, as the end of a sentence: "is 161 characters long; at most 160". */
function faultIn(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue && describeIssue(issue, value).says;
}
