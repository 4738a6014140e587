import { slugify } from 'transliteration';
import { isId } from '../schemas/fields.ts';
import { isReservedName } from '../schemas/reserved-names.ts';

const LONGEST = 64;
/** `posts/ann/index.md` would be the post of a folder that has no name. */
const TAKEN = new Set(['index']);

/** A name for a file from what it is about, other scripts in Latin letters; undefined where nothing is left of it. */
export function slugOf(text: string): string | undefined {
  const plain = text.toWellFormed().normalize('NFKC').replace(/['’ʼ]/g, '');
  const whole = slugify(plain, { lowercase: true, separator: '-', allowedChars: 'a-zA-Z0-9' });
  const cut = cutAtWord(whole).replace(/^-+|-+$/g, '');
  const slug = isReservedName(cut) ? `${cut}-1` : cut;
  return isId(slug) && !TAKEN.has(slug) ? slug : undefined;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > LONGEST / 2 ? end : LONGEST);
}
