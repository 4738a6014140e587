import type { CurrentIds } from '../model/current-ids.ts';
import type { Picture, PictureFile, Source } from '../model/entries.ts';
import type { FeaturesOff } from '../model/features.ts';
import type { History } from '../model/history.ts';
import type { DataOf } from '../schemas/kinds.ts';
import type { ResponseData } from '../schemas/pulled/responses.ts';
import type { IsoWeek } from '../schemas/values/iso-week.ts';
import type { TrialVerdict } from '../schemas/post.ts';
import type { Side } from '../schemas/offer.ts';
import type { SupportKind } from '../schemas/support.ts';
import type { Locale } from '../words/words.ts';

/** The members' content joined into one object, as it is to be seen on one day. It is frozen. */
export interface Network extends Locale {
  /** What `network.md` says of the language. That of the locale is English where this one has no words. */
  contentLanguage: string;
  title: string;
  description: string;
  timezone: string;
  /** The web address of the repository that the content lives in. */
  repository: string | null;
  source: Source;
  /** `YYYY-MM-DD` in the network's zone. */
  today: string;
  /** The fixed part of feed ids, such as `example.org,2026`. */
  feedAuthority: string;
  /** Addresses at which the feed of the network stands, too. */
  feedAliases: readonly string[];
  /** Sorted by name; guests and earlier members are among them. */
  members: readonly Member[];
  /** Every post that has a page, including unlisted ones; newest first, as `post-order.ts` has it. */
  allPosts: readonly Post[];
  /** The posts that stand in lists, feeds and counts; newest first. */
  listedPosts: readonly Post[];
  /** The posts that members have at blogs of their own elsewhere; newest first. They stand in lists and feeds, and count nowhere. */
  outsidePosts: readonly OutsidePost[];
  /** What is known of members' feeds elsewhere, by the id of the member. */
  sources: ReadonlyMap<string, DataOf<'sources'>>;
  /**
   * The address of every page, by every address that leads to it, decoded: its own and its aliases. Null for the aliases of
   * posts that cannot be seen yet.
   */
  pageAddresses: ReadonlyMap<string, string | null>;
  /** Which former ids of members, communities and challenges lead to which of now. */
  currentIds: CurrentIds;
  /** Sorted by name. */
  communities: readonly Community[];
  /** The newest start comes first. */
  challenges: readonly Challenge[];
  /** Sorted by name. */
  tags: readonly Tag[];
  /** Those in which listed posts were written; the newest comes first. */
  years: readonly Year[];
  /** Those in which listed posts were written; the newest comes first. */
  weeks: readonly Week[];
  /** What members noted down of what they did for each other, without acts dated after today. Sorted by id. */
  support: readonly SupportFile[];
  /** The starter steps of members, without those dated after today. Sorted by the id of the member. */
  strategies: readonly Strategy[];
  /** Sorted by id. Those that are not listed have a page too. */
  offers: readonly Offer[];
  /** On whom everybody looks in a week, `2026-47`, by the id of a member. */
  focus: Readonly<Record<string, string>>;
  /** What the repository has seen; null where no challenge asks for it. */
  history: History | null;
  /** What the site has switched off. */
  off: FeaturesOff;
}

export interface Member {
  id: string;
  /** The ids that the member had before, the oldest first. */
  formerIds: readonly string[];
  name: string;
  kind: DataOf<'members'>['kind'];
  isGuest: boolean;
  /** Whether the member has left by today. */
  isEarlier: boolean;
  joined: string | null;
  left: string | null;
  tagline: string | null;
  avatar: Picture | null;
  /** The file of the avatar, for share cards. */
  picture: PictureFile | null;
  links: readonly MemberLink[];
  timezone: string;
  serves: readonly Community[];
  wantsToServe: readonly Community[];
  away: readonly Absence[];
  promises: PostPromise | null;
  /** The blog that they have elsewhere; null where they name none. */
  feed: NonNullable<DataOf<'members'>['feed']> | null;
  /** Their posts there; newest first. */
  outside: readonly OutsidePost[];
  /** Listed posts on their blog, including guest posts by others; newest first. */
  blog: readonly Post[];
  /** Listed posts that they wrote, on whatever blog; newest first. */
  written: readonly Post[];
  /** Every post with a page that they wrote, including unlisted ones; newest first. */
  allWritten: readonly Post[];
  participations: readonly Participation[];
  /** Their starter steps; null where they have none. */
  strategy: Strategy | null;
  /** What their weeks brought, without reports dated after today; oldest first. */
  results: readonly WeekReport[];
  /** Whether what works for them may stand in the middle values of the group. */
  sharesResults: boolean;
  /** What they did for others, and what was done for them, counted or not; newest first. */
  given: readonly Act[];
  received: readonly Act[];
  /** What they offer, listed or not; the last one to end comes first. */
  offers: readonly Offer[];
  /** The listed offers of others in which they are the partner; the last one to end comes first. */
  partnerIn: readonly Offer[];
  source: Source;
}

