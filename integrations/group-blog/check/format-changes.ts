import type { FixedFile } from './fix-files.ts';
import { withoutControls } from './code-frame.ts';
import { pathFrom } from './format-problems.ts';

const MOST_CHANGES = 40;

/**
 * Formats the lines that were mended, as they were and as they are.
 * @param isWhole whether all are shown, or only the first.
 */
export function formatChanges(fixed: readonly FixedFile[], folder: string, isWhole = false): string {
  const changes = fixed.flatMap(({ path, changes: own }) => own.map((change) => ({ path, ...change })));
  const shown = isWhole ? changes : changes.slice(0, MOST_CHANGES);
  const blocks = shown.map(({ path, line, before, after }) =>
    [
      `${pathFrom(folder, path)}:${line}`,
      ...before.map((text) => `  - ${text}`),
      ...after.map((text) => `  + ${text}`),
    ].join('\n'),
  );
  const more = changes.length - shown.length;
  const places = `${changes.length} ${changes.length === 1 ? 'place' : 'places'}`;
  const end = `Mended ${places} in ${fixed.length} ${fixed.length === 1 ? 'file' : 'files'} of ${folder}/.`;
  if (changes.length === 0) return `Nothing to mend without a choice in ${folder}/.`;
  return [...blocks, ...(more > 0 ? [`and ${more} more, all of which "git diff" shows.`] : []), end]
    .map(withoutControls)
    .join('\n\n');
}
