import { tag } from '../schemas/fields.ts';

const MAX_LENGTH = 40;
/** What programs give to a post that nobody gave a tag. */
const NONE = /^(?:uncategori[sz]ed|allgemein|sin-categoria|non-classe|post|posts|blog|all)$/;

/** The tag that the name of a tag, a label or a category is here; undefined where nothing is left of it. */
export function tagOf(name: string): string | undefined {
  const words = name
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\+/g, 'p')
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const cut = Array.from(words).slice(0, MAX_LENGTH).join('').replace(/-+$/, '');
  return tag().safeParse(cut).success && !NONE.test(cut) ? cut : undefined;
}
