import { describe, expect, it } from 'vitest';
import { parseNow } from '../../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { EXAMPLE_NETWORK, EXAMPLE_PICTURES } from '../../../integrations/group-blog/check/examples.ts';
import { explanationMarkdown, listCodes } from '../../../integrations/group-blog/check/explain.ts';
import type { ExampleFile, Explanation, Rule } from '../../../integrations/group-blog/check/rule.ts';
import { RULES, type ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { featureOfKind } from '../../../integrations/group-blog/model/features.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';
import { problemsOfChange } from '../../support/change.ts';
import { codesOf, pictureOf, readFilesAndPictures, type Files } from '../../support/folder.ts';

const pictures = Object.fromEntries(
  await Promise.all(
    EXAMPLE_PICTURES.map(async (path): Promise<[string, Uint8Array]> => [path, await pictureOf()]),
  ),
);

async function problemsOf(
  example: Files,
  { on, off = [] }: { on?: string | undefined; off?: Explanation['off'] } = {},
): Promise<Problem[]> {
  const hasFolder = (path: string): boolean =>
    !KINDS.some(({ id, folder }) => path.startsWith(`${folder}/`) && featureOfKind(id, new Set(off)));
  const network = Object.fromEntries(Object.entries(EXAMPLE_NETWORK).filter(([path]) => hasFolder(path)));
  const files = await readFilesAndPictures({ ...network, ...pictures, ...example });
  return checkContent(files, {
    off: new Set(off),
    ...(on !== undefined && { now: parseNow(on, 'the page') }),
  });
}

/** The problems of an example on the page of a rule. */
async function problemsOfPage({ explanation }: Rule, file: ExampleFile): Promise<Problem[]> {
  const { on, change } = explanation;
  if (!change) return problemsOf(await asFile(file), explanation);
  const { actor, removes } = change;
  return problemsOfChange(
    { ...EXAMPLE_NETWORK, ...(removes && (await asFile(removes))) },
    { ...EXAMPLE_NETWORK, ...(await asFile(file)) },
    actor,
    on === undefined ? {} : { on },
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

describe('the pages on the rules', () => {
  it('play in a network that has no problems', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each(RULES)('$code: its wrong example earns the code and no other', async (rule) => {
    expect(codesOf(await problemsOfPage(rule, rule.explanation.wrong))).toEqual([rule.code]);
  });

  it.each(RULES)('$code: its right example is right', async (rule) => {
    expect(await problemsOfPage(rule, rule.explanation.right)).toEqual([]);
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
    const { wrong, on } = explanationOf(code);
    const text = 'text' in wrong ? wrong.text : '';
    const [problem] = await problemsOf({ [wrong.path]: text }, { on });
    if (!problem) throw new Error(`${code} is not found`);
    const typed = typeIn(text, problem);
    expect(typed).not.toBe(text);
    expect(await problemsOf({ [wrong.path]: typed }, { on })).toEqual([]);
  });

  it.each(RULES)('$code: can be printed', (rule) => {
    const { means, why, right } = rule.explanation;
    const page = explanationMarkdown(rule, 3);
    expect(page.startsWith(`### ${rule.code}\n\n`)).toBe(true);
    for (const part of [means, why, right.path]) expect(page).toContain(part);
  });

  it('are listed, one a line', () => {
    const lines = listCodes(RULES).split('\n');
    expect(lines).toHaveLength(RULES.length);
    for (const line of lines) expect(line).toMatch(/^[a-z-]+ {2,}\S.*\.$/);
  });
});

function explanationOf(code: ProblemCode): Rule['explanation'] {
  const rule = RULES.find((one) => one.code === code);
  if (!rule) throw new Error(`there is no rule ${code}`);
  return rule.explanation;
}
