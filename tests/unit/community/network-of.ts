import { actsOf } from '../../../integrations/group-blog/network/acts/acts.ts';
import {
  buildCommunityView,
  type CommunityView,
} from '../../../integrations/group-blog/community/community-view.ts';
import type { Network } from '../../../integrations/group-blog/network/network.ts';
import { buildNetworkOf, member, type Parts } from '../../support/content.ts';

export const PEOPLE = ['ann', 'ben', 'cleo', 'dan'];

/** A network of four members, who say nothing of when they joined, and a guest. */
export function networkOf(parts: Parts, now = '2026-06-30'): Network {
  const members = [...PEOPLE.map((id) => member(id)), member('guy', { guest: true })];
  return buildNetworkOf({ members, ...parts }, { now });
}

export function communityOf(parts: Parts, now?: string): CommunityView {
  return buildCommunityView(networkOf(parts, now));
}

/** The counted acts, as `ann share ben`. */
export function countedIn(parts: Parts, now?: string): string[] {
  return actsOf(networkOf(parts, now))
    .all.filter(({ counted }) => counted)
    .map(({ by, kind, to }) => `${by.id} ${kind} ${to.id}`);
}
