import { lastToEndFirst } from '../../network/joining/build-offers.ts';
import { buildOfferShelf, toOfferItem, type OfferShelf } from '../parts/offer-item.ts';
import { talkedWith } from '../../network/conversations.ts';
import { memberLists, membersLists, shownOn } from '../../network/pages/lists.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { fediverseAccount } from '../../network/member-links.ts';
import type { Community, Member, Participation } from '../../network/network.ts';
import { buildProgress } from '../../progress/build-progress.ts';
import { buildDayStrip, type DayStripView } from '../parts/day-strip.ts';
import { memberFeed } from '../parts/feed-subjects.ts';
import { headlineOf } from '../parts/headline.ts';
import { buildPage, type Page, type PageFacts } from './page.ts';
import type { Link } from '../parts/link.ts';
import { memberLinks, toPerson, toPersonItem, type Person, type PersonItem } from '../parts/person.ts';
import { toAnyItem } from '../elsewhere/outside-item.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { sentences } from '../../words/sentences.ts';
import { awayText } from '../community/focus-view.ts';
import { buildPartnerItems, type PairItem } from '../community/pair-items.ts';
import { toWallItem, type WallItem } from '../community/wall.ts';
import { partnersOf } from '../../community/partners.ts';
import { promiseOf } from '../../community/promises.ts';
import { countSteps } from '../../community/steps.ts';
import { BASICS } from '../../schemas/strategy.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import type { Site } from '../site.ts';
import { firstStepUrl, guestPostUrl } from '../writing-links.ts';
import { dateText, rangeText } from '../../words/dates.ts';

export interface MemberPage extends Person {
  page: Page;
  /** Null on further pages, which only go on with the lists. */
  body: BodyView | null;
  /** The line about the member in search results. */
  about: string;
  /** The date of their newest post, or else of their joining, `YYYY-MM-DD`, by which search results are sorted. */
  newest: string;
  joined: string | null;
  left: string | null;
  isGuest: boolean;
  links: readonly Link[];
  serves: readonly Link[];
  /** With whom they could serve a community; none on further pages. */
  partners: readonly PairItem[];
  wantsToServe: readonly Link[];
  /** Their own posts on their blog, newest first. */
  posts: readonly PostItem[];
  guestPostsGiven: readonly PostItem[];
  guestPostsReceived: readonly PostItem[];
  challenges: readonly MemberChallenge[];
  /** "away until 29 November 2026"; null for a member who is there. */
  away: string | null;
  /** "means to post once a month: kept, 1 of 1 (October 2026)"; null for a member who promised nothing. */
  promise: string | null;
  /** What was done for them, and what they did for others, newest first. The two are never compared. */
  supportReceived: readonly WallItem[];
  supportGiven: readonly WallItem[];
  /** What they offer, and where they are the partner; null where nothing is listed, and on further pages. */
  offers: OfferShelf | null;
  /** Their offers that are not listed yet, each with what is missing; none on further pages. */
  unlistedOffers: readonly { link: Link; missing: string }[];
  /** Members of whom each has answered this one, and was answered; the first by id. None on further pages. */
  talked: readonly Person[];
  /** "and 12 more"; null where all are shown. */
  talkedMore: string | null;
  /** Their starter steps, "4 of 6 basics"; null where they have none. */
  steps: (Link & { count: string }) | null;
  /** The page of their channels; null where they have none. */
  channels: Link | null;
  /** The address for beginning them; null for who has some, for a guest or an earlier member, and without a repository. */
  beginSteps: string | null;
  /** The address for writing a guest post for them; null for a guest or an earlier member, and without a repository. */
  writeGuestPost: string | null;
}

/** A challenge in which the member takes part. */
export interface MemberChallenge extends Link {
  /** "Day 29 of 84. On pace." */
  headline: string;
  percent: number;
  /** "36 % of the goals". */
  percentText: string;
  /** Their days; null unless the challenge runs. */
  strip: DayStripView | null;
}

/** The date of a member without one, because a search by date leaves out pages that have none. */
const LONG_AGO = '0000-01-01';

/** @param number which page of the member's lists, from 1. */
export function buildMemberPage(site: Site, member: Member, number = 1): MemberPage {
  const { addresses, network } = site;
  const all = memberLists(member);
  const { posts, received, given, participations, supportReceived, supportGiven } = shownOn(all, number);
  const item = (post: Member['blog'][number]): PostItem => toPostItem(post, site, member.id);
  const toLink = ({ id, name }: Community): Link => ({
    text: name,
    url: addresses.page(PAGES.community.make(id)),
  });
  return {
    ...toPerson(member, site),
    page: memberHead(site, member, { all, number }),
    body: number === 1 ? buildBody(site, 'members', member.id, member.source) : null,
    about: sentences([toPerson(member, site).kind, member.tagline ?? ''], network.words),
    newest: member.written[0]?.date ?? member.joined ?? LONG_AGO,
    joined: member.joined && dateText(member.joined, network.language),
    left: member.isEarlier && member.left !== null ? dateText(member.left, network.language) : null,
    isGuest: member.isGuest,
    links: memberLinks(member, network.words),
    serves: member.serves.map(toLink),
    wantsToServe: member.wantsToServe.map(toLink),
    posts: posts.map((post) => toAnyItem(post, site, member.id)),
    guestPostsGiven: given.map(item),
    guestPostsReceived: received.map(item),
    challenges: participations.map((participation) => toChallenge(site, participation)),
    ...talkedOn(site, member, number),
    away: awayText(site, member),
    promise: promiseText(site, member),
    supportReceived: supportReceived.map((act) => toWallItem(site, act, member)),
    supportGiven: supportGiven.map((act) => toWallItem(site, act, member)),
    steps: stepsLink(site, member),
    channels: channelsLink(site, member),
    beginSteps: firstStepUrl(site, member),
    partners: number === 1 ? buildPartnerItems(site, partnersOf(member, site.network)) : [],
    offers: number === 1 ? offersOf(site, member) : null,
    unlistedOffers: number === 1 ? unlistedOffersOf(site, member) : [],
    writeGuestPost: member.isGuest || member.isEarlier ? null : guestPostUrl(site, member),
  };
}

