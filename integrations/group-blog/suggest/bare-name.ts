/** A name in small letters, without the signs between its words: `pub_date` and `pubDate` are one. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
