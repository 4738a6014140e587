import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { A_PAGE, ask, findPull, run } from './forge.mjs';

/**
 * Puts what the check of a pull request said into one comment on it: `node comment.mjs summary.md`. The text was made by a
 * run of the pull request's code and may be anything; which pull request it belongs to is told by the event alone.
 */

/** How the comment is found again; nothing in a text can end up as one. */
const MARKER = '<!-- group-blog summary -->';
const AUTHOR = 'github-actions[bot]';
/** In UTF-16 units. It can grow to the double, and GitHub takes 65,536. */
const LONGEST = 30_000;
const MOST_PAGES = 50;
/** Invisible, and no part of any word: what stands on its two sides means nothing together. */
const JOINER = '\u2060';

/** @returns {string | null} null where there is no such file, or a link stands in its place. */
function readStart(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  try {
    if (!fstatSync(file).isFile()) return null;
    const bytes = Buffer.alloc(LONGEST * 3);
    const text = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…\n` : text;
  } finally {
    closeSync(file);
  }
}

/** No tag, comment, link, picture, mention, reference or fence of the text's own takes effect. */
function deafen(text) {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (sign === '\n' ? sign : ' '))
    .replace(/[<@&]|`(?=``)|(?<=`)`(?=`)|~(?=~)|\](?=[([:])|:(?=\/\/)/g, `$&${JOINER}`)
    .replace(/(?:#|\bgh-)(?=\d)|\bwww(?=\.)|\b(?:mailto|xmpp):/gi, `$&${JOINER}`);
}

/** The problems stand in a fence, where nothing takes effect; it is made anew, longer than any in the text. */
function fence(text) {
  const runs = (text.match(/`+/g) ?? []).map(({ length }) => length);
  const ticks = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${ticks}text\n${text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, ' ')}\n${ticks}`;
}

function toMarkdown(text) {
  const parts = text.replaceAll('\r\n', '\n').split(/^(`{3,})text\n([^]*?)\n\1$/m);
  const pieces = [];
  for (let index = 0; index < parts.length; index += 3) {
    pieces.push(deafen(parts[index]));
    if (parts[index + 2] !== undefined) pieces.push(`\n${fence(parts[index + 2])}\n`);
  }
  return pieces.join('\n');
}

async function findComment(pull) {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = await ask(`issues/${pull}/comments?per_page=${A_PAGE}&page=${page}`);
    const own = comments.find(({ user, body }) => user?.login === AUTHOR && body?.startsWith(MARKER));
    if (own || comments.length < A_PAGE) return own;
  }
  return undefined;
}

const text = readStart(process.argv[2]);
const pull = await findPull();
if (!pull) {
  console.log('No open pull request has this commit at its head: nothing to say.');
} else {
  const said = text === null ? 'The check ended before it could say anything.' : toMarkdown(text).trim();
  const commit = `Check of ${run.head_sha.slice(0, 7)}: [log and site](${run.html_url}).`;
  const body = [MARKER, said, commit].join('\n\n');
  const comment = await findComment(pull.number);
  if (comment) await ask(`issues/comments/${comment.id}`, 'PATCH', { body });
  else await ask(`issues/${pull.number}/comments`, 'POST', { body });
}
