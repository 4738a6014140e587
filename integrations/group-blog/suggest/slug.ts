import { slugify } from 'transliteration';
import { isId } from '../schemas/fields.ts';
import { isReservedName } from '../schemas/reserved-names.ts';

const MAX_SLUG_LENGTH = 64;
/** `posts/ann/index.md` would be the post of a folder that has no name. */
const RESERVED_SLUGS = new Set(['index']);

/** A name for a file from what it is about, other scripts in Latin letters; undefined where nothing is left of it. */
export function slugOf(text: string): string | undefined {
  const plain = text.toWellFormed().normalize('NFKC').replace(/['’ʼ]/g, '');
  const whole = slugify(plain, { lowercase: true, separator: '-', allowedChars: 'a-zA-Z0-9' });
  const cut = cutAtHyphen(whole).replace(/^-+|-+$/g, '');
  const slug = isReservedName(cut) ? `${cut}-1` : cut;
  return isId(slug) && !RESERVED_SLUGS.has(slug) ? slug : undefined;
}

function cutAtHyphen(slug: string): string {
  if (slug.length <= MAX_SLUG_LENGTH) return slug;
  const end = slug.lastIndexOf('-', MAX_SLUG_LENGTH);
  return slug.slice(0, end > MAX_SLUG_LENGTH / 2 ? end : MAX_SLUG_LENGTH);
}
