import { explanationMarkdown, PROBLEM_CODES } from '../../check/explanations/explanations.ts';
import { fieldTables } from './field-tables.ts';

/** The chapters of the members' manual that are made from the schemas and the checks, by the names of their marks. */
const CHAPTERS: Readonly<Record<string, () => string>> = {
  fields: () => fieldTables(3),
  codes: () => PROBLEM_CODES.map((code) => explanationMarkdown(code, 3)).join('\n\n'),
};

/**
 * The manual with its made chapters put in anew, each between its marks.
 * @throws {Error} where a mark is missing.
 */
export function withChapters(manual: string): string {
  return Object.entries(CHAPTERS).reduce((text, [name, make]) => {
    const [start, end] = [`<!-- made by npm run manual: ${name} -->`, `<!-- end of ${name} -->`];
    const [before, rest] = text.split(start);
    const after = rest?.split(end)[1];
    if (before === undefined || after === undefined) throw new Error(`the marks of "${name}" are missing`);
    // Prettier would pad the tables to the longest cell.
    const made = `<!-- prettier-ignore-start -->\n\n${make()}\n\n<!-- prettier-ignore-end -->`;
    return `${before}${start}\n\n${made}\n\n${end}${after}`;
  }, manual);
}
