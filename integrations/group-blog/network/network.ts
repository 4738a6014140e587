import type { ChallengeData } from '../schemas/challenge.ts';
import type { CheckInData } from '../schemas/check-in.ts';
import type { MemberData } from '../schemas/member.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import type { VerdictData } from '../schemas/verdict.ts';
import type { Picture, PictureFile, Source } from '../model/entries.ts';

/** The members' content joined together, as it is to be seen on one day. Frozen. */
export interface Network {
  title: string;
  description: string;
  language: string;
  timezone: string;
  /** The web address of the repository that the content lives in. */
  repository: string | null;
  source: Source;
  /** `YYYY-MM-DD` in the network's zone. */
  today: string;
  /** The fixed part of feed ids, as `example.org,2026`. */
  feedAuthority: string;
  /** By name; guests and earlier members too. */
  members: readonly Member[];
  /** Every post that has a page, newest first (date, then path). */
  pages: readonly Post[];
  /**
   * The address of every page, by every address that leads to it, decoded: its own, and its aliases. Null for the aliases of posts
   * that cannot be seen yet.
   */
  pageAddresses: ReadonlyMap<string, string | null>;
  /** Those of them that stand in lists, in the same order. */
  posts: readonly Post[];
  /** By name. */
  communities: readonly Community[];
  /** Newest start first. */
  challenges: readonly Challenge[];
  /** By name. */
  tags: readonly Tag[];
}

export interface Member {
  id: string;
  name: string;
  kind: MemberData['kind'];
  isGuest: boolean;
  /** Left on or before today. */
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
  /** Listed posts on their blog, guest posts they received too; newest first. */
  blog: readonly Post[];
  /** Listed posts they wrote, wherever they stand; newest first. */
  written: readonly Post[];
  /** Every post with a page that they wrote, unlisted ones too; newest first. */
  pages: readonly Post[];
  participations: readonly Participation[];
  source: Source;
}

export interface MemberLink {
  label: string;
  url: string;
  text: string;
}

export interface Post {
  /** `host/slug`. */
  id: string;
  slug: string;
  host: Member;
  /** In their own order. */
  authors: readonly Member[];
  /** None of the authors is the host. */
  isGuestPost: boolean;
  isListed: boolean;
  title: string;
  date: string;
  updated: string | null;
  description: string;
  language: string;
  cover: { src: Picture; alt: string; credit: string | null } | null;
  /** The file of the cover, for share cards. */
  picture: PictureFile | null;
  canonical: string | null;
  aliases: readonly string[];
  communities: readonly Community[];
  tags: readonly string[];
  challenge: Challenge | null;
  values: Readonly<Record<string, number>>;
  /** Its words without code; only where it belongs to a challenge. */
  text: string;
  /** `replyTo`, in its order; posts that are not listed are left out. */
  answers: readonly Answer[];
  /** Listed posts that answer it, oldest first. */
  answeredBy: readonly Post[];
  /** Its neighbours among the listed posts of its first author. */
  previous: Post | null;
  next: Post | null;
  /** `tag:<feedAuthority>:<path>`: frozen with the oldest alias. */
  feedId: string;
  source: Source;
}

export type Answer = { post: Post } | { url: string };

export interface Community {
  id: string;
  name: string;
  interest: string;
  posts: readonly Post[];
  servedBy: readonly Member[];
  wantedBy: readonly Member[];
  source: Source;
}

export interface Tag {
  name: string;
  posts: readonly Post[];
}

export interface Challenge {
  id: string;
  title: string;
  ledBy: Member | null;
  data: ChallengeData;
  communities: readonly Community[];
  /** By the member's name. */
  participants: readonly Participation[];
  /** Listed posts of the challenge, oldest first. */
  posts: readonly Post[];
  source: Source;
}

export interface Participation {
  challenge: Challenge;
  member: Member;
  data: ParticipantData;
  /** By date; what is dated after the participant's today is left out. */
  checkIns: readonly CheckIn[];
  /** Posts of the challenge that the member wrote, unlisted ones too; newest first. */
  posts: readonly Post[];
  /** What judges said of the goals; what is dated after the participant's today is left out. */
  verdicts: readonly Verdict[];
  source: Source;
}

export interface Verdict extends VerdictData {
  judge: Member;
  /** A goal's id. */
  goal: string;
  /** Why. */
  text: string;
}

export interface CheckIn extends CheckInData {
  date: string;
  note: string;
}
