import type { ChallengeData } from '../schemas/challenge.ts';
import type { CheckInData } from '../schemas/check-in.ts';
import type { CommunityData } from '../schemas/community.ts';
import type { MemberData } from '../schemas/member.ts';
import type { NetworkData } from '../schemas/network.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import type { PostData } from '../schemas/post.ts';
import type { VerdictData } from '../schemas/verdict.ts';

/** A picture as pages and cards need it: Astro's metadata of an imported image. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  format: string;
}

/** The file of a member's picture, as share cards are drawn with it. */
export interface PictureFile {
  /** Under the content folder, with `/` between its parts. */
  file: string;
  /** Changes with its bytes. */
  version: string;
}

/** Where an entry's words stand, and what they link to. */
export interface Source {
  /** Under the content folder: `posts/ann/hello/index.md`. */
  path: string;
  links: readonly BodyLink[];
  /** Changes with the body, and with the pictures in it. */
  digest: string;
  /** Components of MDX in it; none in Markdown. */
  components?: readonly BodyComponent[];
}

export interface BodyComponent {
  name: string;
  /** Those that are plain text. */
  attributes: Readonly<Record<string, string>>;
}

export interface BodyLink {
  /** As it was written. */
  href: string;
  /** The sentence around the link. */
  sentence: string;
}

export interface Entry<Data> extends Source {
  /** The path without its ending: `ann/hello` for a post. */
  id: string;
  data: Data;
  /** The file of its picture, be it an avatar or a cover; none where it has none, or nobody knows where it stands. */
  picture?: PictureFile | undefined;
}

/** The picture that an entry's fields name, whichever field it is. */
export function pictureIn(data: unknown): Picture | undefined {
  const { avatar, cover } = data as { avatar?: Picture; cover?: { src?: Picture } };
  return avatar ?? cover?.src;
}

export interface PostEntry extends Entry<PostData<Picture>> {
  /** The first paragraph, cut at a word. */
  excerpt: string;
  /** Its words without code. */
  text: string;
}

export interface CheckInEntry extends Entry<CheckInData> {
  /** The words of its note. */
  text: string;
}

/** Its id: `judge/challenge/member/goal`. */
export interface VerdictEntry extends Entry<VerdictData> {
  /** The words that say why. */
  text: string;
}

/** All content that fits its schemas, as the collections or the command line's reader hand it over. */
export interface Entries {
  network: Entry<NetworkData>;
  /** Old addresses of posts that cannot be seen and are not among `posts` at all. */
  hiddenAliases?: readonly string[];
  members: readonly Entry<MemberData<Picture>>[];
  posts: readonly PostEntry[];
  communities: readonly Entry<CommunityData>[];
  challenges: readonly Entry<ChallengeData>[];
  participants: readonly Entry<ParticipantData>[];
  checkIns: readonly CheckInEntry[];
  verdicts: readonly VerdictEntry[];
}
