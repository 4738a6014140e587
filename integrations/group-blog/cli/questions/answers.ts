import type { z } from 'zod';
import { describeIssue } from '../../check/describe-issue.ts';
import { meantNumbers } from '../../suggest/meant-number.ts';
import { oneLine } from '../../writing/file-text.ts';
import { askChoice, askText, type Choice } from './questions.ts';
import { typedValues } from '../terminal/typed-values.ts';

/** What a command was told, by words and flags; what is missing is asked for where somebody can answer. */
export interface Told {
  /** As it was typed: `title` of `--title`, `<host>` of the word. Undefined where it was not. */
  given: (name: string) => string | undefined;
  all: (flag: string) => readonly string[];
  has: (flag: string) => boolean;
  /** Something is missing, and somebody is there to answer: what else there is to say is asked for, too. */
  isAsking: boolean;
  canAsk: boolean;
}

export interface Typed {
  /** The command line after the program's name. */
  line: readonly string[];
  /** Words by what they stand for. */
  words: Readonly<Record<string, string | undefined>>;
  canAsk: boolean;
}

/** @throws {Error} naming what is missing, where nobody can be asked. */
export function toTold({ line, words, canAsk }: Typed, required: readonly string[]): Told {
  const given = (name: string): string | undefined =>
    name.startsWith('<') ? words[name.slice(1, -1)] : typedValues(line, name).at(-1);
  const missing = required.filter((name) => given(name) === undefined);
  if (missing.length > 0 && !canAsk) {
    const names = missing.map(flagText).join(' and ');
    throw new Error(`${names} ${missing.length > 1 ? 'are' : 'is'} missing`);
  }
  return {
    given,
    all: (flag) => typedValues(line, flag),
    has: (flag) => line.includes(`--${flag}`),
    isAsking: missing.length > 0,
    canAsk,
  };
}

function flagText(name: string): string {
  return name.startsWith('<') ? name : `--${name}`;
}

export interface TextWanted {
  schema: z.ZodType;
  question: string;
  placeholder?: string;
  initial?: string;
}

/** @throws {Error} where what was typed does not fit. */
export async function textTold(told: Told, name: string, wanted: TextWanted): Promise<string> {
  const { schema, question, ...rest } = wanted;
  const typed = told.given(name);
  if (typed !== undefined) {
    const fault = faultIn(schema, oneLine(typed));
    if (fault !== undefined) throw new Error(`${flagText(name)} ${fault}`);
    return oneLine(typed);
  }
  const fault = (answer: string): string | undefined => {
    const says = faultIn(schema, oneLine(answer));
    return says === undefined ? undefined : `It ${says}.`;
  };
  return oneLine(await askText({ message: question, fault, ...rest }));
}

/** The same for a flag that may be left out, and that nobody is asked for. */
export function optionalText(told: Told, name: string, schema: z.ZodType): string | undefined {
  const typed = told.given(name);
  if (typed === undefined) return undefined;
  const fault = faultIn(schema, oneLine(typed));
  if (fault !== undefined) throw new Error(`${flagText(name)} ${fault}`);
  return oneLine(typed);
}

interface NumberWanted extends Omit<TextWanted, 'schema'> {
  schema: z.ZodType<number>;
}

/** A number, with a point: what a comma means is another thing in another country. */
export async function numberTold(told: Told, name: string, wanted: NumberWanted): Promise<number> {
  const typed = told.given(name);
  if (typed !== undefined) {
    const fault = faultInNumber(wanted.schema, typed);
    if (fault !== undefined) throw new Error(`${flagText(name)} ${fault}`);
    return Number(typed);
  }
  const { schema, question, ...rest } = wanted;
  const fault = (answer: string): string | undefined => {
    const says = faultInNumber(schema, answer);
    return says === undefined ? undefined : `It ${says}.`;
  };
  return Number(await askText({ message: question, fault, ...rest }));
}

export function faultInNumber(schema: z.ZodType, text: string): string | undefined {
  const meant = meantNumbers(text).filter((number) => faultIn(schema, number) === undefined);
  const choice = meant.join(' or ');
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*$/.test(text)) {
    return `is "${text}", which is no number${choice === '' ? '' : `; write ${choice}`}`;
  }
  // What is measured to a thousandth has no nought there.
  if (meant.length > 1 && text.trim().endsWith('0')) {
    return `is "${text}", which is one number here and another one there; write ${choice}`;
  }
  return faultIn(schema, Number(text));
}

/** One of what there is. */
export async function choiceTold(
  told: Told,
  name: string,
  question: string,
  choices: readonly Choice[],
): Promise<string> {
  const typed = told.given(name);
  if (typed !== undefined) return typed;
  if (choices.length === 0) throw new Error(`${flagText(name)} is missing, and there is none to choose from`);
  return askChoice(question, choices);
}

/** Goes on after a name: "is 161 characters long; at most 160". */
export function faultIn(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issue && describeIssue(issue, value).says;
}
