import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { network } from '../../schemas/network.ts';

export interface NetworkFacts {
  site?: string;
  today?: string;
  timezone: string;
  /** Components of the site's own that MDX may use, with their attributes. */
  components?: Readonly<Record<string, readonly string[]>>;
}

/** The facts of `network.md` that a build needs before it begins. What does not fit is left to the checks to report. */
export function readNetworkFile(files: readonly SourceFile[]): NetworkFacts {
  const file = files.find(({ path }) => path === network.path);
  const parsed = network.schema.safeParse(file ? fieldsIn(file) : {});
  if (!parsed.success) return { timezone: 'UTC' };
  const { site, today, timezone, components } = parsed.data;
  return {
    timezone,
    ...(site !== undefined && { site }),
    ...(today !== undefined && { today }),
    ...(components !== undefined && { components }),
  };
}

/** The kinds that have files. */
export function kindsOf(files: readonly SourceFile[]): ReadonlySet<Kind> {
  return new Set(files.flatMap(({ place }) => (place.is === 'content' ? [place.kind] : [])));
}
