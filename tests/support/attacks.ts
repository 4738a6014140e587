import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../integrations/group-blog/check/rules.ts';
import { attackPicture } from './attack-pictures.ts';
import type { Files } from './folder.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const CORPUS = join(FIXTURES, 'attacks');

/** A sample of the corpus in `tests/fixtures/attacks`, whose README says how they are written. */
export interface Attack {
  topic: string;
  /** As `html/script-elements`. */
  class: string;
  /** As `html/script-elements 1`. */
  name: string;
  /** The file that is refused. */
  path: string;
  /** The refused file and the files beside it. Null takes a file away. */
  files: Readonly<Record<string, Files[string] | null>>;
  /** What `check` says of it. */
  codes: readonly string[];
  marks: ReadonlySet<Mark>;
  /** Where the file was before. */
  from: string | null;
}

/** The words that may stand behind a sample besides codes of problems. */
const MARKS = ['open', 'unread', 'linked', 'removed', 'repository'] as const;
type Mark = (typeof MARKS)[number];

/** Topics about what words hold. */
const IN_WORDS = new Set(['html', 'links', 'mdx', 'places', 'harmless']);

/** What stands behind every sample in a post, so that it can be seen whether the sample took it away. */
export const BEHIND = 'Words behind the sample.';

/** Three members and mallory, who is one too; without what mallory sends. */
export function attackedFiles(): Files {
  const folder = join(FIXTURES, 'sites/three-members/content');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, Uint8Array] => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]);
  return { ...Object.fromEntries(files), ...MALLORY };
}

const MALLORY: Files = {
  'members/mallory.md': '---\nname: Mallory\ngithub: mallory\n---\n\nMallory is new here.\n',
  'posts/mallory/published.md': '---\ntitle: Published\ndate: 2026-02-01\n---\n\nWords.\n',
};

/** Whether it stands in words that can be rendered; else nothing of the file can be read, or Astro would stop on it. */
export function isRendered({ topic, class: name, path, marks }: Attack): boolean {
  const isPost = path.startsWith(`posts/mallory/${name.replace('/', '-')}-`);
  return (IN_WORDS.has(topic) || isPost) && !marks.has('unread');
}

/** Every sample, in the order of their classes. */
export function readAttacks(): Attack[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[a-z-]+\/[a-z-]+\.md$/.test(file))
    .toSorted()
    .flatMap((file) => samplesIn(file.slice(0, -'.md'.length), readFileSync(join(CORPUS, file), 'utf8')));
}

function samplesIn(className: string, text: string): Attack[] {
  const samples: Attack[] = [];
  for (const [, , info = '', content = ''] of text.matchAll(/^(`{4,})(\S.*)\n([\s\S]*?)^\1$/gm)) {
    const [first = '', ...words] = withSigns(info).split(' ');
    const last = samples.at(-1);
    if (first === 'also' && last !== undefined) {
      const [path = '', ...marks] = words;
      const full = path.startsWith('./') ? last.path.replace(/[^/]*$/, path.slice(2)) : path;
      samples.splice(-1, 1, { ...last, files: { ...last.files, [full]: contentOf(content, marks) } });
    } else samples.push(sampleOf(className, samples.length + 1, first, words, content));
  }
  return samples;
}

function sampleOf(
  className: string,
  number: number,
  where: string,
  words: readonly string[],
  content: string,
): Attack {
  const [topic = '', name = ''] = className.split('/');
  const isPost = where === 'md' || where === 'mdx';
  const path = isPost ? `posts/mallory/${topic}-${name}-${number}/index.${where}` : where;
  const from = words.find((word) => word.startsWith('from='))?.slice('from='.length) ?? null;
  const marks = MARKS.filter((mark) => words.includes(mark));
  return {
    topic,
    class: className,
    name: `${className} ${number}`,
    path,
    files: { [path]: isPost ? postOf(`${name} ${number}`, withSigns(content)) : contentOf(content, words) },
    codes: words.filter((word) => RULES.some(({ code }) => code === word)),
    marks: new Set(marks),
    from,
  };
}

/** A body alone, or with the fields that matter above it. */
function postOf(title: string, content: string): string {
  const [, fields = '', body = content] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(content) ?? [];
  return `---\ntitle: ${title}\ndate: 2026-03-05\n${fields}---\n\n${body}\n${BEHIND}\n`;
}

function contentOf(content: string, words: readonly string[]): Attack['files'][string] {
  if (words.includes('removed') || words.includes('repository')) return null;
  const made = words[words.indexOf('made') + 1];
  if (words.includes('made') && made !== undefined) return attackPicture(made);
  return words.includes('linked') ? { linkTo: content.trim() } : withSigns(content);
}

/** `⟪0C⟫` is a sign by its number, and `⟪words × 9⟫` are words nine times. */
function withSigns(text: string): string {
  return text
    .replace(/⟪([0-9A-F]{2,6})⟫/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/⟪([^⟪⟫]+) × (\d+)⟫/g, (_, words: string, times: string) => words.repeat(Number(times)));
}
