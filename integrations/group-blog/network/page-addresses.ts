import {
  challengeAddress,
  communityAddress,
  hostAddress,
  memberAddress,
  postAddress,
  progressAddress,
  tagAddress,
} from './addresses.ts';
import type { Network } from './network.ts';

type Contents = Pick<Network, 'allPosts' | 'members' | 'communities' | 'challenges' | 'tags'>;

/**
 * Every address under a list's that leads to a page, decoded, and that page's own; null for the aliases of posts that
 * cannot be seen yet.
 */
export function pageAddresses(
  { allPosts, members, communities, challenges, tags }: Contents,
  hiddenAliases: readonly string[],
): Map<string, string | null> {
  const own = [
    ...members.map(({ id }) => memberAddress(id)),
    ...communities.map(({ id }) => communityAddress(id)),
    ...challenges.map(({ id }) => challengeAddress(id)),
    ...challenges.flatMap(({ participants }) =>
      participants.map(({ challenge, member }) => progressAddress(challenge.id, member.id)),
    ),
    ...tags.map(({ name }) => tagAddress(name)),
    ...allPosts.map(({ host, slug }) => postAddress(host.id, slug)),
  ];
  const entries: [string, string | null][] = [
    ...hiddenAliases.map((alias): [string, null] => [alias, null]),
    ...allPosts.flatMap(({ host, slug, aliases }): [string, string][] => [
      [hostAddress(host.id), memberAddress(host.id)],
      ...aliases.map((alias): [string, string] => [alias, postAddress(host.id, slug)]),
    ]),
    ...own.map((address): [string, string] => [address, address]),
  ];
  return new Map(entries.map(([address, page]) => [decodeURI(address), page]));
}
