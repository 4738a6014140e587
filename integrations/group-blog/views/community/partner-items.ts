import type { PartnerMatch } from '../../community/partners.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { guestPostUrl, offerUrl } from '../writing-links.ts';

/** Two members who could serve a community together. */
export interface PartnerItem {
  people: readonly [Person, Person];
  /** "Ann would like to reach Growers, and Ben does." */
  reason: string;
  /** Begins an offer for the community, or a guest post for who serves it; none without a repository. */
  links: readonly Link[];
}

/** A page shows the first ones. */
const MOST = 6;

export function buildPartnerItems(site: Site, matches: readonly PartnerMatch[]): PartnerItem[] {
  const { communities, offers, people } = site.network.words;
  return matches.slice(0, MOST).map(({ community, wants, serves }) => ({
    people: [toPerson(wants, site), toPerson(serves, site)],
    reason: communities.partnerReason(wants.name, serves.name, community.name),
    links: [
      { text: offers.begin, url: offerUrl(site, community) },
      { text: people.writeGuestPost(serves.name), url: guestPostUrl(site, serves, wants) },
    ].flatMap(({ text, url }) => (url === null ? [] : [{ text, url }])),
  }));
}
