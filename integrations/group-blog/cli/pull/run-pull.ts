import {
  planPull,
  vanishedPosts,
  type PullAnswer,
  type PullPlan,
  type PullSubject,
} from '../../outside/plan-pull.ts';
import type { FeedLimits } from '../../outside/read-feed.ts';
import type { LoadedNetwork } from '../load-network.ts';
import type { WebClient } from '../web/web-client.ts';
import { askWhetherGone, fetchFeed } from './fetch-feed.ts';

/** How reading one member's feed went. */
export interface Pulled {
  subject: PullSubject;
  answer: PullAnswer;
  plan: PullPlan;
}

/** Lists the members of a network who have a feed elsewhere, with what is kept of it, sorted by id. */
export function pullSubjects({
  network,
  entries,
}: Pick<LoadedNetwork, 'network' | 'entries'>): PullSubject[] {
  const posts = Map.groupBy(entries.outside, ({ id }) => id.split('/')[0] ?? '');
  const sources = new Map(entries.sources.map((entry) => [entry.id, entry]));
  return network.members
    .flatMap(({ id, feed }) => (feed ? [{ member: id, feed }] : []))
    .toSorted((a, b) => (a.member < b.member ? -1 : 1))
    .map(({ member, feed }) => {
      const own = (posts.get(member) ?? []).map((entry) => ({
        ...entry,
        name: entry.id.slice(member.length + 1),
      }));
      const source = sources.get(member);
      return {
        member,
        feed,
        source: source?.data ?? {},
        kept: new Map(own.map(({ name, data }) => [name, data])),
        paths: new Map([
          ...own.map(({ name, path }): [string, string] => [name, path]),
          ...(source ? [['', source.path] as const] : []),
        ]),
      };
    });
}

/**
 * Reads the feeds of members, all at once, and works out what that changes. A feed that cannot be read holds up no other one.
 * @param others the subjects whose feeds are not read now; their posts keep their ids.
 */
export async function pullAll(
  web: WebClient,
  subjects: readonly PullSubject[],
  others: readonly PullSubject[],
  { network, now }: { network: LoadedNetwork['network']; now: string },
  limits?: FeedLimits,
): Promise<Pulled[]> {
  const answers = await Promise.all(
    subjects.map(async (subject) => {
      const answer = await fetchFeed(web, subject, limits);
      const missing = await askWhetherGone(web, vanishedPosts(subject, answer, now));
      return { subject, answer, missing };
    }),
  );
  // Who comes first by id keeps an id that two have, whichever answered first.
  const takenIds = new Set(network.allPosts.map(({ feedId }) => feedId));
  for (const { kept } of others) for (const { id } of kept.values()) takenIds.add(id);
  return answers.map(({ subject, answer, missing }) => {
    const own = new Set([...subject.kept.values()].map(({ id }) => id));
    const plan = planPull(subject, answer, missing, {
      now,
      timezone: network.timezone,
      language: network.contentLanguage,
      feedAuthority: network.feedAuthority,
      takenIds: takenIds.difference(own),
    });
    for (const id of [...own, ...plan.ids]) takenIds.add(id);
    return { subject, answer, plan };
  });
}
