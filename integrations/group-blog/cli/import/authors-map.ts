import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Who } from '../../import/who-is-who.ts';
import { isId } from '../../schemas/fields.ts';

/**
 * Reads the file that says who the authors of an old blog are here.
 * @throws {Error} where it is no map of names to ids of members.
 */
export function readAuthorsMap(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const read: unknown = parse(readFileSync(file, 'utf8')) ?? {};
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new Error(`${file} has to be a map: a line like "Ann Baker: ann" for each author`);
  }
  return Object.fromEntries(
    Object.entries(read).map(([name, id]: [string, unknown]) => {
      if (typeof id === 'string' && isId(id)) return [name, id];
      throw new Error(`in ${file}, "${name}" has to be the id of a member, as in "${name}: ann"`);
    }),
  );
}

const HEADER = `# Who the authors of an old blog are here: their name there, and the name of their file in members/ without .md.
# A member who is not there yet comes in as a guest. Change a line, and import again.
`;

/** Adds the authors that the file does not have. */
export function writeAuthorsMap(
  file: string,
  known: Readonly<Record<string, string>>,
  who: readonly Who[],
): void {
  const missing = who.filter(({ key, name }) => !Object.hasOwn(known, key) && !Object.hasOwn(known, name));
  if (missing.length === 0) return;
  const lines = stringify(Object.fromEntries(missing.map(({ key, member }) => [key, member])), {
    lineWidth: 0,
  });
  if (existsSync(file)) appendFileSync(file, lines);
  else writeFileSync(file, HEADER + lines, { flag: 'wx' });
}
