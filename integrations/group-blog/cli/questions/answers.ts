import { z } from 'zod';
import { describeIssue } from '../../check/rules/front-matter/describe-issue.ts';
import { reference } from '../../schemas/fields.ts';
import { guessNumbers } from '../../suggest/guess-number.ts';
import { slugOf } from '../../suggest/slug.ts';
import { oneLine } from '../../writing/file-text.ts';
import type { Given } from '../command.ts';
import { askText, type TextPrompt } from './prompts.ts';

type Question = Omit<TextPrompt, 'faultOf'>;

/**
 * Lines of text that are required, typed or asked for one after the other.
 * @param shape schemas by the names of flags; optional ones are required here.
 * @throws {Error} where what was typed does not fit its schema.
 */
export async function textAnswers<Name extends string>(
  given: Given,
  shape: Readonly<Record<NoInfer<Name>, z.ZodType>>,
  questions: Readonly<Record<Name, Question>>,
): Promise<Record<Name, string>> {
  const answers: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(questions) as Name[]) {
    answers[name] = await textAnswer(given, name, shape[name], questions[name]);
  }
  return answers as Record<Name, string>;
}

/** One line of text that is required, as of `textAnswers`. */
export async function textAnswer(
  given: Given,
  name: string,
  schema: z.ZodType,
  question: Question,
): Promise<string> {
  return required(given, name, await optionalText(given, name, schema, question));
}

/**
 * A line of text that may be left out.
 * @param question is asked where others are; without it only what was typed counts.
 * @throws {Error} where what was typed does not fit the schema.
 */
export async function optionalText(
  given: Given,
  name: string,
  schema: z.ZodType,
  question?: Question,
): Promise<string | undefined> {
  const fits = present(schema);
  const text = await answerOf(given, name, (typed) => faultIn(fits, oneLine(typed)), question);
  return text === undefined ? undefined : oneLine(text);
}

/** The schema of a field that is there. */
function present(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/**
 * The id in the address of a page: `--id`, else the name in Latin letters.
 * @param folder of the pages, for the question.
 * @throws {Error} where what was typed is no id, or nothing is left of the name.
 */
export async function idAnswer(given: Given, name: string, folder: string): Promise<string> {
  const initial = slugOf(name);
  const question = { question: `Which name goes into the web address, /${folder}/…/?`, initial };
  const id = (await optionalText(given, 'id', reference(), question)) ?? initial;
  if (id !== undefined) return id;
  throw new Error(`no address can be made of "${name}"; add one of small letters and hyphens with --id`);
}

/**
 * A number that is required, with a decimal point: a comma means different things in different countries.
 * @throws {Error} where what was typed does not fit the schema.
 */
export async function numberAnswer(
  given: Given,
  name: string,
  schema: z.ZodType<number>,
  question: Question,
): Promise<number> {
  const text = await answerOf(given, name, (typed) => faultInNumber(schema, typed), question);
  return Number(required(given, name, text));
}

async function answerOf(
  given: Given,
  name: string,
  faultOf: (text: string) => string | undefined,
  question: Question | undefined,
): Promise<string | undefined> {
  const typed = typedText(given, name);
  if (typed === undefined) return question && given.isAsking ? askText({ ...question, faultOf }) : undefined;
  const fault = faultOf(typed);
  if (fault !== undefined) throw new Error(`${typedLabel(given, name)} ${fault}`);
  return typed;
}

function required(given: Given, name: string, answer: string | undefined): string {
  if (answer === undefined) throw new Error(`${typedLabel(given, name)} is missing`);
  return answer;
}

/** The text that was typed for a word or a flag; undefined where it was not typed. */
export function typedText({ words, flags }: Given, name: string): string | undefined {
  const value = words[name] ?? flags[name];
  return typeof value === 'string' ? value : undefined;
}

/** How a word or a flag is typed: `<host>`, `--title`. */
export function typedLabel({ words }: Given, name: string): string {
  return name in words ? `<${name}>` : `--${name}`;
}

/** What is wrong with a typed number, to go on after its name: "is "3,5", which is no number; write 3.5". */
export function faultInNumber(schema: z.ZodType, text: string): string | undefined {
  const meant = guessNumbers(text).filter((number) => faultIn(schema, number) === undefined);
  const choice = meant.join(' or ');
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/.test(text)) {
    return `is "${text}", which is no number${choice === '' ? '' : `; write ${choice}`}`;
  }
  // "10.000" is ten thousand in some countries; nobody measures a thousandth that ends with a zero.
  if (meant.length > 1 && text.trim().endsWith('0')) {
    return `is "${text}", which means different numbers in different countries; write ${choice}`;
  }
  return faultIn(schema, Number(text));
}

/** What is wrong with a value, to go on after its name: "is 161 characters long; at most 160". */
function faultIn(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue && describeIssue(issue, value).says;
}
