import type { ExampleFile, Rule } from './rule.ts';

/**
 * The page on a rule as Markdown.
 * @param level of its heading.
 */
export function explanationMarkdown({ code, severity, explanation }: Rule, level = 1): string {
  const { means, why, wrong, right } = explanation;
  return [
    `${'#'.repeat(level)} ${code}`,
    ...(severity === 'warning' ? ['A warning: nothing has to be done about it.'] : []),
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
export function listCodes(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ code }) => code.length));
  return rules
    .map(({ code, explanation: { means } }) => `${code.padEnd(width)}  ${firstSentence(means)}`)
    .join('\n');
}

function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
