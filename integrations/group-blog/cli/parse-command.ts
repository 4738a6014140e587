import { parseArgs } from 'node:util';
import type { Command, Flag, ParsedArguments } from './command.ts';
import { unknownName } from './unknown-name.ts';

/**
 * Parses what was typed after a command's name. Values are strings as typed, also if they look like numbers, are empty, or begin with a
 * hyphen and are no flag of the command.
 * @param isTerminal whether questions can be asked.
 * @throws {Error} that names an argument which is unknown, missing, given twice or one too many.
 */
export function parseCommand(
  command: Command,
  line: readonly string[],
  isTerminal: boolean,
): ParsedArguments {
  const { flags, positionals, required = [] } = command;
  const options = Object.entries(flags).map(([name, { value, isValueOptional }]) => {
    return [name, { type: value === undefined || isValueOptional ? 'boolean' : 'string' }] as const;
  });
  // In strict mode a value may not begin with a hyphen.
  const config = { strict: false, tokens: true, options: Object.fromEntries(options) } as const;
  const { tokens } = parseArgs({ ...config, args: [...line] });
  const values = new Map<string, string[]>();
  const typed: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind === 'option') {
      const { isRepeatable } = flagOf(command, token);
      const earlier = values.get(token.name);
      if (earlier && !isRepeatable) throw new Error(`--${token.name} was given twice: leave one of them out`);
      values.set(token.name, [...(earlier ?? []), ...(token.value === undefined ? [] : [token.value])]);
    } else if (token.kind === 'positional') {
      const isValue =
        before?.kind === 'option' && before.value === undefined && flags[before.name]?.isValueOptional;
      (isValue ? values.get(before.name) : typed)?.push(token.value);
    }
  }
  const extra = typed[positionals.length];
  if (extra !== undefined) throw new Error(`"${extra}" is one word too many`);
  const missing = [
    ...positionals.slice(typed.length).filter((word) => word.startsWith('<')),
    ...required.filter((name) => !values.has(name)).map((name) => `--${name}`),
  ];
  const canAsk = isTerminal && command.asks === true && !values.has('json');
  if (missing.length > 0 && !canAsk) {
    throw new Error(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing`);
  }
  const flagValues = Object.entries(flags).map(
    ([name, flag]) => [name, valueOf(flag, values.get(name))] as const,
  );
  return {
    positionals: Object.fromEntries(positionals.map((name, index) => [name.slice(1, -1), typed[index]])),
    flags: Object.fromEntries(flagValues),
    isAsking: missing.length > 0,
    canAsk,
  };
}

interface FlagToken {
  name: string;
  /** The flag as it was typed, with its hyphens. */
  rawName: string;
  value?: string | undefined;
  /** Whether the value follows an equals sign. */
  inlineValue?: boolean | undefined;
}

function flagOf({ flags }: Command, { name, rawName, value, inlineValue }: FlagToken): Flag {
  const names = Object.keys(flags).map((known) => `--${known}`);
  const flag = names.includes(rawName) ? flags[name] : undefined;
  if (!flag) throw unknownName(`there is no flag ${rawName}`, rawName, names);
  if (flag.value === undefined && value !== undefined) throw new Error(`${rawName} takes no value`);
  const isNextFlag = inlineValue === false && ['--', ...names].includes(value?.replace(/=.*/s, '') ?? '');
  const isMissing = value === undefined && flag.value !== undefined && !flag.isValueOptional;
  if (isMissing || isNextFlag) throw new Error(`a value is missing after ${rawName}`);
  return flag;
}

/** @param typed undefined where the flag was not given, and empty where it was given without a value. */
function valueOf(flag: Flag, typed: readonly string[] | undefined): ParsedArguments['flags'][string] {
  if (flag.isRepeatable) return typed ?? [];
  if (flag.value === undefined) return typed !== undefined;
  return typed === undefined ? flag.default : (typed[0] ?? true);
}
