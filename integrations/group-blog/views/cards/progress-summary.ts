import type { Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import type { ProgressView, Status } from '../../progress/progress-view.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';

/** A participant's progress as it is shown to the world on a card: the day and the days kept, never a miss or a rank. */
export interface ProgressSummary {
  person: Person;
  challenge: string;
  /** "Day 29 of 84. On pace."; of who is not on pace, the day alone. */
  headline: string;
  /** 1..N: whether something was done. */
  strip: readonly boolean[];
}

const GOOD: ReadonlySet<Status> = new Set(['on-track', 'ahead', 'done', 'pending', 'upcoming']);

export function buildProgressSummary(site: Site, participation: Participation): ProgressSummary {
  const view = buildProgress(site.network, participation, site.now);
  return {
    person: toPerson(participation.member, site),
    challenge: participation.challenge.title,
    headline: headlineOf(view),
    strip: view.days.map(({ state }) => state === 'kept' || state === 'bonus'),
  };
}

export function headlineOf({ status, headline, day }: ProgressView): string {
  return GOOD.has(status) ? headline : day.label;
}
