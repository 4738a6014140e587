import { getCollection } from 'astro:content';
import { leftOut } from 'virtual:group-blog/left-out';
import { setup } from 'virtual:group-blog/site';
import { createAddresses } from '../network/addresses.ts';
import { buildNetwork } from '../network/build-network.ts';
import type { Entries, Picture } from '../network/entries.ts';
import { formatOf, toExcerpt, toPlainText } from '../reader/markdown.ts';
import type { ChallengeData } from '../schemas/challenge.ts';
import type { CheckInData } from '../schemas/check-in.ts';
import type { CommunityData } from '../schemas/community.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { MemberData } from '../schemas/member.ts';
import type { NetworkData } from '../schemas/network.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import type { PostData } from '../schemas/post.ts';
import type { Site } from '../views/site.ts';
import { COLLECTIONS } from './collections.ts';
import { settledMoment } from './now.ts';

let memo: Promise<Site> | undefined;

/** The network as of the build's moment; read once a build, and again in `astro dev` when content changes. */
export function loadSite(): Promise<Site> {
  memo ??= readSite();
  return memo;
}

async function readSite(): Promise<Site> {
  const entries = await readEntries();
  const { now, isPinned } = settledMoment();
  const { site, base, trailingSlash } = setup;
  return {
    network: buildNetwork(entries, { now, site }),
    addresses: createAddresses({ site, base, trailingSlash }),
    now,
    isPinned,
    kinds: new Set(setup.kinds),
  };
}

async function readEntries(): Promise<Entries> {
  const [network] = await read<NetworkData>('network');
  const posts = await read<PostData<Picture>>('posts');
  const checkIns = await read<CheckInData>('checkIns');
  if (!network) throw new Error(NO_CONTENT);
  return {
    network: network.data,
    hiddenAliases: leftOut.aliases,
    members: await read<MemberData<Picture>>('members'),
    posts: posts.map(({ id, data, body, path }) => ({
      id,
      data,
      excerpt: data.description === undefined ? toExcerpt(body, formatOf(path)) : '',
      text: data.challenge === undefined ? '' : toPlainText(body, formatOf(path)),
    })),
    communities: await read<CommunityData>('communities'),
    challenges: await read<ChallengeData>('challenges'),
    participants: await read<ParticipantData>('participants'),
    checkIns: checkIns.map(({ id, data, body }) => ({
      id,
      data,
      note: body === '' ? '' : toPlainText(body, 'md'),
    })),
  };
}

const NO_CONTENT = `astro-group-blog found no content. Either network.md is not right ("group-blog check" says so), or
these lines are missing in src/content.config.ts:

import { groupBlogCollections } from 'astro-group-blog/content';
export const collections = { ...groupBlogCollections() };
`;

interface Read<Data> {
  id: string;
  data: Data;
  body: string;
  path: string;
}

/** Asking Astro for a collection without files is a warning each time, so it is not asked. */
async function read<Data>(kind: Kind): Promise<Read<Data>[]> {
  if (!setup.kinds.includes(kind)) return [];
  const entries = await getCollection(COLLECTIONS[kind]);
  return entries.map(({ id, data, body, filePath }) => ({
    id,
    data: data as Data,
    body: (body ?? '').trim(),
    path: filePath ?? '',
  }));
}
