import type { Hiding, SourceAuthor, SourcePost } from '../source-post.ts';
import { escapeHtml } from '../../model/escape-html.ts';

type Row = Readonly<Record<string, unknown>>;

/** What an export of Ghost holds. */
export interface GhostExport {
  posts: SourcePost[];
  authors: SourceAuthor[];
  /** Pages, which are no posts. */
  pages: SourcePost[];
}

/** What Ghost writes for the address of the blog itself. */
const SELF = /__GHOST_URL__/g;

/**
 * Reads an export of Ghost.
 * @param text JSON.
 * @param site the address of the blog; empty where nobody knows it.
 * @throws {Error} where it is no export of Ghost.
 */
export function readGhost(text: string, file: string, site: string): GhostExport {
  const parsed = JSON.parse(text) as { db?: readonly { data?: Row }[]; data?: Row };
  const data = parsed.db?.[0]?.data ?? parsed.data;
  if (data === undefined || !Array.isArray(data['posts'])) throw new Error(`${file} is no export of Ghost`);
  const rows = (name: string): Row[] => (Array.isArray(data[name]) ? (data[name] as Row[]) : []);
  const tags = new Map(rows('tags').map((tag) => [tag['id'], tag]));
  const users = new Map(rows('users').map((user) => [user['id'], user]));
  const metas = new Map(rows('posts_meta').map((meta) => [meta['post_id'], meta]));
  const tagsOf = grouped(rows('posts_tags'));
  const authorsOf = grouped(rows('posts_authors'));
  const posts = rows('posts').map((row, index): { isPage: boolean; post: SourcePost } => {
    const id = row['id'];
    const meta = metas.get(id) ?? {};
    const named = (authorsOf.get(id) ?? []).map((link) => users.get(link['author_id']));
    const writers = named.length > 0 ? named : [users.get(row['author_id'] ?? row['published_by'])];
    const labels = (tagsOf.get(id) ?? []).map((link) => textOf(tags.get(link['tag_id'])?.['name']));
    const slug = textOf(row['slug']);
    const html = textOf(row['html']).replace(SELF, site);
    const excerpt =
      textOf(row['custom_excerpt']) || textOf(meta['meta_description'] ?? row['meta_description']);
    const image = textOf(row['feature_image']).replace(SELF, site);
    const canonical = textOf(row['canonical_url']).replace(SELF, site);
    const cover =
      image === ''
        ? undefined
        : { src: image, alt: textOf(meta['feature_image_alt']) || textOf(meta['feature_image_caption']) };
    return {
      isPage: row['type'] === 'page' || row['page'] === 1 || row['page'] === true,
      post: {
        key: textOf(id),
        place: { file, line: index + 1 },
        title: textOf(row['title']),
        published: textOf(row['published_at']) || textOf(row['created_at']) || null,
        slug,
        authors: writers.flatMap((user) => (user ? [textOf(user['slug']) || textOf(user['name'])] : [])),
        // Ghost's own tags begin with #.
        tags: labels.filter((label) => label !== '' && !label.startsWith('#')),
        ...(excerpt !== '' && { description: excerpt }),
        ...(canonical !== '' && { canonical }),
        hiding: hidingOf(row, meta),
        addresses: slug === '' ? [] : [`/${slug}/`],
        ...(textOf(id) !== '' && { feedId: textOf(id) }),
        ...(cover && { cover }),
        body: { is: 'html', text: html === '' ? plainBody(row) : html, line: 1 },
      },
    };
  });
  return {
    posts: posts.filter(({ isPage }) => !isPage).map(({ post }) => post),
    pages: posts.filter(({ isPage }) => isPage).map(({ post }) => post),
    authors: [...users.values()].map((user) => ({
      key: textOf(user['slug']) || textOf(user['name']),
      name: textOf(user['name']) || textOf(user['slug']),
    })),
  };
}

/** The rows that join posts with something, by post and in their order. */
function grouped(rows: readonly Row[]): Map<unknown, Row[]> {
  const order = (row: Row): number => Number(row['sort_order'] ?? 0);
  return Map.groupBy(
    rows.toSorted((a, b) => order(a) - order(b)),
    (row) => row['post_id'],
  );
}

/** A post that was sent is published; one that was sent as mail only has no page. */
function hidingOf(row: Row, meta: Row): Hiding | null {
  const status = textOf(row['status']);
  if (status === 'scheduled') return 'scheduled';
  if (status !== 'published' && status !== 'sent') return 'draft';
  const isMailOnly = meta['email_only'] ?? row['email_only'];
  if (status === 'sent' || isMailOnly === true || isMailOnly === 1) return 'email';
  const visibility = textOf(row['visibility']);
  if (visibility === 'paid' || visibility === 'tiers') return 'paid';
  return visibility === '' || visibility === 'public' ? null : 'members';
}

/** A post whose HTML was never made has its words at least. */
function plainBody(row: Row): string {
  const words = textOf(row['plaintext']);
  return words
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n');
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}
