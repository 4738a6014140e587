import type { z } from 'zod';
import type { FrontMatterFault } from '../model/source-file.ts';
import { readFields } from '../parse/front-matter.ts';

/** An item of a list, with a bullet as in Markdown or mail, or with none. */
const ITEM = /^\s*(?:(?:[*+•·–—]|\d+[.)])\s+|[•·–—]|-\s*(?![-\s]))?([^\s:{[#][^:{[#]*)$/;
const MARKED = /^\s*(?:[-*+•·–—]|\d+[.)])/;
const FIELD = /^([\p{L}\p{N}_-]+):\s*(-\s.*)?$/u;

/**
 * Finds a list that is typed in lines, as in Markdown, and is read as something else.
 * @param text the front matter, from the end of its opening fence.
 * @returns a fault whose fix is the whole list as it should be.
 */
export function repairLists(text: string, schema: z.ZodObject): FrontMatterFault | undefined {
  const lines = text.split(/\r?\n/);
  const fields = schema.shape as Readonly<Record<string, z.ZodType>>;
  const takes = (some: readonly string[], name: string): boolean => {
    const data = Object.hasOwn(fields, name) ? readFields(`${some.join('\n')}\n`) : undefined;
    return data !== undefined && fields[name]?.safeParse(data[name]).success === true;
  };
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
    if (isRight || takes(asWritten, name)) continue;
    const slugs = items.map((item) => item.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'));
    const right = [items, slugs]
      .map((some) => `${name}: [${some.map(inBrackets).join(', ')}]`)
      .find((list) => takes([...before, list], name));
    if (right === undefined) continue;
    const fix = `write "${right}"${listed.length > 0 ? ' in the place of this line and the lines of its list' : ''}`;
    const error = 'in a list of lines, each begins with two spaces, a hyphen and a space';
    return { is: 'syntax', error, at: { line: index + 1, column: 1 }, fix };
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
