import { suggest } from '../suggest/did-you-mean.ts';
import { isGroup, wordsIn, type WordChanges } from '../words/words.ts';

/**
 * Checks what a module of words exports.
 * @param own its default export.
 * @param file its name, for the message.
 * @throws {Error} with a line for each entry that is none, or of another kind than the plugin's own.
 */
export function checkOwnWords(own: unknown, file: string): WordChanges {
  if (!isGroup(own) || Array.isArray(own)) {
    throw new Error(
      `astro-group-blog: ${file} has no table of words. Write: export default { posts: { none: '…' } };`,
    );
  }
  const faults = faultsIn(own, wordsIn('en'), '');
  if (faults.length === 0) return own;
  throw new Error(`astro-group-blog: the words in ${file} are wrong.\n${faults.join('\n')}`);
}

/** @param table the English words, or a group of them at the path `of`. */
function faultsIn(own: Record<string, unknown>, table: object, of: string): string[] {
  const known = table as Readonly<Record<string, unknown>>;
  return Object.entries(own).flatMap(([name, entry]) => {
    const path = `${of}${name}`;
    if (!Object.hasOwn(known, name)) {
      return [`- ${path}: there is no such word; ${suggest(name, Object.keys(known)) ?? 'leave it out'}`];
    }
    const expected = known[name];
    if (entry === undefined) return [];
    if (isGroup(expected)) {
      if (isGroup(entry) && !Array.isArray(entry)) return faultsIn(entry, expected, `${path}.`);
      return [
        `- ${path}: write a group of words, { ${Object.keys(expected)[0] ?? ''}: … }, not ${kindOf(entry)}`,
      ];
    }
    if (typeof entry === typeof expected) return [];
    return [
      typeof expected === 'function'
        ? `- ${path}: write a function, ${signatureOf(expected)} => \`…\`, not ${kindOf(entry)}`
        : `- ${path}: write a text, '…', not ${kindOf(entry)}`,
    ];
  });
}

function kindOf(entry: unknown): string {
  if (entry === null) return 'null';
  if (Array.isArray(entry)) return 'a list';
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    function: 'a function',
    object: 'a group',
  };
  return kinds[typeof entry] ?? `a ${typeof entry}`;
}

/** "(count, tag)", as its function is written. */
function signatureOf(entry: unknown): string {
  // Node leaves spaces in the place of the types.
  return /^\([^)]*\)/.exec(String(entry))?.[0].replace(/\s+(?=[,)])/g, '') ?? '(…)';
}
