import { AstroError } from 'astro/errors';
import type { AstroIntegrationLogger } from 'astro';
import { relative } from 'node:path';
import { checkWithAllowed } from '../../check/check-content.ts';
import { allowedLine, formatReport, summarise } from '../../check/format-problems.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { readSite, type SiteFacts } from '../../reader/read-site.ts';
import { buildMoment } from '../setup/build-moment.ts';

/**
 * Logs every problem of the content as `group-blog check` prints it.
 * @param run has in `folder` the content folder's name for messages.
 */
export function reportProblems(
  files: readonly SourceFile[],
  run: { folder: string; site: SiteFacts; isBuild: boolean; logger: AstroIntegrationLogger },
): Problem[] {
  const { now, isPinned } = buildMoment();
  const site = readSite(run.site);
  const { problems, allowed } = checkWithAllowed(files, run.isBuild && !isPinned ? { ...site, now } : site);
  if (allowed.length > 0) process.stderr.write(`${allowedLine(allowed)}\n`);
  if (problems.length === 0) return problems;
  const report = `\n${formatReport(problems, run.folder)}\n`;
  if (hasErrors(problems)) run.logger.error(report);
  else run.logger.warn(report);
  return problems;
}

/** @throws {AstroError} where there are errors, before the build changes any file of the old site. */
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

/** Returns the content folder's path from the project, by which messages name it. */
export function folderName(root: string, contentFolder: string): string {
  return relative(root, contentFolder).replaceAll('\\', '/') || '.';
}
