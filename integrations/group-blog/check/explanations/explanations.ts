import type { ProblemCode } from '../../model/problem.ts';
import { severityOf } from '../../model/problem.ts';
import { CHALLENGE_PAGES } from './challenges.ts';
import { CHANGE_PAGES } from './changes.ts';
import type { ExampleFile, Explanation } from './explanation.ts';
import { FILE_PAGES } from './files.ts';
import { GOAL_PAGES } from './goals.ts';
import { WORDS_PAGES } from './words.ts';

/** A page on every code, from files to goals. */
export const EXPLANATIONS: Readonly<Record<ProblemCode, Explanation>> = {
  ...FILE_PAGES,
  ...WORDS_PAGES,
  ...CHALLENGE_PAGES,
  ...GOAL_PAGES,
  ...CHANGE_PAGES,
};

export const PROBLEM_CODES = Object.keys(EXPLANATIONS) as readonly ProblemCode[];

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(EXPLANATIONS, text);
}

/**
 * The page on a code as Markdown.
 * @param level of its heading.
 */
export function explanationMarkdown(code: ProblemCode, level = 1): string {
  const { means, why, wrong, right } = EXPLANATIONS[code];
  const heading = `${'#'.repeat(level)} ${code}`;
  const advice = severityOf(code) === 'warning' ? ['A warning: nothing has to be done about it.'] : [];
  return [
    heading,
    ...advice,
    means,
    why,
    `Wrong – ${titleOf(wrong)}`,
    ...blockOf(wrong),
    `Right – ${titleOf(right)}`,
    ...blockOf(right),
  ].join('\n\n');
}

function titleOf(file: ExampleFile): string {
  return 'text' in file
    ? `\`${file.path}\`:`
    : `\`${file.path}\`, ${(file.bytes / 1_000_000).toFixed(1)} MB.`;
}

function blockOf(file: ExampleFile): string[] {
  return 'text' in file ? [`\`\`\`markdown\n${file.text.trimEnd()}\n\`\`\``] : [];
}

/** Every code with the first sentence of its page, one a line. */
export function listCodes(): string {
  const width = Math.max(...PROBLEM_CODES.map((code) => code.length));
  return PROBLEM_CODES.map(
    (code) => `${code.padEnd(width)}  ${firstSentence(EXPLANATIONS[code].means)}`,
  ).join('\n');
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
