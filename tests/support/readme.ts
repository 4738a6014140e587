import { readFileSync } from 'node:fs';
import { PLUGIN } from './architecture.ts';

/** A block of code in a document. */
export interface Block {
  language: string;
  text: string;
}

/** The blocks of code in the plugin's README, in its order. */
export function readmeBlocks(): Block[] {
  const readme = readFileSync(new URL(`../../${PLUGIN}README.md`, import.meta.url), 'utf8');
  return [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

/** Returns the path that the comment on a block's first line names, or null. */
export function pathOf({ text }: Block): string | null {
  return /^(?:---\n)?(?:\/\/|\/\*) ((?:src|content)\/\S+|astro\.config\.mjs)/.exec(text)?.[1] ?? null;
}
