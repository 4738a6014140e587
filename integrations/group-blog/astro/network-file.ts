import type { SourceFile } from '../problems/source-file.ts';
import type { Kind } from '../schemas/kinds.ts';
import { networkSchema } from '../schemas/network.ts';

/** The facts of `network.md` that Astro's own configuration needs. What does not fit is left to the checks to report. */
export function readNetworkFile(files: readonly SourceFile[]): { site?: string; today?: string } {
  const frontMatter = files.find(({ path }) => path === 'network.md')?.frontMatter;
  if (!frontMatter || !('data' in frontMatter)) return {};
  const parsed = networkSchema.safeParse(frontMatter.data);
  if (!parsed.success) return {};
  const { site, today } = parsed.data;
  return { ...(site !== undefined && { site }), ...(today !== undefined && { today }) };
}

/** The kinds that have files. */
export function kindsOf(files: readonly SourceFile[]): ReadonlySet<Kind> {
  return new Set(files.flatMap(({ place }) => (place.is === 'content' ? [place.kind] : [])));
}
