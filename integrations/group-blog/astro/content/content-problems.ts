import { AstroError } from 'astro/errors';
import type { AstroIntegrationLogger } from 'astro';
import { relative } from 'node:path';
import { checkWithAllowed } from '../../check/check-content.ts';
import { allowedLine, formatReport, summarise } from '../../check/format-problems.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { readPublicFolder } from '../../reader/read-public-folder.ts';
import { settledMoment } from '../setup/now.ts';

/**
 * Reports everything that is wrong with the content, in the words of `group-blog check`.
 * @param run where `folder` is the content folder as messages name it.
 */
export function reportProblems(
  files: readonly SourceFile[],
  run: { folder: string; publicFolder: string; isBuild: boolean; logger: AstroIntegrationLogger },
): Problem[] {
  const { now, isPinned } = settledMoment();
  const publicFiles = readPublicFolder(run.publicFolder);
  const { problems, allowed } = checkWithAllowed(
    files,
    run.isBuild && !isPinned ? { now, publicFiles } : { publicFiles },
  );
  if (allowed.length > 0) process.stderr.write(`${allowedLine(allowed)}\n`);
  if (problems.length === 0) return problems;
  const report = `\n${formatReport(problems, run.folder)}\n`;
  if (hasErrors(problems)) run.logger.error(report);
  else run.logger.warn(report);
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
