import { readFileSync } from 'node:fs';

/** A block of code in a document. */
export interface Block {
  language: string;
  text: string;
}

/**
 * The blocks of code in a document, in its order.
 * @param path from the root of the repository.
 */
export function blocksIn(path: string): Block[] {
  const document = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  return [...document.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', language = '', text = '']) => ({
      language,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** Returns the path that the comment on a block's first line names, or null. */
export function pathOf({ text }: Block): string | null {
  return /^(?:---\n)?(?:\/\/|\/\*) ((?:src|content)\/\S+|astro\.config\.mjs)/.exec(text)?.[1] ?? null;
}