export interface MemberLink {
  /** As it was written: `mastodon`, or a word of the member's own. */
  label: string;
  url: string;
}

/** Days on which a member is away; both are among them. */
export interface Absence {
  from: string;
  to: string;
  because: string | null;
}

/** How often a member means to write. */
export interface PostPromise {
  posts: number;
  per: 'week' | 'month';
  since: string | null;
}

/** The kinds of acts: those that are found in posts, and those that members note down. */
export type ActKind = 'guest-post' | 'hosting' | 'reply' | 'mention' | SupportKind;

/** What one person did for another (community rules, 2). */
export interface Act {
  kind: ActKind;
  by: Member;
  to: Member;
  date: string;
  /** The post in which it was found, or which a file says it was about; null where there is none that is listed. */
  post: Post | null;
  /** The file in which it was noted down; null for an act that was found in a post. */
  file: SupportFile | null;
  /** Whether it counts. What is beyond the cap, or done twice at one address, is shown and does not count. */
  counted: boolean;
}

/** What a member noted down of what they did for another member. */
export interface SupportFile {
  /** `ann/2026-03-02-shared`. */
  id: string;
  giver: Member;
  to: Member;
  kind: SupportKind;
  date: string;
  /** As it was written. */
  url: string | null;
  /** Two files are about the same where these are equal. That of a post of this network is its address in the network. */
  address: string | null;
  /** The post that it was about, where that is listed. */
  post: Post | null;
  /** `challenge/member/goal`. */
  goal: string | null;
  note: string;
  source: Source;
}

export interface Post {
  /** `host/slug`. */
  id: string;
  slug: string;
  host: Member;
  /** In the order in which the post names them. */
  authors: readonly Member[];
  /** Whether none of the authors is the host. */
  isGuestPost: boolean;
  isListed: boolean;
  title: string;
  date: string;
  /** `HH:MM` in the network's zone; null where the post names none. */
  time: string | null;
  updated: string | null;
  description: string;
  language: string;
  cover: { src: Picture; alt: string; credit: string | null } | null;
  /** The file of the cover, for share cards. */
  picture: PictureFile | null;
  canonical: string | null;
  aliases: readonly string[];
  communities: readonly Community[];
  /** By the names that they have now. */
  tags: readonly string[];
  challenge: Challenge | null;
  values: Readonly<Record<string, number>>;
  /** What it decides about a channel that was tried; null where it reports on none. */
  trial: TrialVerdict | null;
  /** The words of the body without code; empty where it belongs to no challenge. */
  text: string;
  /** How long the body takes to read; 0 where it has no words. */
  minutes: number;
  /** What `replyTo` names, in the same order, without posts that are not listed. */
  answers: readonly Answer[];
  /** Listed posts that answer it, oldest first. */
  answeredBy: readonly Post[];
  /** What was said of it elsewhere, the oldest first. It counts nowhere. */
  responses: readonly Response[];
  /** The listed posts and the people to whom the links and components in its body lead, each once. A post that is not listed mentions nobody. */
  mentions: readonly Mention[];
  /** Whether its body ends in a question. */
  asks: boolean;
  /** The listed posts that have the same words in other languages, sorted by language. */
  translations: readonly Post[];
  /** For each author, in the post's order, the next older and the next newer one of their listed posts; empty for an unlisted post. */
  neighbours: readonly Neighbours[];
  /**
   * The id by which feed readers know it: the field `feedId`, else `tag:<feedAuthority>:<path>`, where the path is the oldest alias, or the own address if there is none. In the address of a post, the
   * host has the oldest id that they had.
   */
  feedId: string;
  source: Source;
}

/** A post that a member has at a blog of their own elsewhere. */
export interface OutsidePost {
  isOutside: true;
  /** `ann/2026-03-02-first-loaf`. */
  id: string;
  slug: string;
  member: Member;
  /** Where it stands. */
  url: string;
  title: string;
  /** In the network's zone, as the time is. */
  date: string;
  time: string;
  /** An instant, to the second. */
  published: string;
  updated: string | null;
  /** Empty where only its title stands here. */
  description: string;
  language: string;
  /** The tags that it has there. They are no tags of this network. */
  tags: readonly string[];
  /** All of it, where it has a page here. It has to be sanitised before it is shown. */
  html: string | null;
  /** The id by which feed readers know it already. */
  feedId: string;
  /** The feed that it was taken from. */
  feed: { title: string | null; url: string };
  source: Source;
}

