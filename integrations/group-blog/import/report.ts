import { CHANGES, type Change, type ChangeKind } from './bodies/change.ts';
import type { LeftOut } from './plan.ts';
import type { Who } from './who-is-who.ts';

/** A post that comes in, and what was changed in it. */
export interface ReportedPost {
  /** The path of its file here. */
  path: string;
  /** The name of its file in the source. */
  from: string;
  changes: readonly Change[];
}

export interface ImportFacts {
  /** The name of what was imported. */
  source: string;
  posts: readonly ReportedPost[];
  leftOut: readonly LeftOut[];
  /** Comments that stay outside. */
  comments: number;
  who: readonly Who[];
  /** Lines of `network.md` that are to be written by hand. */
  byHand: readonly string[];
}

/** Writes what came of an import, as Markdown. It is the same after every run on the same source. */
export function importReport({ source, posts, leftOut, comments, who, byHand }: ImportFacts): string {
  const all = posts.length + leftOut.length;
  return [
    `# What came of the import of ${source}`,
    '',
    `${posts.length} of ${all} posts came in. This file is yours to keep or to throw away; nothing reads it.`,
    ...section('To write by hand', byHand),
    ...section(
      `Left out (${leftOut.length})`,
      leftOut.map(({ head, reason, fix }) => {
        const { file, line } = head.place;
        return `${file}:${line}, “${head.title.replace(/\s+/g, ' ').trim()}”: ${reason}; ${fix}`;
      }),
    ),
    ...section(
      'Comments',
      comments === 0 ? [] : [`${comments} comments stay outside: no file here holds comments of others yet`],
    ),
    ...(Object.keys(CHANGES) as ChangeKind[]).flatMap((what) => {
      const found = posts.flatMap(({ path, from, changes }) =>
        changes
          .filter((change) => change.what === what)
          .map(({ line, text }) => `${path}, from ${from}:${line}: ${code(text)}`),
      );
      return section(`${capital(CHANGES[what])} (${found.length})`, found);
    }),
    ...section(
      'Who is who',
      who.map(({ key, name, member, isGuest }) => {
        const typed = key === name ? name : `${name} (${key})`;
        return `${typed} is ${member}${isGuest ? ', who is a guest' : ''}`;
      }),
    ),
    '',
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines.map((line) => `- ${line}`)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
