import { plainLine } from './terminal-text.ts';

/** U+2060 WORD JOINER, which is invisible and separates characters that would have a meaning together. */
const JOINER = '\u2060';

/** Escapes untrusted text as one line of Markdown, so that no link, tag, picture, mention or reference takes effect. */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_[\]<>#!|~&${}]|^[-+=]|(?<=^\d+)[.)]/g, '\\$&')
    .replace(/@|#(?=\d)|\bgh(?=-\d)|:(?=\/\/)|\bwww(?=\.)|\b(?:mailto|xmpp):/gi, `$&${JOINER}`);
}

/** Writes untrusted lines as a block of code that they cannot end. */
export function fenced(text: string): string {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  const lines = text.split('\n').map((line) => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' '));
  return [`${fence}text`, ...lines, fence].join('\n');
}
