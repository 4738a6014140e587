import type { Community, Member, Network } from '../network/network.ts';
import { membersOn } from './people.ts';

/** Two members who could serve a community together: one would like to reach it, and the other does. */
export interface PartnerMatch {
  community: Community;
  wants: Member;
  serves: Member;
}

/** Finds partners for a community. Whoever would like to reach it comes once before anybody comes again. */
export function* partnersFor(community: Community, network: Network): Generator<PartnerMatch> {
  const { wanting, serving } = sidesOf(community, network);
  for (const round of serving.keys()) {
    for (const [index, wants] of wanting.entries()) {
      const serves = serving[(index + round) % serving.length];
      if (serves) yield { community, wants, serves };
    }
  }
}

/** Finds partners for a member: first in what they would like to serve, then in what they serve. */
export function* partnersOf(member: Member, network: Network): Generator<PartnerMatch> {
  for (const community of member.wantsToServe) {
    const { wanting, serving } = sidesOf(community, network);
    if (wanting.includes(member)) for (const serves of serving) yield { community, wants: member, serves };
  }
  for (const community of member.serves) {
    const { wanting, serving } = sidesOf(community, network);
    if (serving.includes(member)) for (const wants of wanting) yield { community, wants, serves: member };
  }
}

/** Divides the members of today who are near a community. Who does both serves it. */
function sidesOf(
  { servedBy, wantedBy }: Community,
  network: Network,
): { wanting: readonly Member[]; serving: readonly Member[] } {
  const present = new Set(membersOn(network, network.today));
  return {
    wanting: wantedBy.filter((member) => present.has(member) && !servedBy.includes(member)),
    serving: servedBy.filter((member) => present.has(member)),
  };
}
