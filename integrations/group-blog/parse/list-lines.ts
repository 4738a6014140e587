import type { FrontMatterFault } from '../model/source-file.ts';
import { isByHand } from './front-matter-limits.ts';

/** What stands before the lines of a list, in Markdown and in mail. */
const ITEM = /^\s*(?:(?:[*+•·–—]|\d+[.)])\s+|[•·–—]|-\s*(?![-\s]))?([^\s:{[#][^:{[#]*)$/;
const MARKED = /^\s*(?:[-*+•·–—]|\d+[.)])/;
const FIELD = /^([\p{L}\p{N}_-]+):\s*(-\s.*)?$/u;

/** Whether front matter can be read in which a field has what it takes. */
export type Takes = (text: string, field: string) => boolean;

/**
 * A list that is typed in lines, as in Markdown, and is read as something else: all of it, put right.
 * @param text the front matter, from the end of its opening fence.
 */
export function faultInListLines(text: string, takes: Takes): FrontMatterFault | undefined {
  if (!isByHand(text)) return undefined;
  const lines = text.split(/\r?\n/);
  const takesLines = (some: readonly string[], name: string): boolean => takes(`${some.join('\n')}\n`, name);
  for (const [index, line] of lines.entries()) {
    const [, name, first] = FIELD.exec(line) ?? [];
    if (name === undefined) continue;
    const below = lines.slice(index + 1);
    const end = below.findIndex(
      (other) => !ITEM.test(other) || (/^[^\s]/.test(other) && !MARKED.test(other)),
    );
    const listed = below.slice(0, end === -1 ? undefined : end);
    const items = [...(first === undefined ? [] : [first]), ...listed].map(itemText);
    const before = lines.slice(0, index);
    const asWritten = [...before, line, ...listed];
    const isRight = first === undefined && listed.every((item) => /^\s*- /.test(item));
    if (isRight || takesLines(asWritten, name)) continue;
    const slugs = items.map((item) => item.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'));
    const right = [items, slugs]
      .map((some) => `${name}: [${some.map(inBrackets).join(', ')}]`)
      .find((list) => takesLines([...before, list], name));
    if (right === undefined) continue;
    const fix = `write "${right}"${listed.length > 0 ? ' in the place of this line and the lines of its list' : ''}`;
    const error = 'in a list of lines, each begins with two spaces, a hyphen and a space';
    return { error, at: { line: index + 1, column: 1 }, fix };
  }
  return undefined;
}

function itemText(line: string): string {
  const text = ITEM.exec(line)?.[1]?.trim() ?? '';
  return text.replace(/,$/, '').replace(/^(["'“”])(.*)["'“”]$/, '$2');
}

function inBrackets(text: string): string {
  return /^\p{L}[\p{L}\p{N} -]*$/u.test(text) ? text : JSON.stringify(text);
}
