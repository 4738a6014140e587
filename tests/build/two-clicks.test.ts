import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtOwnSite } from '../support/built-site.ts';
import { readDist, type Dist } from '../support/dist.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

interface File {
  /** The parts of its path: `['posts', 'ann', 'hello']`. */
  parts: string[];
  fields: { authors?: string[]; replyTo?: string | string[]; to?: string };
}

const filesIn = (folder: string): File[] =>
  globSync(`${folder}/*/*{.md,.mdx,/index.md,/index.mdx}`, { cwd: CONTENT }).map((path) => ({
    parts: path.replace(/(?:\/index)?\.mdx?$/, '').split('/'),
    fields: parse(
      /^---\n(.*?)^---/ms.exec(readFileSync(`${CONTENT}/${path}`, 'utf8'))?.[1] ?? '',
    ) as File['fields'],
  }));

interface Post {
  id: string;
  page: string;
  host: string;
  authors: readonly string[];
  answers: readonly string[];
}

let dist: Dist;
let posts: Map<string, Post>;

/** The pages that links in the text of a page lead to, without menus and frames. */
function linkedFrom(address: string): string[] {
  const hrefs = dist
    .page(address)('main a[href]')
    .toArray()
    .map(({ attribs }) => attribs['href']?.replace(/#.*$/, '') ?? '');
  return hrefs.filter((href) => href.startsWith('/') && href.endsWith('/') && dist.has(href));
}

const pageOf = (member: string): string => `/members/${member}/`;

const afterClick = (pages: ReadonlySet<string>): Set<string> =>
  new Set([...pages, ...[...pages].flatMap(linkedFrom)]);

/** The pages that two clicks lead to from somebody's page, and that page itself. */
const reachedFrom = (member: string): Set<string> => afterClick(afterClick(new Set([pageOf(member)])));

const known = new Map<string, Set<string>>();
function isFound(page: string, member: string): boolean {
  const reached = known.get(member) ?? reachedFrom(member);
  known.set(member, reached);
  return reached.has(page);
}

/** Which of what was done is not found from the page of which of its people. */
const lostOf = (done: readonly { page: string; people: readonly string[] }[]): string[] =>
  done.flatMap(({ page, people }) =>
    people.filter((member) => !isFound(page, member)).map((member) => `${page} from ${pageOf(member)}`),
  );

beforeAll(async () => {
  dist = readDist((await builtOwnSite()).path('dist'));
  const listed = filesIn('posts').flatMap(({ parts: [, host = '', slug = ''], fields }): [string, Post][] => {
    const id = `${host}/${slug}`;
    const page = `/posts/${id}/`;
    const isListed = dist.has(page) && dist.page(page)('meta[name=robots][content*=noindex]').length === 0;
    const answers = [fields.replyTo ?? []].flat();
    return isListed ? [[id, { id, page, host, authors: fields.authors ?? [host], answers }]] : [];
  });
  posts = new Map(listed);
});

describe('without a script, two clicks from the pages of both', () => {
  it('lead to every answer', () => {
    const answers = [...posts.values()].flatMap(({ page, authors, answers }) =>
      answers.flatMap((id) => {
        const answered = posts.get(id);
        return answered ? [{ page, people: [...authors, ...answered.authors] }] : [];
      }),
    );
    expect(answers.length).toBeGreaterThan(10);
    expect(lostOf(answers)).toEqual([]);
  });

  it('lead to every guest post', () => {
    const guestPosts = [...posts.values()].flatMap(({ page, host, authors }) =>
      authors.includes(host) ? [] : [{ page, people: [...authors, host] }],
    );
    expect(guestPosts.length).toBeGreaterThan(3);
    expect(lostOf(guestPosts)).toEqual([]);
  });

  it('lead to every act of support that was noted down', () => {
    const acts = filesIn('support').map(({ parts: [, by = '', name = ''], fields: { to = '' } }) => ({
      by,
      to,
      date: name.slice(0, 10),
    }));
    expect(acts.length).toBeGreaterThan(15);
    const isShown = (page: string, other: string, date: string): boolean =>
      dist
        .page(page)(`.gb-wall > li:has(a[href="${pageOf(other)}"])`)
        .has(`time[datetime="${date}"]`).length > 0;
    const lost = acts.flatMap(({ by, to, date }) =>
      [[by, to] as const, [to, by] as const].filter(([member, other]) => {
        const pages = [...reachedFrom(member)].filter((page) => page.startsWith(pageOf(member)));
        return !pages.some((page) => isShown(page, other, date));
      }),
    );
    expect(lost).toEqual([]);
  });
});
