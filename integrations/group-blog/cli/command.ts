/** A flag, which is typed as `--title <text>`. */
export interface Flag {
  help: string;
  /** The name of the flag's value in help, such as `text`. A flag without one is a switch. */
  value?: string;
  /** The value if the flag is not given. */
  default?: string;
  isValueOptional?: true;
  isRepeatable?: true;
}

type Flags = Readonly<Record<string, Flag>>;

/** A boolean for a switch; true for a flag that was given without its optional value. */
type FlagValue = string | boolean | readonly string[] | undefined;

/** The arguments that were typed after a command's name. */
export interface ParsedArguments<
  Positionals = Readonly<Record<string, string | undefined>>,
  Values = Readonly<Record<string, FlagValue>>,
> {
  /** The arguments that are no flags, by their names without brackets. */
  positionals: Positionals;
  flags: Values;
  /** Whether the command asks for what is missing, because something required is. Then it asks for optional values too. */
  isAsking: boolean;
  /** Whether the command may ask questions, because it runs in a terminal. */
  canAsk: boolean;
}

/** How a command is typed, and what it does. */
export interface Command {
  /** What is typed after `group-blog`: `check`, `new post`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The names of the arguments that are no flags: `<required>` or `[optional]`. */
  positionals: readonly string[];
  flags: Flags;
  /** The names of flags that are required. */
  required?: readonly string[];
  /** Whether the command asks on a terminal for required arguments that are missing. */
  asks?: true;
  /** Command lines, without `group-blog`. */
  examples: readonly string[];
  /**
   * Runs the command. It imports its modules dynamically, so that help is printed without loading them.
   * @returns the exit status: 0 fine, 1 problems in the content.
   * @throws {CommandRefusal} where the content does not allow it, {Error} on wrong usage.
   */
  run(args: ParsedArguments): number | Promise<number>;
}

/** The error of a command that was typed correctly and that the content does not allow. The exit status is 1, and nothing was written. */
export class CommandRefusal extends Error {}

/** Defines a command, with the types of the arguments that its `run` gets. */
export function defineCommand<const Names extends readonly string[], const Own extends Flags>(
  command: Omit<Command, 'positionals' | 'flags' | 'run'> & {
    positionals?: Names;
    flags: Own;
    run(args: ParsedArguments<PositionalValues<Names[number]>, FlagValues<Own>>): number | Promise<number>;
  },
): Command {
  return { positionals: [], ...command };
}

type PositionalValues<Word extends string> = {
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
