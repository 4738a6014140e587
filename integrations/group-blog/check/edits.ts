import type { Position } from '../model/source-file.ts';

/** A replacement of a part of a file's text. Offsets are counted from 0, in UTF-16 code units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Finds what to replace in the text of a file: nothing where the text is not as the rule read it. */
export type FindEdits = (source: string) => readonly Edit[];

/** Returns the offset of a position in a text; undefined where the text has no such line. */
export function offsetAt(source: string, { line, column }: Position): number | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = source.indexOf('\n', start);
    if (end === -1) return undefined;
    start = end + 1;
  }
  return start + column - 1;
}

/** Sorts edits by where they begin, and leaves out those that overlap an earlier one. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push(edit);
  }
  return kept;
}

/**
 * Returns the text with the edits made.
 * @param edits as `withoutOverlaps` returns them.
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}

/** Lines that edits change. */
export interface ChangedLines {
  /** The number of the first of them, from 1. */
  line: number;
  before: readonly string[];
  /** Empty where they are taken out. */
  after: readonly string[];
}

/**
 * Returns the lines that edits change, as they were and as they are.
 * @param edits as `withoutOverlaps` returns them.
 */
export function changedLines(source: string, edits: readonly Edit[]): ChangedLines[] {
  const groups: { start: number; end: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const start = source.lastIndexOf('\n', edit.start - 1) + 1;
    const isWhole = edit.start === start && edit.end > start && source[edit.end - 1] === '\n';
    const newline = source.indexOf('\n', edit.end);
    const end = isWhole ? edit.end : newline === -1 ? source.length : newline + 1;
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.edits.push(edit);
      last.end = Math.max(last.end, end);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups.map(({ start, end, edits: own }) => ({
    line: source.slice(0, start).split('\n').length,
    before: linesOf(source.slice(start, end)),
    after: linesOf(
      applyEdits(
        source.slice(start, end),
        own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
      ),
    ),
  }));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}
