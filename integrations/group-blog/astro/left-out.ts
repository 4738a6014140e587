import { withSlash } from '../network/addresses.ts';
import { todayIn, type Now } from '../network/now.ts';
import { visibilityOf } from '../network/visibility.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../problems/source-file.ts';

export interface LeftOut {
  /** Content files, under the content folder. */
  paths: readonly string[];
  /** Old addresses of posts among them. */
  aliases: readonly string[];
}

/**
 * What this run does not load at all: in a build, posts that cannot be seen on its day (Astro would publish their
 * pictures); in `astro dev`, files with problems (one would stop it).
 */
export function leftOutFiles(
  files: readonly SourceFile[],
  {
    isBuild,
    problems,
    now,
    timezone,
  }: { isBuild: boolean; problems: readonly Problem[]; now: Now; timezone: string },
): LeftOut {
  if (!isBuild) return { paths: [...new Set(problems.map(({ file }) => file))], aliases: [] };
  const today = todayIn(now, timezone);
  const hidden = files.filter((file) => isHidden(file, today));
  return { paths: hidden.map(({ path }) => path), aliases: hidden.flatMap(aliasesOf) };
}

function isHidden(file: SourceFile, today: string): boolean {
  if (file.place.is !== 'content' || file.place.kind !== 'posts') return false;
  const { date, draft } = fieldsOf(file);
  return visibilityOf({ date: String(date), draft: draft === true }, today) === 'hidden';
}

function aliasesOf(file: SourceFile): string[] {
  const { aliases } = fieldsOf(file);
  return Array.isArray(aliases) ? aliases.map((alias) => withSlash(String(alias))) : [];
}

function fieldsOf({ frontMatter }: SourceFile): Record<string, unknown> {
  return (frontMatter && 'data' in frontMatter ? frontMatter.data : {}) as Record<string, unknown>;
}
