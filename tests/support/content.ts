import { z } from 'zod';
import { createAddresses, type AddressOptions } from '../../integrations/group-blog/network/addresses.ts';
import { buildNetwork } from '../../integrations/group-blog/network/build-network.ts';
import {
  pictureIn,
  type CheckInEntry,
  type Entries,
  type Entry,
  type Picture,
  type PictureFile,
  type PostEntry,
  type Source,
  type VerdictEntry,
} from '../../integrations/group-blog/model/entries.ts';
import type { Member, Network, Participation, Post } from '../../integrations/group-blog/network/network.ts';
import { parseNow, type Now } from '../../integrations/group-blog/network/now.ts';
import { challengeSchema } from '../../integrations/group-blog/schemas/challenge.ts';
import { checkInSchema } from '../../integrations/group-blog/schemas/check-in.ts';
import { communitySchema } from '../../integrations/group-blog/schemas/community.ts';
import { KINDS, type Kind } from '../../integrations/group-blog/schemas/kinds.ts';
import { memberSchema } from '../../integrations/group-blog/schemas/member.ts';
import { networkSchema } from '../../integrations/group-blog/schemas/network.ts';
import { participantSchema } from '../../integrations/group-blog/schemas/participant.ts';
import { postSchema } from '../../integrations/group-blog/schemas/post.ts';
import { verdictSchema } from '../../integrations/group-blog/schemas/verdict.ts';
import { parseOptions } from '../../integrations/group-blog/options/options.ts';
import { createForge } from '../../integrations/group-blog/views/forge.ts';
import { siteCard } from '../../integrations/group-blog/views/cards/build-cards.ts';
import type { CardImage, CardModel } from '../../integrations/group-blog/views/cards/card-model.ts';
import { cardsOf } from '../../integrations/group-blog/views/cards/site-cards.ts';
import type { FeedSettings, Site } from '../../integrations/group-blog/views/site.ts';

const pictureSchema: z.ZodType<Picture, Picture> = z.object({
  src: z.string(),
  width: z.number(),
  height: z.number(),
  format: z.string(),
});
const memberWithPicture = memberSchema(pictureSchema);
const postWithPicture = postSchema(pictureSchema);

function sourceAt(path: string): Source {
  return { path, links: [], digest: '' };
}

function pictureFile(data: unknown): PictureFile | undefined {
  const src = pictureIn(data)?.src;
  return src === undefined ? undefined : { file: src, version: src };
}

export function picture(src = '/pictures/one.jpg'): Picture {
  return { src, width: 800, height: 600, format: 'jpg' };
}

export function member(
  id: string,
  facts: Partial<z.input<typeof memberWithPicture>> = {},
): Entries['members'][number] {
  const data = memberWithPicture.parse({ name: id, ...facts });
  return { id, ...sourceAt(`members/${id}.md`), data, picture: pictureFile(data) };
}

/** @param id `host/slug`. */
export function post(
  id: string,
  {
    excerpt = '',
    text = '',
    path = `posts/${id}.md`,
    links = [],
    digest = '',
    ...facts
  }: Partial<z.input<typeof postWithPicture>> & Partial<Omit<PostEntry, 'id' | 'data'>> = {},
): PostEntry {
  const data = postWithPicture.parse({ title: id, date: '2026-03-02', ...facts });
  return { id, data, excerpt, text, path, links, digest, picture: pictureFile(data) };
}

export function community(
  id: string,
  facts: Partial<z.input<typeof communitySchema>> = {},
): Entries['communities'][number] {
  const source = sourceAt(`communities/${id}.md`);
  return { id, ...source, data: communitySchema.parse({ name: id, interest: `What ${id} share`, ...facts }) };
}

/** Twenty-one days from Monday 2 March 2026. */
export function challenge(
  id: string,
  facts: Partial<z.input<typeof challengeSchema>> = {},
): Entries['challenges'][number] {
  return {
    id,
    ...sourceAt(`challenges/${id}.md`),
    data: challengeSchema.parse({ title: id, start: '2026-03-02', plan: { days: 21 }, ...facts }),
  };
}

