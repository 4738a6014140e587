import { join } from 'node:path';
import type { Checked } from '../../check/check-content.ts';
import type { ContextOptions } from '../../check/context.ts';
import { fixFiles } from '../../check/fix-files.ts';
import { formatChanges } from '../../check/format-changes.ts';
import type { Rule } from '../../check/rule.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { readText, toSourceFile } from '../../reader/read-folder.ts';
import type { ContentFolder } from '../content-folder.ts';
import { replaceFile } from '../write-file.ts';

/**
 * Mends the files of a content folder where there is no choice, and says which lines it changed.
 * @param code the only code whose problems are mended.
 * @param say gets what it says.
 * @returns what is left.
 */
export function fixFolder(
  { name, path: folder }: ContentFolder,
  files: readonly SourceFile[],
  options: ContextOptions & { rules: readonly Rule[] },
  {
    isWhole,
    code,
    say,
  }: { isWhole: boolean | undefined; code: string | undefined; say: (text: string) => void },
): Checked {
  const texts = { textOf: (path: string) => readText(join(folder, path)) ?? undefined, parse: toSourceFile };
  const { fixed, ...checked } = fixFiles(files, options, texts, code);
  for (const { path, text } of fixed) replaceFile(join(folder, path), text);
  say(`${formatChanges(fixed, name, isWhole)}\n`);
  return checked;
}