/** What somebody elsewhere said of a post, or did with it. */
export interface Response {
  id: string;
  type: ResponseData['type'];
  url: string | null;
  name: string | null;
  home: string | null;
  published: string | null;
  /** It has to be sanitised before it is shown. */
  html: string | null;
}

export interface Neighbours {
  author: Member;
  previous: Post | null;
  next: Post | null;
}

export type Answer = { post: Post } | { url: string };

export type Mention = { post: Post } | { member: Member };

export interface Community {
  id: string;
  /** The ids that it had before, the oldest first. */
  formerIds: readonly string[];
  name: string;
  interest: string;
  posts: readonly Post[];
  /** Where its people are. */
  where: readonly Place[];
  /** What its people ask. */
  questions: readonly string[];
  servedBy: readonly Member[];
  wantedBy: readonly Member[];
  /** The listed ones; the last one to end comes first. */
  offers: readonly Offer[];
  source: Source;
}

/** Somewhere where the people of a community are. */
export interface Place {
  text: string;
  url: string | null;
}

/** Something of value that a member gives one community, together with a partner (community rules, 4). */
export interface Offer {
  /** `ann/first-loaf`. */
  id: string;
  slug: string;
  giver: Member;
  title: string;
  community: Community;
  value: string;
  /** A member, or somebody outside of the network; null for a member who has not joined yet. */
  partner: Member | Outsider | null;
  starts: string;
  ends: string;
  /** By today: it starts later, runs, or ended before. */
  status: 'coming' | 'open' | 'over';
  url: string | null;
  isCommercial: boolean;
  /** In the order of the file, without what was kept after today. */
  promises: readonly OfferPromise[];
  /** Null also for what was measured after today. */
  results: OfferResults | null;
  reach: { own: number; partner: number } | null;
  /** Whether it stands in lists: its giver is a member who has supported enough people. */
  isListed: boolean;
  /** How many more people its giver has to support before it stands in lists. */
  toSupport: number;
  source: Source;
}

/** Somebody outside of the network. */
export interface Outsider {
  name: string;
  url: string;
}

export interface OfferPromise {
  by: Side;
  what: string;
  channel: string | null;
  due: string;
  kept: string | null;
  proof: string | null;
}

export interface OfferResults {
  on: string;
  views: number;
  claims: number;
  minutes: number | null;
  cost: number | null;
}

export interface Tag {
  name: string;
  /** The names that it had before, which lead to it. */
  formerNames: readonly string[];
  posts: readonly Post[];
}

export interface Year {
  /** `2026`. */
  year: string;
  /** Newest first. */
  posts: readonly Post[];
}

export interface Week {
  week: IsoWeek;
  /** Newest first. */
  posts: readonly Post[];
}

export interface Challenge {
  id: string;
  /** The ids that it had before, the oldest first. */
  formerIds: readonly string[];
  title: string;
  ledBy: Member | null;
  data: DataOf<'challenges'>;
  communities: readonly Community[];
  /** Sorted by the name of the member. */
  participants: readonly Participation[];
  /** Listed posts of the challenge, oldest first. */
  posts: readonly Post[];
  source: Source;
}

export interface Participation {
  challenge: Challenge;
  member: Member;
  data: DataOf<'participants'>;
  /** Sorted by date, without those dated after the participant's today. */
  checkIns: readonly CheckIn[];
  /** Posts of the challenge that the member wrote, including unlisted ones; newest first. */
  posts: readonly Post[];
  /** What judges decided about the goals, without verdicts dated after the participant's today. */
  verdicts: readonly Verdict[];
  source: Source;
}

/** What a member means to do with whom. */
export interface Strategy {
  member: Member;
  data: DataOf<'strategies'>;
  source: Source;
}

/** What a week brought a member, as they wrote it down. */
export interface WeekReport {
  /** The day on which it was written. */
  date: string;
  /** Whether its numbers are for nobody else to see. */
  isPrivate: boolean;
  channels: DataOf<'results'>['channels'];
  note: string;
}

export interface Verdict extends DataOf<'verdicts'> {
  judge: Member;
  /** The id of the goal. */
  goal: string;
  /** The reason. */
  text: string;
  /** Under the content folder. */
  path: string;
}

export interface CheckIn extends DataOf<'checkIns'> {
  date: string;
  note: string;
  /** Under the content folder. */
  path: string;
}
