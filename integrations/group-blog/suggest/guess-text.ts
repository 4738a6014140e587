import type { z } from 'zod';
import { contentFolders } from '../model/content-path.ts';
import { guessAddress } from './guess-address.ts';
import { guessDates } from './guess-date.ts';
import { guessLanguage } from './guess-language.ts';
import { guessTime } from './guess-time.ts';
import { slugOf } from './slug.ts';

const IN_A_FOLDER = new RegExp(`(?:^|/)(?:${contentFolders().join('|')})/`, 'i');

type Rewriting = (text: string) => string | undefined | readonly string[];

/** The ways in which any text is mostly written wrong, put right. They keep every word of it. */
const OF_WORDS: readonly Rewriting[] = [(text) => text.trim().replace(/^[“”„‘’]|[“”’]$/g, '')];

/** The same for what is no free text, such as a name, a date or an address: only what it stands for is kept. */
const OF_FORMS: readonly Rewriting[] = [
  ...OF_WORDS,
  (text) => text.trim().toLowerCase(),
  guessAddress,
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
  // An id has the letters of ASCII alone: `kris-nova` for "Kris Nóva".
  slugOf,
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
  const takesAnyWords = schema.safeParse('…').success;
  for (const rewrite of takesAnyWords ? OF_WORDS : OF_FORMS) {
    const fitting = [rewrite(text) ?? []]
      .flat()
      .filter((other) => other !== '' && other !== text && schema.safeParse(other).success);
    if (fitting.length > 0) return fitting;
  }
  return [];
}
