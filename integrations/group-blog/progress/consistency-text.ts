import type { ProgressView } from './progress-view.ts';
import { say } from '../words/words.ts';

/** "17 of 20 days kept"; a dash while nothing is over. */
export function keptText({ consistency: { kept, of }, streak: { unit } }: ProgressView): string {
  if (of === 0) return say('keptNothing');
  return say(unit === 'day' ? 'keptDays' : 'keptSessions', { kept, count: of });
}

/** Small print: "4 days in a row, at best 9"; empty while there is none. */
export function streakText({ streak: { now, best, unit } }: ProgressView): string {
  if (best === 0) return '';
  const row = say(unit === 'day' ? 'streakDays' : 'streakWeeks', { count: now });
  return best > now ? `${row}, ${say('streakBest', { count: best })}` : row;
}

/** Two facts, once the challenge is over; never that somebody failed. */
export function resultText(view: ProgressView): string | null {
  const { result } = view;
  if (result === null) return null;
  const kept = keptText(view);
  if (!result.finished && view.consistency.of === 0) return say('resultNothing');
  if (result.finished) return say(result.showedUp ? 'resultBoth' : 'resultFinishedOnly', { kept });
  return say(result.showedUp ? 'resultShowedUpOnly' : 'resultNeither', { kept });
}
