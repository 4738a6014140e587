import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import { buildGroup, type GroupView } from '../../../integrations/group-blog/progress/group.ts';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  member,
  nowOf,
  participant,
  post,
  type InputOf,
} from '../../support/content.ts';
import { dateOf, type GoalFacts } from '../../support/progress.ts';

interface Who {
  facts?: Omit<Partial<InputOf<'participants'>>, 'goals'>;
  goal?: GoalFacts;
  timezone?: string;
  name?: string;
  /** Day number to miles. */
  miles?: Readonly<Record<number, number>>;
  /** Days of posts. */
  posts?: readonly number[];
}

export interface Group {
  now: string;
  who: Readonly<Record<string, Who>>;
  facts?: Partial<InputOf<'challenges'>>;
}

/** Ten days from 2 March 2026; the network's clock is London's. */
export function groupOf({ now, who, facts }: Group): GroupView {
  const all = Object.entries(who);
  const network = buildNetworkOf(
    {
      network: { timezone: 'Europe/London' },
      members: all.map(([id, { timezone = 'Europe/London', name = id }]) => member(id, { timezone, name })),
      challenges: [challenge('spring', { plan: { days: 10 }, ...facts })],
      participants: all.map(([id, { facts: own, goal }]) =>
        participant(`spring/${id}`, {
          goals: [{ title: 'Run', target: 10, unit: 'miles', ...goal }],
          ...own,
        }),
      ),
      checkIns: all.flatMap(([id, { miles = {} }]) =>
        Object.entries(miles).map(([n, value]) =>
          checkIn(`spring/${id}/${dateOf(Number(n))}`, { miles: value }),
        ),
      ),
      posts: all.flatMap(([id, { posts = [] }]) =>
        posts.map((n) => post(`${id}/${n}`, { challenge: 'spring', date: dateOf(n) })),
      ),
    },
    { now },
  );
  const [one] = network.challenges;
  if (one === undefined) throw new Error('there is no challenge');
  const views = one.participants.map((participation) => buildProgress(network, participation, nowOf(now)));
  return buildGroup(network, one, views, nowOf(now));
}
