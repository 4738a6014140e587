import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** A part of the text, from `from` up to but not including `to`. */
interface Range {
  from: number;
  to: number;
}

export interface HtmlElement {
  name: string;
  attributes: Attributes;
  startTag: Range;
  /** Null if the element ends without one. */
  endTag: Range | null;
  /** The elements that it is in and that were asked for, from the outside in. */
  parents: readonly HtmlElement[];
}

export interface Edit extends Range {
  text: string;
}

/** Finds elements of some HTML in the order of their start tags. */
export function elementsIn(
  html: string,
  isWanted: (name: string, attributes: Attributes) => boolean,
): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  // The parser counts white space after the name of an end tag to what follows.
  const currentTag = (): Range => ({
    from: html.indexOf('<', parser.startIndex),
    to: html.indexOf('>', parser.endIndex) + 1,
  });
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!isWanted(name, attributes)) return;
        const element = { name, attributes, startTag: currentTag(), endTag: null, parents: [...open] };
        elements.push(element);
        open.push(element);
      },
      onclosetag(name, isImplied) {
        const index = open.findLastIndex((element) => element.name === name);
        const [element] = index === -1 ? [] : open.splice(index);
        if (element && !isImplied) element.endTag = currentTag();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return elements;
}

export function startTagOf(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === ''
      ? ` ${attribute}`
      : ` ${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from)) {
    edited += text.slice(at, from) + replacement;
    at = to;
  }
  return edited + text.slice(at);
}
