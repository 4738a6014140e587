import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../integrations/group-blog/parse/body-words.ts';
import { splitSource } from '../../../integrations/group-blog/parse/front-matter.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { mutatedFiles, type MutatedFile } from '../../support/mutated-files.ts';
import { readFilesAndPictures } from '../../support/folder.ts';

/** How many files are tried, and for how long at most: `test:deep` takes its time. */
const FILES = Number(process.env['FUZZ_FILES'] ?? 60);
const MINUTES = Number(process.env['FUZZ_MINUTES'] ?? 0);

async function tellAll({ files, path }: MutatedFile): Promise<void> {
  const before = process.cpuUsage();
  const read = await readFilesAndPictures(files);
  const problems = checkContent(read);
  const file = read.find((one) => one.path === path);
  const text = files[path];
  if (typeof text === 'string' && file?.body && !file.body.error && !file.body.tooMuch) {
    readWords(splitSource(text).body, path.endsWith('.mdx') ? 'mdx' : 'md', 'en');
  }
  const { user, system } = process.cpuUsage(before);
  expect(user + system, 'microseconds').toBeLessThan(1_000_000);
  for (const problem of problems) {
    expect(Object.keys(files)).toContain(problem.file);
    const content = files[problem.file];
    const lines = Buffer.from(content as string | Uint8Array)
      .toString()
      .split(/\r\n|\r|\n/);
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(Number.isInteger(problem.line) && Number.isInteger(problem.column)).toBe(true);
    expect(problem.message).toMatch(/\S/);
    expect(problem.fix).toMatch(/\S/);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
}

describe('any file', () => {
  it(
    'is read in under a second, and what is wrong is told with a place and a fix',
    async () => {
      await fc.assert(fc.asyncProperty(mutatedFiles(), tellAll), {
        numRuns: MINUTES > 0 ? 10_000_000 : FILES,
        ...(MINUTES > 0 && { interruptAfterTimeLimit: MINUTES * 60_000, markInterruptAsFailure: false }),
      });
    },
    MINUTES * 60_000 + FILES * 1000,
  );
});
