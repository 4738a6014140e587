import type { z } from 'zod';
import type { FrontMatter, FrontMatterFault } from '../model/source-file.ts';
import { parseYamlTree } from '../parse/front-matter.ts';
import { repairBraces } from './repair-braces.ts';
import { repairLine } from './repair-line.ts';
import { repairLists } from './repair-lists.ts';

/**
 * Finds what was meant by front matter that cannot be read, or is read as something else. What is told to type was tried.
 * @param schema that of its fields.
 * @returns undefined where it is fine, or nobody can tell.
 */
export function repairFrontMatter(
  frontMatter: FrontMatter,
  schema: z.ZodObject,
): FrontMatterFault | undefined {
  const { text, data, start, fault } = frontMatter;
  if (text === '' || fault?.is === 'size') return undefined;
  // Most files have braces, and few of those a name without a value in them.
  const mayBeInBraces = text.includes('{') && (data === null || holdsNull(data));
  const found =
    (mayBeInBraces ? repairBraces(parseYamlTree(text), text) : undefined) ??
    (isByHand(text) ? repairLists(text, schema) : undefined) ??
    (isByHand(text) && fault?.is === 'syntax' ? repairLine(text) : undefined);
  return found && { ...found, at: { ...found.at, line: found.at.line + start.line - 1 } };
}

/** Whether there is a name without a value. */
function holdsNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
}

/** Whether somebody may have written it by hand; what is longer is not tried line by line. */
function isByHand(text: string): boolean {
  return text.length <= 4000 && text.split('\n').length <= 120;
}
