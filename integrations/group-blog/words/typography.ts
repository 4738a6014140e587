import { quotationMarksOf } from './quotation-marks.ts';

/** Stands in a text for what is no text, such as code or a picture. */
export const NO_TEXT = '\uFFFC';

/** Which signs of a typewriter are replaced. */
export interface TypographicSigns {
  quotes: boolean;
  dashes: boolean;
  ellipses: boolean;
}

const ALL_SIGNS: TypographicSigns = { quotes: true, dashes: true, ellipses: true };

/** Writes a text with the quotation marks of its language, and with dashes and ellipses. */
export function typographic(text: string, language: string): string {
  return typographicParts([text], language)[0] ?? text;
}

/**
 * Does the same with a text that is in several parts, such as a paragraph with a link in it.
 * @param language BCP 47. Quotes stay straight where nobody knows its quotation marks.
 * @param isKept whether a character stays as it was typed, by its place in all parts together.
 */
export function typographicParts(
  parts: readonly string[],
  language: string,
  signs: TypographicSigns = ALL_SIGNS,
  isKept: (index: number) => boolean = () => false,
): string[] {
  const text = parts.join('');
  const replacements = replacementsIn(text, language, signs).filter(({ at }) => !isKept(at));
  let start = 0;
  let next = 0;
  return parts.map((part) => {
    const end = start + part.length;
    let written = '';
    let from = start;
    for (let found = replacements[next]; found && found.at < end; found = replacements[next]) {
      next += 1;
      if (found.at + found.length > end) continue;
      written += text.slice(from, found.at) + found.by;
      from = found.at + found.length;
    }
    written += text.slice(from, end);
    start = end;
    return written;
  });
}

interface Replacement {
  at: number;
  length: number;
  by: string;
}

const SIGNS = /["']|-{2,}|\.{3,}/g;
/** The id of a heading. */
const OWN_ID = /\{:?\s*#[^{}]*\}\s*$/;

function replacementsIn(text: string, language: string, signs: TypographicSigns): Replacement[] {
  if (!/["']|--|\.\.\./.test(text)) return [];
  const end = OWN_ID.exec(text)?.index ?? text.length;
  const quotes = signs.quotes ? quoteReader(text, language) : undefined;
  return [...text.matchAll(SIGNS)].flatMap(({ index: at, 0: sign }): Replacement[] => {
    if (at >= end) return [];
    const { length } = sign;
    if (sign.startsWith('-')) return signs.dashes ? dash(text, at, length) : [];
    if (sign.startsWith('.')) return signs.ellipses && length <= 4 ? [{ at, length: 3, by: '…' }] : [];
    const by = quotes?.(at);
    return by === undefined ? [] : [{ at, length, by }];
  });
}

/** `--dry-run`, `-->` and longer lines stay. */
function dash(text: string, at: number, length: number): Replacement[] {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  if (length > 3 || /[<>!]/.test(before + after)) return [];
  if (/[\s"'([{/]/.test(before) && !/\s/.test(after)) return [];
  return [{ at, length, by: length === 2 ? '–' : '—' }];
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Pd}¿¡/]/u;
/** Scripts that have no spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Words of which the first letters are left out: ’tis, rock ’n’ roll, the ’90s. */
const SHORTENED = /^'(?:tis|twas|em|til|cause|n|bout|\d0?s?)\b|^'\d\d/i;

/** Returns what finds the mark for each quote of a text, which have to be asked for in their order. */
function quoteReader(text: string, language: string): (at: number) => string | undefined {
  const marks = quotationMarksOf(language);
  if (!marks) return () => undefined;
  // In Hebrew and Yiddish, quotes within words are geresh and gershayim.
  const apostrophe = /^(?:he|yi|iw|ji)(?:-|$)/i.test(language) ? undefined : '’';
  const open = { double: false, single: false };

  return (at) => {
    const kind = text[at] === '"' ? 'double' : 'single';
    const before = characterBefore(text, at);
    const after = characterAfter(text, at);
    switch (roleOf(kind, before, after, at)) {
      case 'opening':
        open[kind] = true;
        return marks[kind][0];
      case 'closing':
        open[kind] = false;
        return marks[kind][1];
      case 'apostrophe':
        return apostrophe;
      case 'none':
        return undefined;
    }
  };

  function roleOf(
    kind: keyof typeof open,
    before: string,
    after: string,
    at: number,
  ): 'opening' | 'closing' | 'apostrophe' | 'none' {
    const isOpen = open[kind];
    if (WORD.test(before) && WORD.test(after)) {
      if (UNSPACED.test(before) || UNSPACED.test(after)) return isOpen ? 'closing' : 'opening';
      return kind === 'single' ? 'apostrophe' : 'none';
    }
    const canOpen = !isSpace(text[at + 1] ?? ' ') && (isSpace(before) || OPENING.test(before));
    const canClose = !isSpace(text[at - 1] ?? ' ') && (isSpace(after) || /[\p{P}\p{S}]/u.test(after));
    if (canOpen && !(canClose && isOpen)) {
      return kind === 'double' || opensSingle(at) ? 'opening' : 'apostrophe';
    }
    if (isOpen && !isSpace(text[at - 1] ?? ' ')) return 'closing';
    // 6" and 6' are inches and feet.
    if (/\p{N}/u.test(before)) return 'none';
    if (canClose) return kind === 'single' ? 'apostrophe' : 'closing';
    if (/\p{P}/u.test(before) && WORD.test(after))
      return kind === 'double' || opensSingle(at) ? 'opening' : 'apostrophe';
    return 'none';
  }

  function opensSingle(at: number): boolean {
    if (SHORTENED.test(text.slice(at, at + 8))) return false;
    return CLOSES_SINGLE.test(text.slice(at + 1));
  }
}

const CLOSES_SINGLE = /[^\s']'(?![\p{L}\p{N}])/u;

function isSpace(character: string): boolean {
  return /\s/.test(character);
}

/** The character before a place, past other quotes; a space at the beginning. */
function characterBefore(text: string, at: number): string {
  let end = at;
  while (/["']/.test(text[end - 1] ?? '')) end -= 1;
  return /.$/su.exec(text.slice(Math.max(0, end - 2), end))?.[0] ?? ' ';
}

/** The character behind a place, past other quotes; a space at the end. */
function characterAfter(text: string, at: number): string {
  let start = at + 1;
  while (/["']/.test(text[start] ?? '')) start += 1;
  return /^./su.exec(text.slice(start, start + 2))?.[0] ?? ' ';
}
