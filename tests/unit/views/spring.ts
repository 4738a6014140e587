import type { Challenge, Participation } from '../../../integrations/group-blog/network/network.ts';
import type { Site } from '../../../integrations/group-blog/views/site.ts';
import {
  challenge,
  checkIn,
  member,
  participant,
  participationOf,
  siteOf,
  type InputOf,
  type Parts,
  type SiteOptions,
} from '../../support/content.ts';
import { dateOf, type GoalFacts } from '../../support/progress.ts';

type ParticipantFacts = Partial<InputOf<'participants'>>;

export interface Someone extends Omit<ParticipantFacts, 'goals'> {
  goals?: readonly GoalFacts[];
  /** Days with a check-in. */
  days?: readonly number[];
  /** Values of "miles" on days. */
  miles?: Readonly<Record<number, number>>;
}

export interface Spring extends Partial<InputOf<'challenges'>> {
  /** Number of the day that is today; 5 unless told otherwise. */
  today?: number;
  /** Members by id; Ann alone unless told otherwise. */
  who?: Readonly<Record<string, Someone>>;
  parts?: Partial<Pick<Parts, 'members' | 'posts' | 'verdicts' | 'network'>>;
  options?: Omit<SiteOptions, 'now'>;
}

/** A site with one challenge, "Spring", of ten days from Monday 2 March 2026 unless told otherwise. */
export function springSite({
  today = 5,
  who = { ann: {} },
  parts = {},
  options,
  ...facts
}: Spring = {}): Site {
  const ids = Object.keys(who);
  return siteOf(
    {
      network: { language: 'en-GB' },
      members: ids.map((id) => member(id, { name: nameOf(id) })),
      challenges: [challenge('spring', { title: 'Spring', plan: { days: 10 }, ...facts })],
      participants: Object.entries(who).map(([id, { goals = [{}], joined, partners, pauses, withdrawn }]) =>
        participant(`spring/${id}`, {
          goals: goals.map((goal) => ({
            title: 'Run',
            ...(!('limit' in goal || 'judge' in goal) && { target: 10 }),
            ...(goal.counts === undefined && !('judge' in goal) && { unit: 'miles' }),
            ...goal,
          })),
          joined,
          partners,
          pauses,
          withdrawn,
        }),
      ),
      checkIns: Object.entries(who).flatMap(([id, { days = [], miles = {} }]) => [
        ...days.map((n) => checkIn(`spring/${id}/${dateOf(n)}`)),
        ...Object.entries(miles).map(([n, value]) =>
          checkIn(`spring/${id}/${dateOf(Number(n))}`, { miles: value }),
        ),
      ]),
      ...parts,
    },
    { now: dateOf(today), ...options },
  );
}

/** "Ann" for `ann`. */
export function nameOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

export function springOf({ network }: Site): Challenge {
  const [spring] = network.challenges;
  if (!spring) throw new Error('there is no challenge');
  return spring;
}

export function annOf({ network }: Site): Participation {
  return participationOf(network, 'spring/ann');
}
