import { relative, resolve } from 'node:path';
import { getCollection } from 'astro:content';
import { setup } from 'virtual:group-blog/site';
import { createAddresses } from '../../network/addresses.ts';
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
import { cardTools } from '../cards/card-tools.ts';
import { COLLECTIONS } from './collections.ts';
import { leftOut } from './excluded-files.ts';
import { settledMoment } from '../setup/now.ts';
import { siteFonts } from '../cards/site-fonts.ts';

let memo: Promise<Site> | undefined;

/** The network as of the build's moment; read once a build, and again in `astro dev` when content changes. */
export function loadSite(): Promise<Site> {
  memo ??= readSite();
  return memo;
}

async function readSite(): Promise<Site> {
  const entries = await readEntries();
  const { now, isPinned } = settledMoment();
  const network = buildNetwork(entries, { now, site: setup.site });
  return {
    network,
    addresses: createAddresses(setup),
    now,
    isPinned,
    kinds: new Set(setup.kinds),
    feeds: setup.feeds,
    cards: cardTools(setup, siteFonts().fontProvider),
    forge: network.repository === null ? null : createForge(network.repository, setup.folder),
  };
}

async function readEntries(): Promise<Entries> {
  const [network] = await read<NetworkData>('network', 'en');
  if (!network) throw new Error(NO_CONTENT);
  const { language } = network.data;
  return {
    network,
    hiddenAliases: leftOut().aliases,
    members: await read<MemberData<Picture>>('members', language),
    posts: await read<PostData<Picture>>('posts', language),
    communities: await read<CommunityData>('communities', language),
    challenges: await read<ChallengeData>('challenges', language),
    participants: await read<ParticipantData>('participants', language),
    checkIns: await read<CheckInData>('checkIns', language),
    verdicts: await read<VerdictData>('verdicts', language),
  };
}

const NO_CONTENT = `astro-group-blog found no content. Either network.md is not right ("group-blog check" says so), or
these lines are missing in src/content.config.ts:

import { groupBlogCollections } from 'astro-group-blog/content';
export const collections = { ...groupBlogCollections() };
`;

/**
 * The entries of a kind with what their bodies say. Asking Astro for a collection without files is a warning each time,
 * so it is not asked.
 */
async function read<Data>(kind: Kind, language: string): Promise<(Entry<Data> & BodyWords)[]> {
  if (!setup.kinds.includes(kind)) return [];
  const entries = await getCollection(COLLECTIONS[kind]);
  return entries.map(({ id, data, body = '', filePath = '', rendered }) => {
    const file = resolve(setup.root, filePath);
    return {
      id,
      data: data as Data,
      path: relative(setup.contentFolder, file).replaceAll('\\', '/'),
      digest: bodyDigest(body, file, rendered?.metadata?.imagePaths ?? []),
      ...readWords(body.trim(), formatOf(filePath), (data as { language?: string }).language ?? language),
    };
  });
}
