import { relative, resolve } from 'node:path';
import { getCollection } from 'astro:content';
import { setup } from 'virtual:group-blog/site';
import { createAddresses } from '../../network/addresses.ts';
import { buildNetwork } from '../../network/build-network.ts';
import type { Entries, EntryOf } from '../../model/entries.ts';
import { formatOf } from '../../parse/markdown.ts';
import { readWords } from '../../parse/body-words.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { createForge } from '../../views/forge.ts';
import type { Site } from '../../views/site.ts';
import { bodyDigest } from './body-digest.ts';
import { cardTools } from '../cards/card-tools.ts';
import { collectionNamed } from './collections.ts';
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
  const addresses = createAddresses(setup);
  const network = buildNetwork(entries, { now, site: setup.site, addresses });
  return {
    network,
    addresses,
    now,
    isPinned,
    kinds: new Set(setup.kinds),
    feeds: setup.feeds,
    cards: cardTools(setup, siteFonts().fontProvider),
    forge: network.repository === null ? null : createForge(network.repository, setup.folder),
  };
}

async function readEntries(): Promise<Entries> {
  const [network] = await read('network', 'en');
  if (!network) throw new Error(NO_CONTENT);
  const others = KINDS.filter(({ id }) => id !== 'network').map(
    async ({ id }) => [id, await read(id, network.data.language)] as const,
  );
  return {
    ...(Object.fromEntries(await Promise.all(others)) as unknown as Omit<Entries, 'network'>),
    network,
    hiddenAliases: leftOut().aliases,
  };
}

const NO_CONTENT = `astro-group-blog found no content. Either network.md is not right ("group-blog check" says so), or
these lines are missing in src/content.config.ts:

import { groupBlogCollections } from 'astro-group-blog/content';
export const collections = { ...groupBlogCollections() };
`;

/**
 * The entries of a kind with what their bodies say. A collection without files is not asked for, since Astro would warn
 * each time.
 */
async function read<Id extends Kind>(kind: Id, language: string): Promise<EntryOf<Id>[]> {
  if (!setup.kinds.includes(kind)) return [];
  const entries = await getCollection(collectionNamed(kind));
  return entries.map(({ id, data, body = '', filePath = '', rendered }) => {
    const file = resolve(setup.root, filePath);
    return {
      id,
      data: data as EntryOf<Id>['data'],
      path: relative(setup.contentFolder, file).replaceAll('\\', '/'),
      digest: bodyDigest(body, file, rendered?.metadata?.imagePaths ?? []),
      ...readWords(body.trim(), formatOf(filePath), (data as { language?: string }).language ?? language),
    };
  });
}
