import type { Words } from '../words/words.ts';
import type { ProgressView } from './progress-view.ts';

/** Says "17 of 20 days kept", or a dash while no day is over. */
export function keptText(
  { consistency: { kept, of }, streak: { unit } }: ProgressView,
  { progress }: Words,
): string {
  if (of === 0) return progress.nothingKept;
  return unit === 'day' ? progress.daysKept(kept, of) : progress.sessionsDone(kept, of);
}

/** Says "4 days in a row, at best 9"; empty if there never was a streak. */
export function streakText({ streak: { now, best, unit } }: ProgressView, { progress }: Words): string {
  if (best === 0) return '';
  const row = unit === 'day' ? progress.daysInARow(now) : progress.weeksInARow(now);
  return best > now ? progress.atBest(row, best) : row;
}

/** States the two results of a challenge that is over, without blame; null before. */
export function resultText(view: ProgressView, words: Words): string | null {
  const { result, consistency } = view;
  const { progress } = words;
  if (result === null) return null;
  const kept = keptText(view, words);
  if (result.finished) return result.showedUp ? progress.finishedAndShowedUp(kept) : progress.finished;
  if (consistency.of === 0) return progress.over;
  return result.showedUp ? progress.showedUp(kept) : progress.overWith(kept);
}
