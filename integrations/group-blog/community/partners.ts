import type { Community, Member, Network } from '../network/network.ts';
import { membersOn } from './people.ts';

/** Two members who could serve a community together: one would like to reach it, and the other does. */
export interface PartnerMatch {
  community: Community;
  wants: Member;
  serves: Member;
}

/** Finds partners for a community, in the order of its lists. */
export function partnersFor(community: Community, network: Network): PartnerMatch[] {
  const present = new Set(membersOn(network, network.today));
  const serving = community.servedBy.filter((member) => present.has(member));
  return community.wantedBy
    .filter((wants) => present.has(wants) && !community.servedBy.includes(wants))
    .flatMap((wants) => serving.map((serves) => ({ community, wants, serves })));
}

/** Finds partners for a member: first in what they would like to serve, then in what they serve. */
export function partnersOf(member: Member, network: Network): PartnerMatch[] {
  return [...member.wantsToServe, ...member.serves].flatMap((community) =>
    partnersFor(community, network).filter(({ wants, serves }) => wants === member || serves === member),
  );
}
