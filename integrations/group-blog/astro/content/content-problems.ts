import { AstroError } from 'astro/errors';
import type { AstroIntegrationLogger } from 'astro';
import { relative } from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { formatProblems, summarise } from '../../check/format-problems.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { readPublic } from '../../reader/read-public.ts';
import { settledMoment } from '../setup/now.ts';

/** Reports everything that is wrong with the content, in the words of `group-blog check`. */
export function reportProblems(
  files: readonly SourceFile[],
  {
    contentFolder,
    publicFolder,
    root,
    isBuild,
    logger,
  }: {
    contentFolder: string;
    publicFolder: string;
    root: string;
    isBuild: boolean;
    logger: AstroIntegrationLogger;
  },
): Problem[] {
  const { now, isPinned } = settledMoment();
  const publicFiles = readPublic(publicFolder);
  const problems = checkContent(files, isBuild && !isPinned ? { now, publicFiles } : { publicFiles });
  const [first] = problems;
  if (!first) return problems;
  const folder = folderName(root, contentFolder);
  const report = `\n${formatProblems(problems, folder)}\n`;
  if (hasErrors(problems)) logger.error(report);
  else logger.warn(report);
  return problems;
}

/** @throws {AstroError} where there are errors; nothing of the old site has been touched by then. */
export function stopOnErrors(problems: readonly Problem[], folder: string): void {
  if (!hasErrors(problems)) return;
  const error = new AstroError(
    summarise(problems, folder),
    'They stand above, each with what to type instead.',
  );
  error.name = 'ContentProblems';
  error.stack = '';
  throw error;
}

/** The content folder as messages name it. */
export function folderName(root: string, contentFolder: string): string {
  return relative(root, contentFolder).replaceAll('\\', '/') || '.';
}