function stepsLink({ addresses, network }: Site, member: Member): MemberPage['steps'] {
  if (!member.strategy) return null;
  const { steps: words } = network.words;
  return {
    text: words.title,
    url: addresses.page(PAGES.steps.make(member.id)),
    count: words.basicsCount(countSteps(member.strategy.data).basics, BASICS.length),
  };
}

function channelsLink({ addresses, network }: Site, member: Member): Link | null {
  if ((member.strategy?.data.channels ?? []).length === 0) return null;
  return { text: network.words.works.title, url: addresses.page(PAGES.channels.make(member.id)) };
}

function offersOf(site: Site, { offers, partnerIn }: Member): OfferShelf | null {
  const listed = [...offers.filter(({ isListed }) => isListed), ...partnerIn];
  return buildOfferShelf(listed.toSorted(lastToEndFirst), site);
}

const MOST_UNLISTED = 4;

/** Those that may still be listed: what was over before its giver had given stays at its address alone. */
function unlistedOffersOf(
  site: Site,
  { offers, name, isGuest, isEarlier }: Member,
): MemberPage['unlistedOffers'] {
  if (isGuest || isEarlier) return [];
  return offers
    .filter(({ isListed, status }) => !isListed && status !== 'over')
    .slice(0, MOST_UNLISTED)
    .map((offer) => ({
      link: toOfferItem(offer, site).link,
      missing: site.network.words.offers.beforeGiving(name, offer.toSupport),
    }));
}

/** Says what a member promised, and whether the last period that counts kept it. */
function promiseText({ network }: Site, member: Member): string | null {
  const { community } = network.words;
  const state = promiseOf(member, network.today);
  if (state === null) return null;
  const promise = community.promise[state.promise.per](state.promise.posts);
  if (state.last === null) return promise;
  const { from, to, posts, kept } = state.last;
  const said = (kept ? community.promiseKept : community.promiseLate)(posts, state.promise.posts);
  return community.promiseSaid(promise, said, rangeText(from, to, network.language));
}

/** So many of those with whom a member has talked stand on the member's page. */
const MOST_TALKED = 24;

function talkedOn(site: Site, member: Member, number: number): Pick<MemberPage, 'talked' | 'talkedMore'> {
  const isShown = number === 1 && !site.network.off.has('conversations');
  const all = isShown ? talkedWith(site.network, member) : [];
  const rest = all.length - MOST_TALKED;
  return {
    talked: all.slice(0, MOST_TALKED).map((other) => toPerson(other, site)),
    talkedMore: rest > 0 ? site.network.words.people.more(rest) : null,
  };
}

function toChallenge(site: Site, participation: Participation): MemberChallenge {
  const { challenge, member } = participation;
  const view = buildProgress(site.network, participation, site.now);
  const isRunning = view.day.phase === 'running' && view.status !== 'withdrawn';
  return {
    text: challenge.title,
    url: site.addresses.page(PAGES.progress.make(challenge.id, member.id)),
    headline: headlineOf(view, site.network),
    percent: view.percent,
    percentText: site.network.words.progress.percentOfGoals(view.percent),
    strip: isRunning ? buildDayStrip(site, participation, view, { isBrief: true }) : null,
  };
}

function memberHead(site: Site, member: Member, lists: NonNullable<PageFacts['lists']>): Page {
  const { addresses, network } = site;
  const address = PAGES.member.make(member.id);
  return buildPage(site, {
    title: member.name,
    description: member.tagline ?? network.words.people.memberOf(member.name, network.title),
    address,
    lists,
    type: 'profile',
    profile: { username: member.id },
    creator: fediverseAccount(member.links),
    feed: memberFeed(site, member),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': member.kind === 'individual' || member.kind === 'blogger' ? 'Person' : 'Organization',
        name: member.name,
        url: addresses.absolute(addresses.page(address)),
        sameAs: member.links
          .filter(({ label, url }) => label !== 'feed' && url.startsWith('http'))
          .map(({ url }) => url),
      },
    },
  });
}

export interface MembersPage {
  page: Page;
  members: readonly PersonItem[];
  guests: readonly PersonItem[];
  earlier: readonly PersonItem[];
}

export function buildMembersPage(site: Site, number = 1): MembersPage {
  const { title, words } = site.network;
  const all = membersLists(site.network);
  const { members } = shownOn(all, number);
  const people = (some: readonly Member[]): PersonItem[] => some.map((member) => toPersonItem(member, site));
  return {
    page: buildPage(site, {
      title: words.navigation.members,
      description: words.pages.membersOf(title),
      address: PAGES.members.make(),
      lists: { all, number },
    }),
    members: people(members.filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier)),
    guests: people(members.filter(({ isGuest, isEarlier }) => isGuest && !isEarlier)),
    earlier: people(members.filter(({ isEarlier }) => isEarlier)),
  };
}
