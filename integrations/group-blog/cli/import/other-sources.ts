import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bloggerKind, bloggerPost, BLOGGER_FEEDS, commentOf } from '../../import/formats/blogger.ts';
import { readGhost } from '../../import/formats/ghost.ts';
import { readMedium } from '../../import/formats/medium.ts';
import { readCsv, substackPost } from '../../import/formats/substack.ts';
import type { SourceAuthor, SourceHead, SourcePost } from '../../import/source-post.ts';
import { readXml } from './read-xml.ts';
import type { OpenSource, Source } from './source.ts';
import { findUpload } from './uploads.ts';
import { unzipTexts } from './zip.ts';

type Unreadable = { head: SourceHead; reason: string };

/** A source whose posts are all in memory. */
function sourceOf(
  file: string,
  facts: {
    address: string;
    posts: readonly SourcePost[];
    authors?: readonly SourceAuthor[];
    feeds: readonly string[];
    others?: readonly Unreadable[];
    comments?: number;
  },
): Source {
  return {
    name: basename(file),
    site: { address: facts.address, authors: facts.authors ?? [], feeds: facts.feeds },
    async read(take) {
      for (const post of facts.posts) await take(post);
    },
    unreadable: () => facts.others ?? [],
    comments: () => facts.comments ?? 0,
    findPicture: (url) => findUpload(dirname(file), url, facts.address),
    pictureBytes: (from) => readFileSync(join(dirname(file), from)),
    hasTemplateTags: false,
    isSecret: true,
  };
}

/** Opens an export of Ghost (JSON). */
export const openGhost: OpenSource = (file, { site }) => {
  const { posts, pages, authors } = readGhost(readFileSync(file, 'utf8'), basename(file), site);
  return sourceOf(file, {
    address: site,
    posts,
    authors,
    feeds: ['/rss/'],
    others: pages
      .filter(({ hiding }) => hiding === null)
      .map((head) => ({ head, reason: 'it is a page and no post' })),
  });
};

/** Opens Blogger's `feed.atom` of Google Takeout, or its older export. */
export const openBlogger: OpenSource = async (file, { site }): Promise<Source> => {
  const entries = new Set(['entry']);
  const name = basename(file);
  let posts = 0;
  let comments = 0;
  let found = '';
  const pages: Unreadable[] = [];
  await readXml(file, entries, (entry) => {
    const kind = bloggerKind(entry);
    if (kind === 'comment' && commentOf(entry) !== undefined) comments += 1;
    if (kind === 'page') {
      const head = bloggerPost(entry, name);
      if (head.hiding === null) pages.push({ head, reason: 'it is a page and no post' });
    }
    if (kind !== 'post') return;
    posts += 1;
    const [address = ''] = bloggerPost(entry, name).addresses;
    found ||= URL.parse(address)?.origin ?? '';
  });
  if (posts === 0)
    throw new Error(
      `${file} is no export of Blogger: Google Takeout writes one as Blogger/Blogs/…/feed.atom`,
    );
  const address = site || found;
  return {
    ...sourceOf(file, { address, posts: [], feeds: BLOGGER_FEEDS, others: pages, comments }),
    async read(take) {
      await readXml(file, entries, async (entry) => {
        if (bloggerKind(entry) === 'post') await take(bloggerPost(entry, name));
      });
    },
  };
};

/** Opens an export of Medium (zip). */
export const openMedium: OpenSource = (file, { site }) => {
  const files = unzipTexts(file, (path) => /(?:^|\/)posts\/[^/]+\.html$/.test(path));
  if (files.size === 0) throw new Error(`${file} is no export of Medium: it has no folder "posts"`);
  const read = [...files].map(([path, html]) => readMedium(path, html));
  const posts = read.filter(({ isResponse }) => !isResponse).map(({ post }) => post);
  const others = read
    .filter(({ isResponse }) => isResponse)
    .map(({ post }) => ({ head: post, reason: 'it answers a post of somebody else' }));
  return sourceOf(file, { address: site || 'https://medium.com', posts, feeds: [], others });
};

/** Opens an export of Substack (zip). */
export const openSubstack: OpenSource = (file, { site }) => {
  const files = unzipTexts(file, (path) => /(?:^|\/)(?:posts\.csv|posts\/[^/]+\.html)$/.test(path));
  const [, csv] = [...files].find(([path]) => path.endsWith('posts.csv')) ?? [];
  if (csv === undefined) throw new Error(`${file} is no export of Substack: it has no posts.csv`);
  const bodies = new Map([...files].map(([path, html]) => [basename(path, '.html'), html]));
  const all = readCsv(csv).map((row, index) => {
    const html = bodies.get(row['post_id'] ?? '');
    return { html, post: substackPost(row, html, { index, site }) };
  });
  const lost = all.filter(({ html, post }) => html === undefined && post.hiding === null);
  return sourceOf(file, {
    address: site,
    posts: all.flatMap(({ html, post }) => (html === undefined && post.hiding === null ? [] : [post])),
    feeds: ['/feed'],
    others: lost.map(({ post }) => ({ head: post, reason: 'the export has no file of its body' })),
  });
};
