import type { z } from 'zod';
import { challenges } from './challenge.ts';
import { checkIns } from './check-in.ts';
import { communities } from './community.ts';
import type { ContentKind } from './kind.ts';
import { members } from './member.ts';
import { network } from './network.ts';
import { offers } from './offer.ts';
import { participants } from './participant.ts';
import { outside } from './pulled/outside.ts';
import { responses } from './pulled/responses.ts';
import { sources } from './pulled/sources.ts';
import { received, sent } from './pulled/webmentions.ts';
import type { PicturePath, WithPictures } from './values/picture-path.ts';
import { posts } from './post.ts';
import { strategies } from './strategy.ts';
import { results } from './results.ts';
import { support } from './support.ts';
import { verdicts } from './verdict.ts';

/**
 * Every kind of content. What follows from it (paths, collections, ownership, the manual) is worked out by functions that
 * take such a table.
 */
export const KINDS = [
  network,
  members,
  posts,
  communities,
  challenges,
  participants,
  checkIns,
  verdicts,
  support,
  strategies,
  results,
  offers,
  outside,
  sources,
  responses,
  received,
  sent,
] as const satisfies readonly ContentKind[];

type AnyKind = (typeof KINDS)[number];

/** The kinds whose files people write. */
export const HAND_WRITTEN_KINDS: readonly ContentKind[] = KINDS.filter(({ isByHand }) => isByHand);

/** The id of a kind. */
export type Kind = AnyKind['id'];

/**
 * The front matter of a kind once it is parsed.
 * @template Picture what stands in the place of the path of a picture.
 */
export type DataOf<Id extends Kind, Picture = PicturePath> = WithPictures<
  z.output<Extract<AnyKind, { id: Id }>['schema']>,
  Picture
>;

/** The kind with an id of the table. */
export function kindNamed(id: string, kinds: readonly ContentKind[] = KINDS): ContentKind {
  const found = kinds.find((kind) => kind.id === id);
  if (!found) throw new Error(`there is no kind "${id}"`);
  return found;
}
