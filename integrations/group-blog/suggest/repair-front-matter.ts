import type { z } from 'zod';
import type { FrontMatter, FrontMatterFault } from '../model/source-file.ts';
import { parseYamlTree } from '../parse/front-matter.ts';
import { repairBraces } from './repair-braces.ts';
import { repairLine } from './repair-line.ts';
import { repairLists } from './repair-lists.ts';

/**
 * Finds what was meant by front matter that cannot be read, or is read as something else. Each suggestion was tried: it can be read.
 * @param schema that of its fields.
 * @returns undefined where it is fine, or nothing can be guessed.
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
    (isShort(text) ? repairLists(text, schema) : undefined) ??
    (isShort(text) && fault?.is === 'syntax' ? repairLine(text) : undefined);
  return found && { ...found, at: { ...found.at, line: found.at.line + start.line - 1 } };
}

function holdsNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(holdsNull));
}

/** Whether it is short enough to be tried line by line. */
function isShort(text: string): boolean {
  return text.length <= 4000 && text.split('\n').length <= 120;
}
