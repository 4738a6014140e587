import { describe, expect, it } from 'vitest';
import { parseNow } from '../../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import type { ExampleFile } from '../../../integrations/group-blog/check/explanations/explanation.ts';
import {
  explanationMarkdown,
  EXPLANATIONS,
  listCodes,
  PROBLEM_CODES,
} from '../../../integrations/group-blog/check/explanations/explanations.ts';
import {
  STAGE,
  STAGE_PICTURES,
} from '../../../integrations/group-blog/check/explanations/example-network.ts';
import type { Problem, ProblemCode } from '../../../integrations/group-blog/model/problem.ts';
import { problemsOfChange } from '../../support/change.ts';
import { codesOf, pictureOf, readFilesAndPictures, type Files } from '../../support/folder.ts';

const pictures = Object.fromEntries(
  await Promise.all(
    STAGE_PICTURES.map(async (path): Promise<[string, Uint8Array]> => [path, await pictureOf()]),
  ),
);

async function problemsOf(example: Files, on?: string): Promise<Problem[]> {
  const files = await readFilesAndPictures({ ...STAGE, ...pictures, ...example });
  return checkContent(files, on === undefined ? {} : { now: parseNow(on, 'the page') });
}

/** The same of a page on a change. */
async function problemsOfPage(code: ProblemCode, file: ExampleFile): Promise<Problem[]> {
  const { on, change } = EXPLANATIONS[code];
  if (!change) return problemsOf(await asFile(file), on);
  const { actor, removes } = change;
  return problemsOfChange(
    { ...STAGE, ...(removes && (await asFile(removes))) },
    { ...STAGE, ...(await asFile(file)) },
    actor,
  );
}

const asFile = async (file: ExampleFile): Promise<Files> => ({
  [file.path]: 'text' in file ? file.text : await pictureOf(file.bytes),
});

/** Does as the fix of a problem says, and no more. */
function typeIn(text: string, { message, fix, line, field }: Problem): string {
  const [, key, value = ''] =
    /rite(?:, for example,| another day, as| a number between them, for example| below site)? "([\w-]+): ([^"]+)"/.exec(
      fix,
    ) ?? [];
  const [, meant] = /did you mean "([^"]+)"\?/.exec(fix) ?? [];
  const [, wrong = ''] = /"([^"]+)"/.exec(message) ?? [];
  if (key === undefined) return meant === undefined ? text : text.replace(wrong, meant);
  const lines = text.split('\n');
  const old = new RegExp(`\\b(?:${key}|${field?.split('.').at(-1) ?? key}): [^,}]+?(?= ?[,}]|$)`);
  const stands = lines[line - 1] ?? '';
  if (fix.includes('below site')) return lines.toSpliced(line, 0, `${key}: ${value}`).join('\n');
  if (!old.test(stands)) return lines.toSpliced(1, 0, `${key}: ${value}`).join('\n');
  return lines.with(line - 1, stands.replace(old, `${key}: ${value}`)).join('\n');
}

describe('the pages on the codes', () => {
  it('play in a network that has no problems', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each(PROBLEM_CODES)('%s: its wrong example earns the code and no other', async (code) => {
    const { wrong } = EXPLANATIONS[code];
    expect(codesOf(await problemsOfPage(code, wrong))).toEqual([code]);
  });

  it.each(PROBLEM_CODES)('%s: its right example is right', async (code) => {
    const { right } = EXPLANATIONS[code];
    expect(await problemsOfPage(code, right)).toEqual([]);
  });

  it.each<ProblemCode>([
    'unknown-field',
    'missing-field',
    'wrong-type',
    'no-such-date',
    'out-of-range',
    'unknown-reference',
    'no-feed-authority',
    'missing-image',
    'broken-link',
    'unknown-unit',
    'self-judge',
    'milestone-order',
    'session-on-rest-day',
  ])('%s: what its fix says to type puts the wrong example right', async (code) => {
    const { wrong, on } = EXPLANATIONS[code];
    const text = 'text' in wrong ? wrong.text : '';
    const [problem] = await problemsOf({ [wrong.path]: text }, on);
    if (!problem) throw new Error(`${code} is not found`);
    const typed = typeIn(text, problem);
    expect(typed).not.toBe(text);
    expect(await problemsOf({ [wrong.path]: typed }, on)).toEqual([]);
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
