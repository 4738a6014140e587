import type { z } from 'zod';
import { contentFolders } from '../model/content-path.ts';
import { guessDates } from './guess-date.ts';
import { guessLanguage } from './guess-language.ts';
import { guessTime } from './guess-time.ts';

const IN_A_FOLDER = new RegExp(`(?:^|/)(?:${contentFolders().join('|')})/`, 'i');

/** Corrections of what is most often written wrong. */
const REWRITINGS: readonly ((text: string) => string | undefined | readonly string[])[] = [
  (text) => text.trim().replace(/^[“”„‘’]|[“”’]$/g, ''),
  (text) => text.trim().toLowerCase(),
  (text) => (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? `https://${text}` : undefined),
  guessDates,
  guessTime,
  (text) => pathNames(text)?.slice(-1)[0],
  (text) => pathNames(text)?.slice(-2).join('/'),
  guessLanguage,
  (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  (text) => text.replace(/^https?:\/\/[^/]+\/|^\/?/, '/'),
];

/** The names in a path or an address of something in the network. */
function pathNames(text: string): string[] | undefined {
  if (!IN_A_FOLDER.test(text) && !/^\.{0,2}\/|\.mdx?$/.test(text)) return undefined;
  return text
    .toLowerCase()
    .replace(/(?:\/index)?\.mdx?$/, '')
    .split('/')
    .filter((part) => /[^.]/.test(part));
}

/** The texts that fit and were probably meant by one that does not; none where nothing can be guessed. */
export function guessTexts(schema: z.ZodType, text: string): string[] {
  for (const rewrite of REWRITINGS) {
    const fitting = [rewrite(text) ?? []]
      .flat()
      .filter((other) => other !== '' && other !== text && schema.safeParse(other).success);
    if (fitting.length > 0) return fitting;
  }
  return [];
}
