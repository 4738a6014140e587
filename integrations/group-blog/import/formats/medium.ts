import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { SourcePost } from '../source-post.ts';
import { wordsOf } from '../bodies/html-to-markdown.ts';

/** A file of an export of Medium, as far as it is told from its own marks. */
export interface MediumFile {
  post: SourcePost;
  /** Whether it answers somebody else's post. */
  isResponse: boolean;
}

/**
 * Reads a post of Medium: `posts/2019-01-02_A-title-0123456789ab.html`.
 * @param path of the file in the export.
 */
export function readMedium(path: string, html: string): MediumFile {
  const root = fromHtml(html);
  const find = (matches: (element: Element) => boolean): Element | undefined =>
    elementsOf(root).find(matches);
  const hasClass =
    (name: string) =>
    (element: Element): boolean =>
      Array.isArray(element.properties['className']) && element.properties['className'].includes(name);
  const title = wordsOf(
    find(hasClass('p-name')) ?? find(({ tagName }) => tagName === 'title') ?? EMPTY,
  ).trim();
  const subtitle = wordsOf(find(({ properties }) => properties['dataField'] === 'subtitle') ?? EMPTY).trim();
  const time = find(
    ({ tagName, properties }) => tagName === 'time' && hasClassIn(properties['className'], 'dt-published'),
  );
  const canonical = hrefOf(find(hasClass('p-canonical')));
  const author = find(hasClass('p-author'));
  const section = find(({ properties }) => properties['dataField'] === 'body');
  const name = /([^/]+)\.html$/.exec(path)?.[1] ?? path;
  const [, day, named = '', id = ''] =
    /^(?:(\d{4}-\d{2}-\d{2})_|draft_)?(.*?)-+([0-9a-f]{8,12})$/.exec(name) ?? [];
  const isDraft = name.startsWith('draft_') || time === undefined;
  const body = section ? bodyOf(section, title, subtitle, html) : { text: '', line: 1 };
  const published =
    typeof time?.properties['dateTime'] === 'string' ? time.properties['dateTime'] : (day ?? null);
  const isElsewhere = canonical !== '' && !/^https?:\/\/(?:[\w-]+\.)?medium\.com\//.test(canonical);
  return {
    isResponse: !hasTitleInBody(section) && /^.{0,120}$/s.test(title) && isAnswer(section, title),
    post: {
      key: id || name,
      place: { file: path, line: 1 },
      title,
      published,
      slug: named.replaceAll(/-+/g, '-'),
      authors: author ? [wordsOf(author).trim()] : [],
      tags: [],
      ...(subtitle !== '' && { description: subtitle }),
      ...(isElsewhere && { canonical }),
      hiding: isDraft ? 'draft' : null,
      addresses: canonical === '' ? [] : [canonical],
      ...(id !== '' && { feedId: `https://medium.com/p/${id}` }),
      body: { is: 'html', ...body },
    },
  };
}

const EMPTY: Root = { type: 'root', children: [] };

function hasClassIn(value: unknown, name: string): boolean {
  return Array.isArray(value) && value.includes(name);
}

function hrefOf(element: Element | undefined): string {
  const href = element?.properties['href'];
  return typeof href === 'string' ? href : '';
}

function elementsOf(root: Nodes): Element[] {
  const found: Element[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) stack.push(...node.children.toReversed());
  }
  return found;
}

/** A post has its title in a heading of its body; an answer begins with its words. */
function hasTitleInBody(section: Element | undefined): boolean {
  return (
    section !== undefined &&
    elementsOf(section).some(
      ({ tagName, properties }) =>
        /^h[1-4]$/.test(tagName) && hasClassIn(properties['className'], 'graf--title'),
    )
  );
}

/** The title of an answer is made of the first words of it. */
function isAnswer(section: Element | undefined, title: string): boolean {
  const first = section ? elementsOf(section).find(({ tagName }) => tagName === 'p') : undefined;
  const plain = (text: string): string => text.replace(/[\s…]+/g, ' ').trim();
  return first !== undefined && title !== '' && plain(wordsOf(first)).startsWith(plain(title).slice(0, 40));
}

/** The part of the HTML that is the body, without the title and the subtitle that stand above it again. */
function bodyOf(
  section: Element,
  title: string,
  subtitle: string,
  html: string,
): { text: string; line: number } {
  const start = section.position?.start.offset ?? 0;
  const end = section.position?.end.offset ?? html.length;
  let text = html.slice(start, end);
  const repeated = elementsOf(section).filter(({ tagName, properties }) => {
    const isHeading = /^h[1-4]$/.test(tagName);
    return (
      isHeading &&
      (hasClassIn(properties['className'], 'graf--title') ||
        hasClassIn(properties['className'], 'graf--subtitle'))
    );
  });
  for (const heading of repeated.toReversed()) {
    const words = wordsOf(heading).trim();
    if (words !== title && words !== subtitle) continue;
    const from = (heading.position?.start.offset ?? start) - start;
    const to = (heading.position?.end.offset ?? start) - start;
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, '') + text.slice(to);
  }
  // A line above the title parts sections of the editor.
  return {
    text: text.replace(/<div class="section-divider"><hr[^>]*><\/div>/, ''),
    line: section.position?.start.line ?? 1,
  };
}
