import { plain } from './terminal-text.ts';

/** Invisible, and no part of any word: what stands on its two sides means nothing together. */
const JOINER = '\u2060';

/** Members' words as one line of Markdown that shows them as they are: no link, tag, picture, mention or reference. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/[\\`*_[\]<>#!|~&${}]|^[-+=]|(?<=^\d+)[.)]/g, '\\$&')
    .replace(/@|#(?=\d)|\bgh(?=-\d)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):/gi, `$&${JOINER}`);
}

/** Several lines in which nothing takes effect. */
export function fenced(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  const lines = text.split('\n').map((line) => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' '));
  return [`${fence}text`, ...lines, fence].join('\n');
}

/** The first of many, and how many there are beside them. */
export function atMost<Item>(items: readonly Item[], most: number): { shown: readonly Item[]; more: number } {
  return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}
