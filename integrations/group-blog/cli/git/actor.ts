import { typedValues } from '../terminal/typed-values.ts';

/** `--base` and `--actor` as they were typed: a commit like 12e4567 is no number, and neither is a login. */
export function typedQuestion(): { base?: string; actor?: string } {
  const words = process.argv.slice(2);
  const base = typedValues(words, 'base').at(-1);
  const actor = typedValues(words, 'actor').at(-1);
  return { ...(base !== undefined && { base }), ...(actor !== undefined && { actor }) };
}

/** @throws {Error} where it is nobody. */
export function actorNamed(typed: string | undefined): string | undefined {
  const login = typed?.trim().replace(/^@/, '');
  if (login === '')
    throw new Error('--actor is empty: write the login of whoever sends the change, as in --actor ann-login');
  return login;
}
