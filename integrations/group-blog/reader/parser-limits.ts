import { markdownToMdast, type MdastNode } from 'satteri';
import type { Position } from '../problems/source-file.ts';
import { walkDepths } from './body-limits.ts';

/**
 * What Sätteri 0.10 is not given, because it would take minutes over it or end the process, Astro's as well as ours: no
 * `catch` helps there.
 */

/** With more code than this its reader of JavaScript goes astray: time doubles with each `<` in braces. */
const MOST_CODE = { characters: 4000, signs: 10 };

/** Where code begins in an MDX body, if there is more of it than can be read; whoever writes has to take it out anyway. */
export function tooMuchCode(body: string): Position | undefined {
  const text = withoutMarkdownCode(body);
  const start = /(?<!\\)\{|^(?:import|export)\b/m.exec(text)?.index;
  if (start === undefined) return undefined;
  const code = text.slice(start).trimEnd();
  const signs = code.match(/[{<]/g)?.length ?? 0;
  if (code.length <= MOST_CODE.characters && signs <= MOST_CODE.signs) return undefined;
  const lines = text.slice(0, start).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Fenced code and code in a line, blanked out; where in doubt, it stays. */
function withoutMarkdownCode(body: string): string {
  let fence = '';
  return body
    .split('\n')
    .map((line) => {
      const [, mark = ''] = /^[\s>*+-]*(`{3,}|~{3,})/.exec(line) ?? [];
      const isInside = fence !== '';
      if (!isInside) fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      if (isInside || fence !== '') return ' '.repeat(line.length);
      if (line.length > LONGEST_LINE) return line;
      return line.replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, (code) => ' '.repeat(code.length));
    })
    .join('\n');
}

const LONGEST_LINE = 10_000;

/** Characters times signs of a paragraph: it makes the text anew for each of them. */
const MOST_SIGNS = 50_000_000;
const SIGNS = /['"]|\.\.\.|--/g;

/** The first paragraph with more quotes, dots and dashes than can be made typographic ones. */
export function tooManyQuotes(body: string): MdastNode | undefined {
  // Between empty lines there is at least one paragraph.
  if (!body.split(/\n[ \t]*\r?\n/).some((lines) => isTooMuch(lines))) return undefined;
  for (const { node } of walkDepths(markdownToMdast(body))) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
    const from = node.position?.start.offset ?? 0;
    if (isTooMuch(body.slice(from, node.position?.end.offset ?? from))) return node;
  }
  return undefined;
}

function isTooMuch(text: string): boolean {
  return text.length * (text.match(SIGNS)?.length ?? 0) > MOST_SIGNS;
}
