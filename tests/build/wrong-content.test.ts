import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../integrations/group-blog/model/problem.ts';
import { bytesOf } from '../support/dist.ts';
import { createSite, type BuildResult, type TestSite } from '../support/site.ts';

const WRONG = {
  'content/posts/ann/no-author.md': '---\ntitle: A\ndate: 2026-01-05\nauthors: [anne]\n---\n',
  'content/posts/ann/no-challenge.md': '---\ntitle: A\ndate: 2026-01-05\nchallenge: weak\n---\n',
  'content/posts/ann/no-day.md': '---\ntitle: A\ndate: 2026-02-30\n---\n',
  'content/posts/ann/no-yaml.md': '---\ntitle: A: b: c\ndate: 2026-01-05\n---\n',
  'content/posts/ann/hello/index.md': '---\ntitle: Hello again\ndate: 2026-01-05\n---\n',
  'content/posts/ann/no-title.md': '---\ndate: 2026-01-05\n---\n',
  'content/posts/lost.md': '---\ntitle: A\ndate: 2026-01-05\n---\n',
  'content/posts/ann/code.mdx': '---\ntitle: A\ndate: 2026-01-05\n---\n\nimport fs from "node:fs"\n',
  'content/posts/ann/root-pictures.md':
    '---\ntitle: A\ndate: 2026-01-05\n---\n\n![A door](/door.svg)\n![A gate](/images/gate.svg)\n',
  'public/door.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
};

const EXPECTED: [file: string, line: number, code: string][] = [
  ['posts/ann/code.mdx', 6, 'mdx-code'],
  ['posts/ann/hello/index.md', 1, 'duplicate-address'],
  ['posts/ann/no-author.md', 4, 'unknown-reference'],
  ['posts/ann/no-challenge.md', 4, 'unknown-reference'],
  ['posts/ann/no-day.md', 3, 'no-such-date'],
  ['posts/ann/no-title.md', 1, 'missing-field'],
  ['posts/ann/no-yaml.md', 2, 'not-yaml'],
  ['posts/ann/root-pictures.md', 7, 'missing-image'],
  ['posts/lost.md', 1, 'stray-file'],
];

let site: TestSite;
let checked: BuildResult;
let built: BuildResult;
let before: Map<string, Buffer>;

beforeAll(async () => {
  site = createSite('three-members', { 'dist/index.html': 'The old site' });
  before = bytesOf(site.path('dist'));
  for (const [path, text] of Object.entries(WRONG)) site.write(path, text);
  checked = await site.check();
  built = await site.build();
});

describe('content that is wrong', () => {
  it('is listed by the command line, all at once', async () => {
    expect(checked.status).toBe(1);
    const json = await site.check('--json');
    expect(json.status).toBe(1);
    const problems = JSON.parse(json.stdout) as Problem[];
    expect(problems.map(({ file, line, code }) => [file, line, code])).toEqual(
      EXPECTED.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  });

  it('stops the build in the same words, and leaves the old site as it was', () => {
    expect(built.status).toBe(1);
    for (const block of checked.stdout.trim().split('\n\n')) expect.soft(built.output).toContain(block);
    expect(bytesOf(site.path('dist'))).toEqual(before);
  });
});

describe('a folder without network.md', () => {
  it('is missing-field at line 1, with the file to paste, which then is right', async () => {
    const bare = createSite('three-members');
    bare.remove('content');
    bare.write('content/.keep', '');
    const { stdout, status } = await bare.check('--json');
    expect(status).toBe(1);
    const problems = JSON.parse(stdout) as Problem[];
    expect(problems).toMatchObject([{ code: 'missing-field', file: 'network.md', line: 1 }]);
    const paste = problems[0]?.fix.slice(problems[0].fix.indexOf('---')) ?? '';
    bare.write('content/network.md', paste);
    expect(await bare.check()).toMatchObject({ status: 0 });
  });
});
