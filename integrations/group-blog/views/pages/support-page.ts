import { buildReciprocity, suggestGuestPosts, type HostAndGuest } from '../../community/guest-posts.ts';
import { membersOn } from '../../community/people.ts';
import { needsSupport } from '../../community/support.ts';
import type { Member } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import { buildFocus, type FocusView } from '../community/focus-view.ts';
import type { PairItem } from '../community/pair-items.ts';
import type { Link } from '../parts/link.ts';
import { newestOf } from '../parts/newest-of.ts';
import { offersLink } from '../parts/offer-item.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { guestPostUrl } from '../writing-links.ts';
import { buildPage, type Page } from './page.ts';

export interface SupportPage {
  page: Page;
  focus: FocusView | null;
  /** The list of weeks; null in a network without posts or weeks. */
  weeks: Link | null;
  /** What members offer; null where nothing is listed. */
  offers: Link | null;
  /** The page about what works; null in a network without channels. */
  whatWorks: Link | null;
  /** Who has waited longest comes first. */
  needs: Shown<{ person: Person; url: string; headline: string }>;
  /** Null where nobody was a guest yet. */
  table: GuestTable | null;
  /** Members by name who have had no guest, and those who have not been one. */
  notYet: readonly { title: string; people: Shown<Person> }[];
  /** Who could write for each other, with the links for both ways round. */
  suggestions: Shown<PairItem>;
}

/** The first items of a list that may be long, and what is said of the others: "and 5 more"; null where there are none. */
export interface Shown<Item> {
  items: readonly Item[];
  more: string | null;
}

/** Who wrote how many guest posts for whom. */
export interface GuestTable {
  guests: readonly Person[];
  /** An empty cell is null. */
  rows: readonly { host: Person; posts: readonly (number | null)[] }[];
  /** Says that there are more hosts or guests; null where it has all. */
  note: string | null;
}

/** The page of a large network stays under 1,500 elements. */
const MOST = { people: 30, needs: 20, suggestions: 12 };

export function buildSupportPage(site: Site): SupportPage {
  const { network } = site;
  const { words, today, title } = network;
  const pairs = buildReciprocity(network);
  const hosts = new Set(pairs.map(({ host }) => host));
  const guests = new Set(pairs.map(({ guest }) => guest));
  const present = new Set(membersOn(network, today));
  const others = (done: ReadonlySet<Member>): Person[] =>
    network.members
      .filter((member) => present.has(member) && !done.has(member))
      .map((member) => toPerson(member, site));
  return {
    page: buildPage(site, {
      title: words.navigation.support,
      description: words.pages.supportOf(title),
      address: PAGES.support.make(),
    }),
    focus: buildFocus(site),
    weeks:
      network.weeks.length > 0 && !network.off.has('weeks')
        ? { text: words.community.weeks, url: site.addresses.page(PAGES.weeks.make()) }
        : null,
    offers: offersLink(site),
    whatWorks: network.strategies.some(({ data }) => (data.channels ?? []).length > 0)
      ? { text: words.works.group, url: site.addresses.page(PAGES.works.make()) }
      : null,
    needs: shownOf(site, MOST.needs, needsSupport(network, today), ({ member, since }) => {
      const person = toPerson(member, site);
      return {
        person,
        url: person.url,
        headline: words.community.waitingSince(dateText(since, network.language)),
      };
    }),
    table: pairs.length === 0 ? null : tableOf(site, pairs),
    notYet: [
      { title: words.community.notHosted, all: others(hosts) },
      { title: words.community.notGuest, all: others(guests) },
    ]
      .filter(({ all }) => all.length > 0)
      .map((list) => ({
        title: list.title,
        people: shownOf(site, MOST.people, list.all, (person) => person),
      })),
    suggestions: shownOf(
      site,
      MOST.suggestions,
      suggestGuestPosts(network),
      ({ members: [a, b], community }): PairItem => ({
        people: [toPerson(a, site), toPerson(b, site)],
        reason:
          community === null
            ? words.community.becauseAnswers
            : words.community.becauseCommunity(
                network.communities.find(({ id }) => id === community)?.name ?? community,
              ),
        links: [[a, b] as const, [b, a] as const].flatMap(([guest, host]): Link[] => {
          const url = guestPostUrl(site, host, guest);
          return url === null ? [] : [{ text: words.community.writesFor(guest.name, host.name), url }];
        }),
      }),
    ),
  };
}

function shownOf<Item, View>(
  { network }: Site,
  most: number,
  items: readonly Item[],
  show: (item: Item) => View,
): Shown<View> {
  const more = items.length - most;
  return {
    items: items.slice(0, most).map(show),
    more: more > 0 ? network.words.people.more(more) : null,
  };
}

/** Of many hosts and guests it has those whose latest guest post is newest. */
function tableOf(site: Site, pairs: readonly HostAndGuest[]): GuestTable {
  const { members, words } = site.network;
  const latest = (of: 'host' | 'guest'): Map<Member, string> => {
    const dates = new Map<Member, string>();
    for (const pair of pairs) {
      const date = pair.posts.at(-1)?.date ?? '';
      if (date > (dates.get(pair[of]) ?? '')) dates.set(pair[of], date);
    }
    return dates;
  };
  const ends = { host: latest('host'), guest: latest('guest') };
  const pick = (dates: ReadonlyMap<Member, string>): Member[] =>
    newestOf(
      members.filter((member) => dates.has(member)),
      MOST.people,
      (member) => dates.get(member),
    );
  const guests = pick(ends.guest);
  const counts = new Map(pairs.map(({ host, guest, posts }) => [`${host.id}/${guest.id}`, posts.length]));
  const isCut = ends.host.size > MOST.people || ends.guest.size > MOST.people;
  return {
    guests: guests.map((guest) => toPerson(guest, site)),
    rows: pick(ends.host).map((host) => ({
      host: toPerson(host, site),
      posts: guests.map((guest) => counts.get(`${host.id}/${guest.id}`) ?? null),
    })),
    note: isCut ? words.community.guestTableNewest(MOST.people) : null,
  };
}
