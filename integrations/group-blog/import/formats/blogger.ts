import type { Hiding, SourceHead, SourcePost } from '../source-post.ts';
import { elementsIn, textIn, type XmlElement } from './xml-element.ts';
import { plainWords } from './wordpress.ts';

/** The kinds of entries of Blogger's exports. */
export type BloggerKind = 'post' | 'page' | 'comment' | 'other';

/**
 * Says what an entry is: Takeout has `blogger:type`, also inside of `author`, and the old export a category. The one in the entry itself counts.
 */
export function bloggerKind(entry: XmlElement): BloggerKind {
  const type = textIn(entry, 'blogger:type').toUpperCase();
  const old = elementsIn(entry, 'category')
    .filter(({ attributes }) => (attributes['scheme'] ?? '').endsWith('#kind'))
    .map(({ attributes }) => /#(\w+)$/.exec(attributes['term'] ?? '')?.[1]);
  const kind = type === '' ? (old[0] ?? '') : type.toLowerCase();
  return kind === 'post' || kind === 'page' || kind === 'comment' ? kind : 'other';
}

/** Reads a post of Blogger's export. */
export function bloggerPost(entry: XmlElement, file: string): SourcePost {
  const content = entry.children.find(({ name }) => name === 'content');
  const body = (content?.text ?? '').replace(/\r\n?/g, '\n');
  return {
    ...headOf(entry, file),
    body: { is: 'html', text: withParagraphs(body), line: content?.line ?? entry.line },
  };
}

function headOf(entry: XmlElement, file: string): SourceHead {
  const filename = textIn(entry, 'blogger:filename');
  const alternate =
    elementsIn(entry, 'link').find(({ attributes }) => attributes['rel'] === 'alternate')?.attributes[
      'href'
    ] ?? '';
  const address = filename || alternate;
  const id = textIn(entry, 'id');
  const authors = elementsIn(entry, 'author').flatMap((author) => textIn(author, 'name') || []);
  const labels = elementsIn(entry, 'category').filter(
    ({ attributes }) =>
      /\/ns#$|^tag:|^http/.test(attributes['scheme'] ?? '') &&
      !(attributes['scheme'] ?? '').endsWith('#kind'),
  );
  const meta = plainWords(textIn(entry, 'blogger:metaDescription'));
  return {
    key: id || address,
    place: { file, line: entry.line },
    title: plainWords(textIn(entry, 'title')),
    published: textIn(entry, 'published') || textIn(entry, 'blogger:created') || null,
    slug: /([^/]+?)(?:\.html)?$/.exec(address)?.[1] ?? '',
    authors,
    tags: labels.flatMap(({ attributes }) => attributes['term'] ?? []),
    ...(meta !== '' && { description: meta }),
    hiding: hidingOf(entry),
    addresses: address === '' ? [] : [address],
    ...(id !== '' && { feedId: id }),
  };
}

/** `<blogger:trashed/>` is there and empty in posts that nobody threw away. */
function hidingOf(entry: XmlElement): Hiding | null {
  const trashed = textIn(entry, 'blogger:trashed');
  if (trashed !== '' && trashed !== 'false') return 'trash';
  const status = textIn(entry, 'blogger:status').toUpperCase();
  if (status === 'SOFT_TRASHED') return 'trash';
  if (status === 'SCHEDULED') return 'scheduled';
  if (status !== '' && status !== 'LIVE') return 'draft';
  const control = entry.children.find(({ name }) => name === 'app:control');
  return control && textIn(control, 'app:draft') === 'yes' ? 'draft' : null;
}

/** Blogger's editor parts paragraphs by two `<br>`. */
function withParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  return (
    html
      .replace(/(?:<br\s*\/?>\s*){2,}/gi, (all) => `</p>${all.replace(/[^\n]/g, '')}<p>`)
      .replace(/^/, '<p>') + '</p>'
  );
}

/** Whether a comment was let in, and the post that it is of. */
export function commentOf(entry: XmlElement): string | undefined {
  if (hidingOf(entry) !== null) return undefined;
  const parent = textIn(entry, 'blogger:parent');
  if (parent !== '') return parent;
  return entry.children.find(({ name }) => name === 'thr:in-reply-to')?.attributes['ref'];
}

/** Where feeds of Blogger stand; readers ask with `?alt=rss` behind it, which a host of files does not look at. */
export const BLOGGER_FEEDS = ['/feeds/posts/default', '/atom.xml', '/rss.xml', '/feeds/posts/summary'];
