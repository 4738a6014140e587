import { positionIn, type HtmlTag, type MdxNode, type SourceBody } from '../model/source-file.ts';
import { unseenBreaksIn } from '../schemas/values/unseen-breaks.ts';
import { anchorsOf } from './anchors.ts';
import { MAX_PARTS } from './body-limits.ts';
import type { ParsedBody } from './body-tree.ts';
import { gluedHeadings } from './glued-headings.ts';
import { elementsOf, htmlTagsIn } from './html-tags.ts';
import { picturesInLinks } from './link-pictures.ts';
import { literalMarkup } from './literal-markup.ts';
import { literalAttributes, positionOf } from './markdown.ts';
import { oddNodes } from './odd-nodes.ts';

/** What the checks need to know of a body. */
export function bodyFacts({ tree, ...facts }: ParsedBody): SourceBody {
  const empty: SourceBody = { ...EMPTY_BODY, ...facts };
  if (tree === null) return empty;
  const { body, nodes, blocks, definitions, hrefs, mdx } = tree;
  const pictures = nodes.flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
    return url === undefined ? [] : [{ url, alt: node.alt ?? '', at: positionOf(node) }];
  });
  const linked = picturesInLinks(nodes, definitions);
  const links = [...hrefs].flatMap(([node, urls]) =>
    urls.map((url, index) => {
      const picture = linked.get(node)?.[index];
      return { url, at: positionOf(node), ...(picture !== undefined && { picture }) };
    }),
  );
  const anchors = anchorsOf(nodes, body);
  const most = Math.max(...[pictures, links, anchors, mdx].map((parts) => parts.length));
  if (most > MAX_PARTS) return { ...empty, tooMuch: tooMany(most) };
  const html = htmlTagsIn(nodes);
  const tags = [...html, ...mdx.flatMap(toHtmlTag)];
  return {
    ...empty,
    pictures: [...pictures, ...tags.flatMap(toPicture)],
    links,
    literalMarkup: literalMarkup(body, blocks),
    oddNodes: oddNodes(body, nodes),
    codeLanguages: nodes.flatMap((node) =>
      node.type === 'code' && node.lang ? [{ typed: node.lang, at: positionOf(node) }] : [],
    ),
    gluedHeadings: gluedHeadings(body, blocks),
    unseenBreaks: unseenBreaksIn(body).map((offset) => positionIn(body, offset)),
    anchors,
    mdx,
    tags,
    elements: nodes.some(({ type }) => type === 'html') ? elementsOf(body, html) : [],
  };
}

const EMPTY_BODY: SourceBody = {
  length: 0,
  pictures: [],
  links: [],
  literalMarkup: [],
  oddNodes: [],
  codeLanguages: [],
  gluedHeadings: [],
  unseenBreaks: [],
  anchors: [],
  mdx: [],
  tags: [],
  elements: [],
};

/** An element of HTML in MDX, as a tag. */
function toHtmlTag(node: MdxNode): HtmlTag[] {
  if (node.type !== 'element' || !/^[a-z][a-z0-9]*$/.test(node.name)) return [];
  return [{ name: node.name, attributes: literalAttributes(node), at: node.at }];
}

function toPicture({ name, attributes, at }: HtmlTag): SourceBody['pictures'][number][] {
  const { src, alt = '' } = attributes;
  return name === 'img' && src !== undefined ? [{ url: src, alt, at }] : [];
}

function tooMany(count: number): NonNullable<SourceBody['tooMuch']> {
  const message = `the text has ${count} links, pictures, headings or components; at most ${MAX_PARTS}`;
  return { message, at: { line: 1, column: 1 } };
}
