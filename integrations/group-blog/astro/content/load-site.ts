import { relative, resolve } from 'node:path';
import { getCollection } from 'astro:content';
import { setup } from 'virtual:group-blog/site';
import { buildNetwork } from '../../network/build-network.ts';
import type { Entries, Entry, Picture } from '../../model/entries.ts';
import { formatOf } from '../../parse/markdown.ts';
import { readWords, type BodyWords } from '../../parse/body-words.ts';
import type { ChallengeData } from '../../schemas/challenge.ts';
import type { CheckInData } from '../../schemas/check-in.ts';
import type { CommunityData } from '../../schemas/community.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { MemberData } from '../../schemas/member.ts';
import type { NetworkData } from '../../schemas/network.ts';
import type { ParticipantData } from '../../schemas/participant.ts';
import type { PostData } from '../../schemas/post.ts';
import type { VerdictData } from '../../schemas/verdict.ts';
import { createForge } from '../../views/forge.ts';
import type { Site } from '../../views/site.ts';
import { bodyDigest } from './body-digest.ts';
import { cardsOf, type PageCard } from '../../views/cards/site-cards.ts';
import { cardImages } from '../cards/card-images.ts';
import { COLLECTIONS } from './collections.ts';
import { excludedFiles } from './excluded-files.ts';
import { settledMoment } from '../setup/now.ts';
import { runAddresses } from '../setup/run-addresses.ts';
import { pictureFile } from './picture-file.ts';
import { siteFonts } from '../cards/site-fonts.ts';

interface Loaded {
  site: Site;
  cards: readonly PageCard[];
}

let memo: Promise<Loaded> | undefined;

/** The network as of the build's moment. It is read once a build, and again in `astro dev` when content changes. */
export async function loadSite(): Promise<Site> {
  return (await load()).site;
}

/** The share cards of the same site. */
export async function loadCards(): Promise<readonly PageCard[]> {
  return (await load()).cards;
}

function load(): Promise<Loaded> {
  memo ??= read();
  return memo;
}

async function read(): Promise<Loaded> {
  const entries = await readEntries();
  const { now, isPinned } = settledMoment();
  const network = buildNetwork(entries, { now, site: setup.site });
  const site = {
    network,
    addresses: runAddresses(),
    now,
    isPinned,
    kinds: new Set(setup.kinds),
    feeds: setup.feeds,
    forge: network.repository === null ? null : createForge(network.repository, setup.folder),
  };
  const cards = cardsOf(site);
  return { site: { ...site, cards: cardImages(site, cards, setup.cards, siteFonts().shelf) }, cards };
}

async function readEntries(): Promise<Entries> {
  const [network] = await readKind<NetworkData>('network', 'en');
  if (!network) throw new Error(NO_CONTENT);
  const { language } = network.data;
  return {
    network,
    hiddenAliases: excludedFiles().aliases,
    members: await readKind<MemberData<Picture>>('members', language),
    posts: await readKind<PostData<Picture>>('posts', language),
    communities: await readKind<CommunityData>('communities', language),
    challenges: await readKind<ChallengeData>('challenges', language),
    participants: await readKind<ParticipantData>('participants', language),
    checkIns: await readKind<CheckInData>('checkIns', language),
    verdicts: await readKind<VerdictData>('verdicts', language),
  };
}

const NO_CONTENT = `astro-group-blog found no content. Either network.md is not right ("group-blog check" says so), or
these lines are missing in src/content.config.ts:

import { groupBlogCollections } from 'astro-group-blog/content';
export const collections = { ...groupBlogCollections() };
`;

/**
 * Reads the entries of a kind, with what their bodies say. Astro warns each time it is asked for a collection without files, so it is not
 * asked.
 */
async function readKind<Data>(kind: Kind, language: string): Promise<(Entry<Data> & BodyWords)[]> {
  if (!setup.kinds.includes(kind)) return [];
  const entries = await getCollection(COLLECTIONS[kind]);
  return entries.map(({ id, data, body = '', filePath = '', rendered }) => {
    const file = resolve(setup.root, filePath);
    return {
      id,
      data: data as Data,
      picture: pictureFile(data, setup.contentFolder),
      path: relative(setup.contentFolder, file).replaceAll('\\', '/'),
      digest: bodyDigest(body, file, rendered?.metadata?.imagePaths ?? []),
      ...readWords(body.trim(), formatOf(filePath), (data as { language?: string }).language ?? language),
    };
  });
}
