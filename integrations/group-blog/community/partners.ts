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
  const present = new Set(membersOn(network, network.today));
  if (!present.has(member)) return [];
  const wanted = member.wantsToServe
    .filter((community) => !member.serves.includes(community))
    .flatMap((community) =>
      community.servedBy
        .filter((serves) => present.has(serves))
        .map((serves) => ({ community, wants: member, serves })),
    );
  const served = member.serves.flatMap((community) =>
    community.wantedBy
      .filter((wants) => present.has(wants) && !community.servedBy.includes(wants))
      .map((wants) => ({ community, wants, serves: member })),
  );
  return [...wanted, ...served];
}
