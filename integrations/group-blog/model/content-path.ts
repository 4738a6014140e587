import { PICTURE_EXTENSIONS, type Kind } from '../schemas/kinds.ts';

/** What a path under the content folder is: a content file with its kind and id, something let be, or a stray. */
export type Place =
  | { is: 'content'; kind: Kind; id: string; parts: readonly string[] }
  | { is: 'picture' | 'video' | 'readme' }
  | { is: 'stray'; belongs?: string };

interface Pattern {
  kind: Kind;
  pattern: RegExp;
}

const PATTERNS: readonly Pattern[] = [
  { kind: 'network', pattern: /^(network)\.md$/ },
  { kind: 'members', pattern: /^members\/([^/]+)\.md$/ },
  { kind: 'posts', pattern: /^posts\/([^/]+)\/(?!index\.mdx?$)([^/]+?)(?:\/index)?\.mdx?$/ },
  { kind: 'communities', pattern: /^communities\/([^/]+)\.md$/ },
  { kind: 'challenges', pattern: /^challenges\/([^/]+)\.md$/ },
  { kind: 'participants', pattern: /^participants\/([^/]+)\/([^/]+)\.md$/ },
  { kind: 'checkIns', pattern: /^check-ins\/([^/]+)\/([^/]+)\/([^/]+)\.md$/ },
  { kind: 'verdicts', pattern: /^verdicts\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\.md$/ },
];

const PICTURE = new RegExp(`^(?:posts/[^/]+|members)/.+\\.(?:${PICTURE_EXTENSIONS.join('|')})$`, 'i');

const VIDEO = /^posts\/[^/]+\/.+\.(?:mp4|webm)$/i;

/** The name of a video that lies beside the post, as `clip.mp4` of `./clip.mp4`; null where an address means none. */
export function videoName(address: string): string | null {
  return /^(?:\.\/)?([A-Za-z0-9][\w-]*\.(?:mp4|webm))$/.exec(address)?.[1] ?? null;
}

/** The path under the content folder that a relative address in a file means; undefined where it means none. */
export function pathBeside(file: string, url: string): string | undefined {
  try {
    const parts = file.split('/').slice(0, -1);
    for (const part of decodeURIComponent(url).split('/')) {
      if (part === '..' && parts.pop() === undefined) return undefined;
      if (part !== '..' && part !== '.') parts.push(part);
    }
    return parts.join('/');
  } catch {
    return undefined;
  }
}

/** @param path relative to the content folder, with `/` between its parts. */
export function placeOf(path: string): Place {
  if (/(?:^|\/)README\.md$/.test(path)) return { is: 'readme' };
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(path);
    if (match) {
      const parts = match.slice(1);
      return { is: 'content', kind, id: parts.join('/'), parts };
    }
  }
  if (PICTURE.test(path)) return { is: 'picture' };
  if (VIDEO.test(path)) return { is: 'video' };
  const belongs = suggestPlace(path);
  return belongs === undefined ? { is: 'stray' } : { is: 'stray', belongs };
}

function suggestPlace(path: string): string | undefined {
  const name = path.split('/').at(-1) ?? path;
  const stem = name.replace(/(?:\.mdx?)?\.[^.]*$/, '');
  if (/^posts\/[^/]+$/.test(path)) return `posts/<member>/${name}`;
  if (/^posts\/[^/]+\/index\.mdx?$/.test(path)) return path.replace(/index(\.mdx?)$/, '<slug>$1');
  if (/^posts\/[^/]+\/[^/]+\/[^/]+\.mdx?$/.test(path)) return path.replace(/[^/]+(\.mdx?)$/, 'index$1');
  const folder = /^((?:members|communities|challenges)\/[^/]+)\/index\.md$/.exec(path)?.[1];
  if (folder !== undefined) return `${folder}.md`;
  if (/\.(?:markdown|mdown|txt|mdx)$/i.test(name)) return path.replace(name, `${stem}.md`);
  return undefined;
}

const FOLDERS = [
  'posts',
  'members',
  'communities',
  'challenges',
  'participants',
  'check-ins',
  'verdicts',
] as const;
export const CONTENT_FOLDERS: readonly string[] = FOLDERS;
