import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../integrations/group-blog/problems/check-content.ts';
import type { Problem, ProblemCode } from '../../integrations/group-blog/problems/problem.ts';
import type { SourceFile } from '../../integrations/group-blog/problems/source-file.ts';
import { readFolder } from '../../integrations/group-blog/reader/read-folder.ts';

/** Path under the content folder to text; `{ linkTo }` makes a symbolic link to that path. */
export type Files = Readonly<Record<string, string | { linkTo: string }>>;

/** Reads the files with the real reader, from a folder that is gone afterwards. */
export function readFiles(files: Files): SourceFile[] {
  const folder = mkdtempSync(join(tmpdir(), 'group-blog-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (typeof content === 'string') writeFileSync(file, content);
      else symlinkSync(join(folder, content.linkTo), file);
    }
    return readFolder(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const NETWORK = '---\ntitle: Our Network\ndescription: Neighbours who write.\n---\n';
export const ANN = '---\nname: Ann Baker\n---\n';

/** A network with one member, and what a test adds to it or puts in its place. */
export function folderWith(files: Files): Files {
  return { 'network.md': NETWORK, 'members/ann.md': ANN, ...files };
}

/** The problems of a network with one member and these files. */
export function problemsWith(files: Files): Problem[] {
  return checkContent(readFiles(folderWith(files)));
}

/** The only problem there is; an error with all of them where there are more, or none. */
export function onlyProblem(files: Files): Problem {
  const problems = problemsWith(files);
  const [problem] = problems;
  if (problem === undefined || problems.length > 1) {
    throw new Error(`expected one problem, got ${JSON.stringify(problems, null, 2)}`);
  }
  return problem;
}

export const codesOf = (problems: readonly Problem[]): ProblemCode[] => problems.map(({ code }) => code);

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
