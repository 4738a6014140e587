import { describe, expect, it } from 'vitest';
import { parseNow } from '../../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../../integrations/group-blog/problems/check-content.ts';
import type { ExampleFile } from '../../../integrations/group-blog/problems/explanations/explanation.ts';
import {
  explanationMarkdown,
  EXPLANATIONS,
  listCodes,
  PROBLEM_CODES,
} from '../../../integrations/group-blog/problems/explanations/explanations.ts';
import { STAGE, STAGE_PICTURES } from '../../../integrations/group-blog/problems/explanations/stage.ts';
import type { Problem } from '../../../integrations/group-blog/problems/problem.ts';
import { codesOf, pictureOf, readFilesAndPictures, type Files } from '../../support/folder.ts';

const pictures = Object.fromEntries(
  await Promise.all(STAGE_PICTURES.map(async (path): Promise<[string, Uint8Array]> => [path, await pictureOf()])),
);

async function problemsOf(example: Files, on?: string): Promise<Problem[]> {
  const files = await readFilesAndPictures({ ...STAGE, ...pictures, ...example });
  return checkContent(files, on === undefined ? {} : { now: parseNow(on, 'the page') });
}

const asFile = async (file: ExampleFile): Promise<Files> => ({
  [file.path]: 'text' in file ? file.text : await pictureOf(file.bytes),
});

describe('the pages on the codes', () => {
  it('play in a network that has no problems', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each(PROBLEM_CODES)('%s: its wrong example earns the code and no other', async (code) => {
    const { wrong, on } = EXPLANATIONS[code];
    expect(codesOf(await problemsOf(await asFile(wrong), on))).toEqual([code]);
  });

  it.each(PROBLEM_CODES)('%s: its right example is right', async (code) => {
    const { right, on } = EXPLANATIONS[code];
    expect(await problemsOf(await asFile(right), on)).toEqual([]);
  });

  it.each(PROBLEM_CODES)('%s: can be printed', (code) => {
    const { means, why, right } = EXPLANATIONS[code];
    const page = explanationMarkdown(code, 3);
    expect(page.startsWith(`### ${code}\n\n`)).toBe(true);
    for (const part of [means, why, right.path]) expect(page).toContain(part);
  });

  it('are listed, one a line', () => {
    const lines = listCodes().split('\n');
    expect(lines).toHaveLength(PROBLEM_CODES.length);
    for (const line of lines) expect(line).toMatch(/^[a-z-]+ {2,}\S.*\.$/);
  });
});
