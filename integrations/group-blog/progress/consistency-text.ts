import { say } from '../words/words.ts';
import type { ProgressView } from './progress-view.ts';

/** Says "17 of 20 days kept", or a dash while no day is over. */
export function keptText({ consistency: { kept, of }, streak: { unit } }: ProgressView): string {
  if (of === 0) return say('keptNothing');
  return say(unit === 'day' ? 'keptDays' : 'keptSessions', { kept, count: of });
}

/** Says "4 days in a row, at best 9"; empty if there never was a streak. */
export function streakText({ streak: { now, best, unit } }: ProgressView): string {
  if (best === 0) return '';
  const row = say(unit === 'day' ? 'streakDays' : 'streakWeeks', { count: now });
  return best > now ? `${row}, ${say('streakBest', { count: best })}` : row;
}

/** States the two results of a challenge that is over, without blame; null before. */
export function resultText(view: ProgressView): string | null {
  const { result } = view;
  if (result === null) return null;
  const kept = keptText(view);
  if (!result.finished && view.consistency.of === 0) return say('resultNothing');
  if (result.finished) return say(result.showedUp ? 'resultBoth' : 'resultFinishedOnly', { kept });
  return say(result.showedUp ? 'resultShowedUpOnly' : 'resultNeither', { kept });
}
