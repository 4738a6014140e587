import { explanationMarkdown } from '../check/explain.ts';
import type { Rule } from '../check/rule.ts';
import { RULES } from '../check/rules.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { HAND_WRITTEN_KINDS } from '../schemas/kinds.ts';
import { fieldTables } from './field-tables.ts';
import { hasBlock, replaceBlock, type Marks } from './generated-blocks.ts';

/** The chapters of the members' manual that are generated from the schemas and the rules, by the names of their marks. */
const CHAPTERS: Readonly<Record<string, (kinds: readonly ContentKind[], rules: readonly Rule[]) => string>> =
  {
    fields: (kinds) => fieldTables(3, kinds),
    codes: (_, rules) => rules.map((rule) => explanationMarkdown(rule, 3)).join('\n\n'),
  };

const MARKS: Marks = {
  start: (name) => `<!-- made by group-blog manual: ${name} -->`,
  end: (name) => `<!-- end of ${name} -->`,
};

/** Whether a text has the marks of all generated chapters. */
export function hasChapters(manual: string): boolean {
  return Object.keys(CHAPTERS).every((name) => hasBlock(manual, name, MARKS));
}

/**
 * Replaces the generated chapters of the manual.
 * @throws {Error} where a mark is missing.
 */
export function withChapters(
  manual: string,
  kinds: readonly ContentKind[] = HAND_WRITTEN_KINDS,
  rules: readonly Rule[] = RULES,
): string {
  return Object.entries(CHAPTERS).reduce((text, [name, make]) => {
    // Prettier would pad the tables to the longest cell.
    const made = `<!-- prettier-ignore-start -->\n\n${make(kinds, rules)}\n\n<!-- prettier-ignore-end -->`;
    return replaceBlock(text, name, MARKS, `\n\n${made}\n\n`);
  }, manual);
}
