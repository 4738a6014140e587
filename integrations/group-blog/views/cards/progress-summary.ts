import type { Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import type { ProgressView, Status } from '../../progress/progress-view.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { CardSite } from '../site.ts';

/** A participant's progress as a card shows it to the world: the day and the days kept, never a miss or a rank. */
export interface ProgressSummary {
  person: Person;
  challenge: string;
  /** "Day 29 of 84. On pace."; for somebody who is not on pace, the day alone. */
  headline: string;
  /** Whether something was done, for each day from the first to the last. */
  strip: readonly boolean[];
}

const GOOD: ReadonlySet<Status> = new Set(['on-track', 'ahead', 'done', 'pending', 'upcoming']);

export function buildProgressSummary(site: CardSite, participation: Participation): ProgressSummary {
  const view = buildProgress(site.network, participation, site.now);
  return {
    person: toPerson(participation.member, site),
    challenge: participation.challenge.title,
    headline: headlineOf(view),
    strip: view.days.map(({ state }) => state === 'kept' || state === 'bonus'),
  };
}

/** The headline for the world: for somebody who is not on pace, the day alone. */
export function headlineOf({ status, headline, day }: ProgressView): string {
  return GOOD.has(status) ? headline : day.label;
}