/** @param id `challenge/member`. */
export function participant(
  id: string,
  facts: Partial<z.input<typeof participantSchema>> = {},
): Entries['participants'][number] {
  const goals = [{ title: 'Write every day', target: 21, unit: 'posts' }];
  return { id, ...sourceAt(`participants/${id}.md`), data: participantSchema.parse({ goals, ...facts }) };
}

/** @param id `challenge/member/YYYY-MM-DD`. */
export function checkIn(id: string, values?: Record<string, number>, text = ''): CheckInEntry {
  const data = checkInSchema.parse(values === undefined ? {} : { values });
  return { id, ...sourceAt(`check-ins/${id}.md`), data, text };
}

/** @param id `judge/challenge/member/goal`. */
export function verdict(
  id: string,
  facts: Partial<z.input<typeof verdictSchema>> = {},
  text = 'They did what they said they would.',
): VerdictEntry {
  const data = verdictSchema.parse({ on: '2026-03-22', met: 'yes', ...facts });
  return { id, ...sourceAt(`verdicts/${id}.md`), data, text };
}

export type Parts = Partial<Omit<Entries, 'network'>> & { network?: Partial<z.input<typeof networkSchema>> };

export function entriesOf({ network, ...parts }: Parts): Entries {
  const facts = { title: 'Our Network', description: 'Neighbours who write.', ...network };
  return {
    members: [],
    posts: [],
    communities: [],
    challenges: [],
    participants: [],
    checkIns: [],
    verdicts: [],
    ...parts,
    network: { id: 'network', ...sourceAt('network.md'), data: networkSchema.parse(facts) },
  };
}

export interface Moment {
  /** A date, or an instant. */
  now?: string;
  site?: string | null;
}

export const NOW = '2026-03-31';
export const SITE = 'https://example.org';

export function nowOf(text: string = NOW): Now {
  return parseNow(text, 'the test');
}

export function buildNetworkOf(parts: Parts, { now = NOW, site = SITE }: Moment = {}): Network {
  return buildNetwork(entriesOf(parts), { now: nowOf(now), site });
}

export interface SiteOptions extends Moment, Partial<Omit<AddressOptions, 'site'>> {
  isPinned?: boolean;
  feeds?: Partial<FeedSettings>;
}

const { feeds: FEEDS } = parseOptions({});
const imageOf = ({ alt, kind }: CardModel): CardImage => ({ alt, version: kind });

/** A site with the kinds that the parts hold. */
export function siteOf(parts: Parts, options: SiteOptions = {}): Site {
  const { now = NOW, site = SITE, isPinned = false, feeds, ...addresses } = options;
  const network = buildNetworkOf(parts, { now, site });
  const filled = (Object.keys(KINDS) as Kind[]).filter((kind) => kind === 'network' || has(parts[kind]));
  const facts = {
    network,
    addresses: createAddresses({
      site,
      base: '/',
      prefix: '',
      trailingSlash: 'ignore',
      format: 'directory',
      ...addresses,
    }),
    now: nowOf(now),
    isPinned,
    kinds: new Set(filled),
    feeds: { ...FEEDS, ...feeds },
    forge: network.repository === null ? null : createForge(network.repository, 'content'),
  };
  return {
    ...facts,
    cards: {
      network: imageOf(siteCard(facts)),
      own: new Map(cardsOf(facts).map(({ address, card }) => [address, imageOf(card)])),
    },
  };
}

function has(entries: readonly Entry<unknown>[] | undefined): boolean {
  return entries !== undefined && entries.length > 0;
}

/** The post, or an error that says which there are. */
export function postOf({ pages }: Network, id: string): Post {
  return found(pages, ({ id: other }) => other === id, id);
}

export function memberOf({ members }: Network, id: string): Member {
  return found(members, ({ id: other }) => other === id, id);
}

/** @param id `challenge/member`. */
export function participationOf({ challenges }: Network, id: string): Participation {
  const all = challenges.flatMap(({ participants }) => participants);
  return found(all, ({ challenge: { id: own }, member: who }) => `${own}/${who.id}` === id, id);
}

function found<T>(items: readonly T[], isIt: (item: T) => boolean, id: string): T {
  const item = items.find(isIt);
  if (item === undefined) throw new Error(`the network has no ${id}`);
  return item;
}

export const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
