import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { parseNow } from '../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../integrations/group-blog/check/check-content.ts';
import type { Problem } from '../../integrations/group-blog/model/problem.ts';
import type { SourceFile } from '../../integrations/group-blog/model/source-file.ts';
import { readFolder } from '../../integrations/group-blog/reader/read-folder.ts';
import { readPictures } from '../../integrations/group-blog/reader/read-pictures.ts';
import type { ContentKind } from '../../integrations/group-blog/schemas/kind.ts';
import { KINDS } from '../../integrations/group-blog/schemas/kinds.ts';

/** Path under the content folder to text or bytes; `{ linkTo }` makes a symbolic link to that path. */
export type Files = Readonly<Record<string, string | Uint8Array | { linkTo: string }>>;

/** Writes the files into a temporary folder, which whoever asks removes. */
export function writeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'group-blog-'));
  writeFiles(folder, files);
  return folder;
}

/** Writes them over what is there. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
    else symlinkSync(join(folder, content.linkTo), file);
  }
}

/** Reads the files with the real reader, from a folder that is gone afterwards. */
export function readFiles(files: Files, kinds: readonly ContentKind[] = KINDS): SourceFile[] {
  const folder = writeFolder(files);
  try {
    return readFolder(folder, kinds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same, and the pictures looked into: a file that is none is one problem more. */
export async function readFilesAndPictures(files: Files): Promise<SourceFile[]> {
  const folder = writeFolder(files);
  try {
    return await readPictures(folder, readFolder(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A JPEG of a dot, filled up to a number of bytes. */
export async function pictureOf(bytes = 0): Promise<Uint8Array> {
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#a63' } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([dot, Buffer.alloc(Math.max(0, bytes - dot.length))]);
}

export const NETWORK = '---\ntitle: Our Network\ndescription: Neighbours who write.\n---\n';
export const ANN = '---\nname: Ann Baker\n---\n';

/** A network with one member, and what a test adds to it or puts in its place. */
export function folderWith(files: Files): Files {
  return { 'network.md': NETWORK, 'members/ann.md': ANN, ...files };
}

/**
 * The problems of a network with one member and these files.
 * @param on the moment, where one is told.
 */
export function problemsWith(files: Files, on?: string): Problem[] {
  const now = on === undefined ? {} : { now: parseNow(on, 'the test') };
  return checkContent(readFiles(folderWith(files)), now);
}

/** The same with the pictures looked into. */
export async function problemsWithPictures(files: Files): Promise<Problem[]> {
  return checkContent(await readFilesAndPictures(folderWith(files)));
}

/** The only problem there is; an error with all of them where there are more, or none. */
export function onlyProblem(files: Files, on?: string): Problem {
  const problems = problemsWith(files, on);
  const [problem] = problems;
  if (problem === undefined || problems.length > 1) {
    throw new Error(`expected one problem, got ${JSON.stringify(problems, null, 2)}`);
  }
  return problem;
}

export const codesOf = (problems: readonly Problem[]): string[] => problems.map(({ code }) => code);

/** A post's file: front matter lines after title and date, and a body. */
export function postText(lines: readonly string[] = [], body = 'Some words.'): string {
  return ['---', 'title: Hello', 'date: 2026-03-02', ...lines, '---', '', body, ''].join('\n');
}

/** A challenge of 21 days from 2 March 2026, and its file. */
export const SPRING = {
  'challenges/spring.md': '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\n---\n',
};
export const ANN_TAKES_PART = {
  ...SPRING,
  'participants/spring/ann.md': '---\ngoals:\n  - { title: Write, target: 21, unit: posts }\n---\n',
};

const front = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

/** Ann takes part in the spring with one goal, in flow style. */
export function goalOf(goal: string, ...lines: string[]): Files {
  return { ...SPRING, 'participants/spring/ann.md': front('goals:', `  - ${goal}`, ...lines) };
}

/** A challenge from 2 March 2026 with this plan, in flow style. */
export function planOf(plan: string, ...lines: string[]): Files {
  return { 'challenges/spring.md': front('title: Spring', 'start: 2026-03-02', `plan: ${plan}`, ...lines) };
}
