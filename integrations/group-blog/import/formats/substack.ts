import type { Hiding, SourcePost } from '../source-post.ts';

/** A row of `posts.csv`, by the names of its columns. */
export type SubstackRow = Readonly<Record<string, string>>;

/** Splits CSV (RFC 4180) into rows by the names in its first line. */
export function readCsv(text: string): SubstackRow[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index);
    if (isQuoted) {
      if (sign === '"' && source[index + 1] === '"') {
        field += '"';
        index += 1;
      } else if (sign === '"') isQuoted = false;
      else field += sign;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\n') {
      rows.push([...row, field.replace(/\r$/, '')]);
      row = [];
      field = '';
    } else field += sign;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  const [names = [], ...rest] = rows;
  return rest
    .filter((one) => one.some((value) => value !== ''))
    .map((one) => Object.fromEntries(names.map((name, index) => [name.trim(), one[index] ?? ''])));
}

/**
 * Reads a post of Substack.
 * @param html the file of its body; undefined where the export has none.
 * @param site the address of the newsletter; empty where nobody knows it.
 */
export function substackPost(
  row: SubstackRow,
  html: string | undefined,
  { index, site }: { index: number; site: string },
): SourcePost {
  const key = row['post_id'] ?? '';
  const [, id = key, slug = ''] = /^(\d+)\.(.+)$/.exec(key) ?? [];
  const subtitle = (row['subtitle'] ?? '').trim();
  return {
    key: id,
    place: { file: 'posts.csv', line: index + 2 },
    title: (row['title'] ?? '').trim(),
    published: row['post_date']?.trim() || null,
    slug,
    authors: [],
    tags: [],
    ...(subtitle !== '' && { description: subtitle }),
    hiding: hidingOf(row),
    addresses: slug === '' ? [] : [`/p/${slug}`],
    ...(site !== '' && slug !== '' && { feedId: `${site}/p/${slug}` }),
    body: { is: 'html', text: html ?? '', line: 1 },
  };
}

/** Posts for those who paid come whole in the export, like all others. */
function hidingOf(row: SubstackRow): Hiding | null {
  if (!/^true$/i.test(row['is_published'] ?? '')) return 'draft';
  const audience = row['audience'] ?? '';
  if (/paid|founding/.test(audience)) return 'paid';
  return audience === '' || audience === 'everyone' ? null : 'members';
}
