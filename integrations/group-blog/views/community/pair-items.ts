import type { PartnerMatch } from '../../community/partners.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { guestPostUrl, offerUrl } from '../writing-links.ts';

/** Two members who could do something together. */
export interface PairItem {
  people: readonly [Person, Person];
  /** "Ann would like to reach Growers, and Ben does." */
  reason: string;
  /** Begins what they could do; none without a repository. */
  links: readonly Link[];
}

/** A page shows this many partners. */
const MOST = 6;

export function buildPartnerItems(site: Site, matches: Iterable<PartnerMatch>): PairItem[] {
  const { communities, offers, people } = site.network.words;
  return Iterator.from(matches)
    .take(MOST)
    .map(({ community, wants, serves }) => ({
      people: [toPerson(wants, site), toPerson(serves, site)] as const,
      reason: communities.partnerReason(wants.name, serves.name, community.name),
      links: [
        { text: offers.begin, url: offerUrl(site, community) },
        { text: people.writeGuestPost(serves.name), url: guestPostUrl(site, serves, wants) },
      ].flatMap(({ text, url }) => (url === null ? [] : [{ text, url }])),
    }))
    .toArray();
}
