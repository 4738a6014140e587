import { byText } from '../../model/compare.ts';
import { dayRows, type DayRow } from '../challenge-days.ts';
import { phaseOn, type Phase } from '../civil-days.ts';
import { mergedNewestFirst, type AnyPost } from '../outside-posts.ts';
import { openQuestions, threadsOf, type Thread } from '../conversations.ts';
import type {
  Act,
  Challenge,
  Community,
  Member,
  Network,
  Offer,
  Participation,
  Post,
  Week,
} from '../network.ts';

/**
 * How many of each kind a list on a page has at most. A page of the largest lists stays under 1,500 elements and 120 KB, so
 * these numbers go together.
 */
const PER_PAGE = {
  posts: 10,
  threads: 8,
  questions: 12,
  members: 48,
  people: 40,
  communities: 50,
  challenges: 20,
  offers: 20,
  participations: 4,
  participants: 8,
  acts: 12,
  weeks: 40,
};

/** A list, divided into what each page shows of it. */
export type Parts<Item> = readonly (readonly Item[])[];

/** The lists that stand on one page, by name. Page 2 shows the second part of each. */
export type Lists = Readonly<Record<string, Parts<unknown>>>;

/** Divides a list. @param of what the list has. */
export function divide<Item>(items: readonly Item[], of: keyof typeof PER_PAGE): Parts<Item> {
  const size = PER_PAGE[of];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Counts the pages of lists that stand together. There is at least one, so that an empty list says that it is empty. */
export function countPages(lists: Lists): number {
  return Math.max(1, ...Object.values(lists).map(({ length }) => length));
}

/** Gives what a page shows of each list. @param number which page, from 1. */
export function shownOn<Some extends Lists>(
  lists: Some,
  number: number,
): { readonly [Name in keyof Some]: Some[Name][number] } {
  return Object.fromEntries(
    Object.entries(lists).map(([name, parts]) => [name, parts[number - 1] ?? []]),
  ) as { readonly [Name in keyof Some]: Some[Name][number] };
}

interface PostLists extends Lists {
  posts: Parts<Post>;
}

/** Lists in which posts from elsewhere stand too. */
interface AnyPostLists extends Lists {
  posts: Parts<AnyPost>;
}

export function allPostLists({ listedPosts, outsidePosts }: AnyPosts): AnyPostLists {
  return { posts: divide(mergedNewestFirst(listedPosts, outsidePosts), 'posts') };
}

type AnyPosts = Pick<Network, 'listedPosts' | 'outsidePosts'>;

export function postLists(posts: readonly Post[]): PostLists {
  return { posts: divide(posts, 'posts') };
}

interface MemberLists extends AnyPostLists {
  /** Guest posts by others on the member's blog. */
  received: Parts<Post>;
  /** Posts by the member on other blogs. */
  given: Parts<Post>;
  participations: Parts<Participation>;
  /** What they did for others, and what was done for them. */
  supportGiven: Parts<Act>;
  supportReceived: Parts<Act>;
}

export function memberLists(member: Member): MemberLists {
  const { blog, written, participations } = member;
  const { guests = [], own = [] } = Object.groupBy(blog, ({ isGuestPost }) =>
    isGuestPost ? 'guests' : 'own',
  );
  const given = written.filter(({ host }) => host !== member);
  return {
    posts: divide(mergedNewestFirst(own, member.outside), 'posts'),
    received: divide(guests, 'posts'),
    given: divide(given, 'posts'),
    participations: divide(participations, 'participations'),
    supportGiven: divide(member.given, 'acts'),
    supportReceived: divide(member.received, 'acts'),
  };
}

interface MembersLists extends Lists {
  /** The members by name, then the guests, then the earlier members. */
  members: Parts<Member>;
}

export function membersLists({ members }: Pick<Network, 'members'>): MembersLists {
  const place = ({ isGuest, isEarlier }: Member): number => (isEarlier ? 2 : isGuest ? 1 : 0);
  return {
    members: divide(
      members.toSorted((a, b) => place(a) - place(b)),
      'members',
    ),
  };
}

interface CommunityLists extends PostLists {
  servedBy: Parts<Member>;
  wantedBy: Parts<Member>;
}

export function communityLists({ posts, servedBy, wantedBy }: Community): CommunityLists {
  return {
    posts: divide(posts, 'posts'),
    servedBy: divide(servedBy, 'people'),
    wantedBy: divide(wantedBy, 'people'),
  };
}

interface CommunitiesLists extends Lists {
  communities: Parts<Community>;
}

export function communitiesLists({ communities }: Pick<Network, 'communities'>): CommunitiesLists {
  return { communities: divide(communities, 'communities') };
}

interface ChallengesLists extends Lists {
  /** The running ones, those to come, the next one first, and those that are over. */
  challenges: Parts<Challenge>;
}

export function challengesLists({
  challenges,
  today,
}: Pick<Network, 'challenges' | 'today'>): ChallengesLists {
  const inPhase = (phase: Phase): Challenge[] =>
    challenges.filter(({ data }) => phaseOn(data, today).phase === phase);
  const sorted = [...inPhase('running'), ...inPhase('before').toReversed(), ...inPhase('closed')];
  return { challenges: divide(sorted, 'challenges') };
}

interface OffersLists extends Lists {
  /** The listed ones: those that run, the first to end first, those to come, the next one first, and those that are over, the last one first. */
  offers: Parts<Offer>;
}

export function offersLists({ offers }: Pick<Network, 'offers'>): OffersLists {
  const listed = offers.filter(({ isListed }) => isListed);
  const sorted = (status: Offer['status'], day: (offer: Offer) => string): Offer[] =>
    listed.filter((offer) => offer.status === status).toSorted(byText(day));
  return {
    offers: divide(
      [
        ...sorted('open', ({ ends }) => ends),
        ...sorted('coming', ({ starts }) => starts),
        ...sorted('over', ({ ends }) => ends).toReversed(),
      ],
      'offers',
    ),
  };
}

interface WeeksLists extends Lists {
  weeks: Parts<Week>;
}

export function weeksLists({ weeks }: Pick<Network, 'weeks'>): WeeksLists {
  return { weeks: divide(weeks, 'weeks') };
}

interface ChallengeLists extends Lists {
  days: Parts<DayRow>;
  participants: Parts<Participation>;
}

export function challengeLists(challenge: Challenge): ChallengeLists {
  return {
    days: divide(dayRows(challenge), 'posts'),
    participants: divide(challenge.participants, 'participants'),
  };
}

interface ConversationsLists extends Lists {
  threads: Parts<Thread>;
  /** The posts with an open question. */
  open: Parts<Post>;
}

const conversations = new WeakMap<Network['listedPosts'], ConversationsLists>();

export function conversationsLists(network: Pick<Network, 'listedPosts' | 'today'>): ConversationsLists {
  const lists = conversations.get(network.listedPosts) ?? {
    threads: divide(threadsOf(network), 'threads'),
    open: divide(openQuestions(network, network.today), 'questions'),
  };
  conversations.set(network.listedPosts, lists);
  return lists;
}
