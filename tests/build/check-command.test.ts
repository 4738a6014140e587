import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, postText, writeFolder } from '../support/folder.ts';
import { run } from '../support/site.ts';

const WRONG = postText(
  Array.from({ length: 100 }, (_, index) => `field${index}: 1`),
  '[one](https:/one.example)\n\n'.repeat(100),
);
// Twice as much as a pipe holds that nobody empties.
const posts = Array.from({ length: 5 }, (_, index): [string, string] => [`posts/ann/p${index}.md`, WRONG]);
const folder = writeFolder(folderWith(Object.fromEntries(posts)));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('group-blog check', () => {
  it('ends in peace where nobody reads on', async () => {
    const command = `(group-blog check --all --content ${folder}; echo "status $?" >&2) | head -c 10`;
    const { stdout, output } = await run(['/bin/sh', '-c', command], folder);
    expect(stdout).toHaveLength(10);
    expect(output.replace(stdout, '')).toBe('status 1\n');
  });
});
