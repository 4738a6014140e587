import { plainLine } from './terminal-text.ts';

/** An invisible character between two others, which then mean nothing together. */
const JOINER = '\u2060';

/** Escapes members' words as one line of Markdown, so that no link, tag, picture, mention or reference takes effect. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]<>#!|~&${}]|^[-+=]|(?<=^\d+)[.)]/g, '\\$&')
    .replace(/@|#(?=\d)|\bgh(?=-\d)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):/gi, `$&${JOINER}`);
}

/** A block of code in which no line takes effect. */
export function fenced(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  const lines = text.split('\n').map((line) => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' '));
  return [`${fence}text`, ...lines, fence].join('\n');
}
