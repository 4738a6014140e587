import { insteadOfAttribute, insteadOfElement } from './html-fixes.ts';
import { problemAt } from '../model/parsed-content.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import {
  attributeOf,
  faultsOf,
  isSafeLink,
  LINK_FIX,
  propertiesOf,
  type HtmlElement,
} from '../safety/safe-html.ts';
import {
  DEEPEST,
  type HtmlNode,
  type HtmlTag,
  type Position,
  type SourceFile,
} from '../model/source-file.ts';

interface Found {
  code: ProblemCode;
  at: Position;
  message: string;
  fix: string;
}

/** HTML and links in a body that could run something, ask another host, or change the page around them. */
export function checkHtml(file: SourceFile): Problem[] {
  const { body } = file;
  if (!body) return [];
  if (body.elements === null) {
    const at = body.tags[0]?.at ?? FIRST;
    const message = `there are ${body.tags.length} tags of HTML, more than a page can hold`;
    return [{ ...problemAt(file, [], 'unsafe-html', message, 'write it in Markdown'), ...at }];
  }
  const found = [
    ...body.links.filter(({ url }) => !isSafeLink(url)).map(({ url, at }) => unsafeLink(url, at)),
    ...body.tags.flatMap(checkTag),
    ...checkElements(body.tags, body.elements),
  ];
  return found.map(({ code, at, message, fix }) => ({ ...problemAt(file, [], code, message, fix), ...at }));
}

function checkTag(tag: HtmlTag): Found[] {
  const { name, attributes, at } = tag;
  return faultsOf({ name, properties: propertiesOf(attributes) }).flatMap((property) => {
    if (property === null) return [unsafeElement(name, at)];
    if (isToldElsewhere(name, property)) return [];
    if (property === 'cite') return [unsafeLink(attributes['cite'] ?? '', at)];
    const attribute = attributeOf(property);
    const message = `<${name}> cannot have ${attribute} here`;
    return [{ code: 'unsafe-html' as const, at, message, fix: insteadOfAttribute(attribute) }];
  });
}

/** Where links and pictures are looked at, Markdown's too. */
function isToldElsewhere(name: string, property: string): boolean {
  return (name === 'a' && property === 'href') || (name === 'img' && property === 'src');
}

function unsafeElement(name: string, at: Position): Found {
  return { code: 'unsafe-html', at, message: `<${name}> cannot stand here`, fix: insteadOfElement(name) };
}

const FIRST = { line: 1, column: 1 };

/** What browsers make of HTML beyond the tags that were found in it. */
function checkElements(tags: readonly HtmlTag[], elements: readonly HtmlNode[]): Found[] {
  const at = tags[0]?.at ?? FIRST;
  if (elements.some(({ depth }) => depth > DEEPEST)) {
    const message = `HTML lies more than ${DEEPEST} tags deep in other HTML`;
    return [{ code: 'unsafe-html', at, message, fix: 'close each tag where it ends' }];
  }
  const told = new Set(tags.flatMap((tag) => keysOf({ ...tag, properties: propertiesOf(tag.attributes) })));
  const untold = elements.filter((element) => keysOf(element).some((key) => !told.has(key)));
  return [...new Set(untold.map(({ name }) => name))].map((name) => ({
    code: 'unsafe-html' as const,
    at,
    message: `a browser makes a <${name}> of this HTML that cannot stand here`,
    fix: insteadOfElement(name),
  }));
}

function keysOf(element: HtmlElement): string[] {
  return faultsOf(element)
    .filter((property) => property === null || !isToldElsewhere(element.name, property))
    .map(
      (property) => `${element.name} ${property === null ? '' : attributeOf(property).replaceAll('-', '')}`,
    );
}

function unsafeLink(url: string, at: Position): Found {
  const message = `a link cannot lead to "${url.trim().slice(0, 60)}"`;
  return { code: 'unsafe-link', at, message, fix: LINK_FIX };
}
