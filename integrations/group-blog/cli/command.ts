/** A flag, which is typed as `--title <text>`. */
export interface Flag {
  help: string;
  /** What help calls the flag's value, as `text`. A flag without one is a switch. */
  value?: string;
  /** The value where the flag is not given. */
  default?: string;
  isValueOptional?: true;
  isRepeatable?: true;
}

type Flags = Readonly<Record<string, Flag>>;

/** True or false for a switch; true for a flag that was given without its optional value. */
type FlagValue = string | boolean | readonly string[] | undefined;

/** What was typed after a command's name. */
export interface Given<
  Words = Readonly<Record<string, string | undefined>>,
  Values = Readonly<Record<string, FlagValue>>,
> {
  /** Words by what they stand for, without their brackets. */
  words: Words;
  flags: Values;
  /** Whether the command asks on a terminal for words and flags that are missing, and then for optional ones, too. */
  isAsking: boolean;
  /** Whether somebody sits at a terminal and can answer questions. */
  canAsk: boolean;
}

/** How a command is typed, and what it does. */
export interface Command {
  /** What is typed after `group-blog`: `check`, `new post`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What the words after the name stand for: `<required>` or `[optional]`. */
  words: readonly string[];
  flags: Flags;
  /** The names of flags that are required. */
  required?: readonly string[];
  /** Whether the command asks on a terminal for required words and flags that are missing. */
  asks?: true;
  /** Command lines, without `group-blog`. */
  examples: readonly string[];
  /**
   * Imports what the command needs when it runs, so that help is printed without loading it.
   * @returns the exit status: 0 fine, 1 problems in the content.
   * @throws {Refusal} where the content is in the way, {Error} on wrong usage.
   */
  run(given: Given): number | Promise<number>;
}

/** A command was typed right, and the content does not allow it: exit status 1, and nothing was written. */
export class Refusal extends Error {}

/** Checks a command's definition, and types what its `run` gets. */
export function defineCommand<const Words extends readonly string[], const Own extends Flags>(
  command: Omit<Command, 'words' | 'flags' | 'run'> & {
    words?: Words;
    flags: Own;
    run(given: Given<WordValues<Words[number]>, FlagValues<Own>>): number | Promise<number>;
  },
): Command {
  return { words: [], ...command };
}

type WordValues<Word extends string> = {
  readonly [
    W in Word as W extends `<${infer Name}>` | `[${infer Name}]` ? Name : never
  ]: W extends `<${string}>` ? string : string | undefined;
};

type FlagValues<Own extends Flags> = { readonly [Name in keyof Own]: ValueOf<Own[Name]> };

type ValueOf<Own extends Flag> = Own extends { isRepeatable: true }
  ? readonly string[]
  : Own extends { isValueOptional: true }
    ? string | true | undefined
    : Own extends { default: string }
      ? string
      : Own extends { value: string }
        ? string | undefined
        : boolean;
