import { todayIn, type Now } from '../network/now.ts';
import { visibilityOf } from '../network/visibility.ts';
import type { Problem } from '../problems/problem.ts';
import type { SourceFile } from '../problems/source-file.ts';

/**
 * Content files that this run does not load at all, as paths under the content folder: in a build, posts that cannot be
 * seen on its day (Astro would publish their pictures); in `astro dev`, files with problems (one would stop it).
 */
export function leftOutFiles(
  files: readonly SourceFile[],
  {
    isBuild,
    problems,
    now,
    timezone,
  }: { isBuild: boolean; problems: readonly Problem[]; now: Now; timezone: string },
): string[] {
  if (!isBuild) return [...new Set(problems.map(({ file }) => file))];
  const today = todayIn(now, timezone);
  return files.filter((file) => isHidden(file, today)).map(({ path }) => path);
}

function isHidden({ place, frontMatter }: SourceFile, today: string): boolean {
  if (place.is !== 'content' || place.kind !== 'posts' || !frontMatter || !('data' in frontMatter))
    return false;
  const { date, draft } = frontMatter.data as Record<string, unknown>;
  return visibilityOf({ date: String(date), draft: draft === true }, today) === 'hidden';
}
