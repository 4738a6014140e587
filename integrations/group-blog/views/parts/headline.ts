import type { Network } from '../../network/network.ts';
import type { ProgressView, Status } from '../../progress/progress-view.ts';
import { dateText } from '../../words/dates.ts';

type Language = Pick<Network, 'language' | 'words'>;

/** Says how somebody does: "Day 29 of 84. On pace." Before the challenge, it says once when they start, where the view counts the days too. */
export function headlineOf(view: ProgressView, { language, words }: Language): string {
  const first = view.days.find(({ state }) => state !== 'before-joining');
  const isToCome = view.status === 'upcoming' && view.day.phase === 'before';
  return isToCome && first ? words.headlines.upcoming(dateText(first.date, language)) : view.headline;
}

const GOOD: ReadonlySet<Status> = new Set(['on-track', 'ahead', 'done', 'pending', 'upcoming']);

/** Returns a headline that may be shared; the day alone for a participant who is not on pace. */
export function publicHeadline(view: ProgressView, language: Language): string {
  return GOOD.has(view.status) ? headlineOf(view, language) : view.day.label;
}
