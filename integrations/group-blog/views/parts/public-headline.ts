import type { ProgressView, Status } from '../../progress/progress-view.ts';

const GOOD: ReadonlySet<Status> = new Set(['on-track', 'ahead', 'done', 'pending', 'upcoming']);

/** Returns a headline that may be shared: "Day 29 of 84. On pace."; the day alone for a participant who is not on pace. */
export function publicHeadline({ status, headline, day }: ProgressView): string {
  return GOOD.has(status) ? headline : day.label;
}
