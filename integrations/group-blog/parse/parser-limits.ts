import type { Position } from '../model/source-file.ts';

// What happens without this guard, with Sätteri 0.10.5: some texts keep it busy for minutes or end the process, in which
// Astro runs as well as the checks, and no `catch` helps. They are found here before they are parsed, by limits far above
// what people write.

/** Of the code in an MDX body, from where it begins. A post may hold none, so that little is needed to tell where it stands. */
const MAX_CODE = { characters: 4000, signs: 10 };

/** Where code begins in an MDX body that has more of it than can be parsed; no post may hold code anyway. */
export function tooMuchCode(body: string): Position | undefined {
  const text = withoutMarkdownCode(body);
  const start = /(?<!\\)\{|^(?:import|export)\b/m.exec(text)?.index;
  if (start === undefined) return undefined;
  const code = text.slice(start).trimEnd();
  const signs = code.match(/[{<]/g)?.length ?? 0;
  if (code.length <= MAX_CODE.characters && signs <= MAX_CODE.signs) return undefined;
  const lines = text.slice(0, start).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** The body with Markdown's own code blanked out, where it is certain to be code. */
function withoutMarkdownCode(body: string): string {
  return withoutFences(body.split('\n'))
    .map((line) =>
      line.length > MAX_LINE_LENGTH
        ? line
        : line.replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, (code) => ' '.repeat(code.length)),
    )
    .join('\n');
}

function withoutFences(lines: readonly string[]): string[] {
  let fence = '';
  return lines.map((line) => {
    const [, mark = ''] = /^[\s>*+-]*(`{3,}|~{3,})/.exec(line) ?? [];
    const isInside = fence !== '';
    if (!isInside) fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    return isInside || fence !== '' ? ' '.repeat(line.length) : line;
  });
}

/** A line that begins a list or a footnote, of which indented lines below an empty one are a part. */
const BEGINS_CONTAINER = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)|^\[\^/;

/** The lines with the code that is made by four spaces blanked out. What may be none stays. */
function withoutIndentedCode(lines: readonly string[]): string[] {
  let isCode = false;
  let isBelowEmpty = true;
  let isInContainer = false;
  return lines.map((line) => {
    if (line.trim() === '') {
      isBelowEmpty = true;
      return line;
    }
    isCode = /^(?: {4}|\t)/.test(line) && (isCode || (isBelowEmpty && !isInContainer));
    if (isCode) return ' '.repeat(line.length);
    const isApart = isBelowEmpty && /^\S/.test(line);
    isInContainer = BEGINS_CONTAINER.test(line) || (isInContainer && !isApart);
    isBelowEmpty = false;
    return line;
  });
}

const MAX_LINE_LENGTH = 10_000;

/** The limit of a paragraph's punctuation marks times its characters, by which the time grows that it takes to parse. */
const MAX_PUNCTUATION_COST = 500_000_000;
const MAX_QUOTE_COST = 20_000_000;
/** A table may have more, because its cells are short although no empty line divides them. */
const MAX_TABLE_COST = 1_000_000_000;

/**
 * The line at which the first paragraph begins that has too much punctuation for its length.
 * @param format of the body; in MDX no code is made by indentation.
 */
export function tooMuchPunctuation(body: string, format: 'md' | 'mdx'): number | undefined {
  if (!isTooMuch(body, MAX_PUNCTUATION_COST)) return undefined;
  const fenceless = withoutFences(body.split('\n'));
  const lines = format === 'mdx' ? fenceless : withoutIndentedCode(fenceless);
  let start = 0;
  for (let end = 1; end <= lines.length; end++) {
    if (end < lines.length && !BEGINS_BLOCK.test(lines[end] ?? '')) continue;
    const block = lines.slice(start, end);
    const second = block.filter((line) => line.trim() !== '')[1];
    const most = isDelimiterRow(second ?? '') ? MAX_TABLE_COST : MAX_PUNCTUATION_COST;
    if (isTooMuch(block.join('\n'), most)) return start + 1 + block.findIndex((line) => line.trim() !== '');
    start = end;
  }
  return undefined;
}

const BEGINS_BLOCK = /^(?:\s*$| {0,3}(?:[-+*] +\S|#{1,6} ))/;

/** Whether a line is the one between the head of a table and its rows. */
function isDelimiterRow(line: string): boolean {
  return line.includes('-') && /^[\s|:-]+$/.test(line);
}

function isTooMuch(text: string, most: number): boolean {
  const mostQuotes = (most * MAX_QUOTE_COST) / MAX_PUNCTUATION_COST;
  return exceeds(text, /['"]|\.\.\.|--/g, mostQuotes) || exceeds(text, /[!-/:-@[-`{-~]/g, most);
}

function exceeds(text: string, marks: RegExp, most: number): boolean {
  // A text has no more marks than characters, so those of a short one need not be counted.
  if (text.length ** 2 <= most) return false;
  return text.length * (text.match(marks)?.length ?? 0) > most;
}
