import { relative, resolve } from 'node:path';
import { getCollection } from 'astro:content';
import { setup } from 'virtual:group-blog/site';
import { buildNetwork } from '../../network/build-network.ts';
import type { Entries, EntryOf } from '../../model/entries.ts';
import { kindNamed, KINDS, type Kind } from '../../schemas/kinds.ts';
import { createForge } from '../../views/forge.ts';
import type { Site } from '../../views/site.ts';
import { bodyDigest } from './body-digest.ts';
import { cardsOf, type PageCard } from '../../views/cards/site-cards.ts';
import { cardBuild } from '../cards/card-build.ts';
import { shownCardImages } from '../cards/card-images.ts';
import { collectionOf } from './collections.ts';
import { excludedFiles } from './excluded-files.ts';
import { bodyWordsFinder } from './body-words.ts';
import { buildMoment } from '../setup/build-moment.ts';
import { setLastDaysShown } from '../setup/last-days.ts';
import { runAddresses } from '../setup/run-addresses.ts';
import { runHistory } from '../setup/run-history.ts';
import { lastDays } from '../../network/pages/page-addresses.ts';
import { pictureFile } from './picture-file.ts';
import { siteFonts } from '../cards/site-fonts.ts';

interface SiteWithCards {
  site: Site;
  /** The cards that `astro dev` draws. A build has made them already. */
  cards: readonly PageCard[];
}

let memo: Promise<SiteWithCards> | undefined;

/** Loads the site as of the build's moment, once a build. In `astro dev` the module is loaded again when content changes. */
export async function loadSite(): Promise<Site> {
  return (await loadSiteWithCards()).site;
}

export function loadSiteWithCards(): Promise<SiteWithCards> {
  memo ??= readSite();
  return memo;
}

async function readSite(): Promise<SiteWithCards> {
  const entries = await readEntries();
  if (!import.meta.env.DEV) bodyWordsFinder().clear();
  const { now, isPinned } = buildMoment();
  const addresses = runAddresses();
  const network = buildNetwork(entries, { now, site: setup.site, addresses, history: runHistory() });
  // They are for the sitemap, which `astro dev` has not.
  if (!import.meta.env.DEV) setLastDaysShown(lastDays(network));
  const site = {
    network,
    addresses,
    now,
    isPinned,
    kinds: new Set(setup.kinds),
    feeds: setup.feeds,
    forge: network.repository === null ? null : createForge(network.repository, setup.folder),
  };
  const build = cardBuild();
  if (build) return { site: { ...site, cards: build.images }, cards: [] };
  const cards = cardsOf(site);
  const { designVersion } = setup.cards;
  const { untriedFontsFor } = siteFonts().fontProvider;
  const images = shownCardImages(cards, { words: network.words, designVersion, untriedFontsFor });
  return { site: { ...site, cards: images }, cards };
}

async function readEntries(): Promise<Entries> {
  const [network] = await readKind('network', 'en');
  if (!network) throw new Error(NO_CONTENT);
  const others = KINDS.filter(({ id }) => id !== 'network').map(
    async ({ id }) => [id, await readKind(id, network.data.language)] as const,
  );
  return {
    ...(Object.fromEntries(await Promise.all(others)) as unknown as Omit<Entries, 'network'>),
    network,
    hiddenAliases: excludedFiles().aliases,
  };
}

const NO_CONTENT = `astro-group-blog found no content. Either network.md is invalid ("npx group-blog check" says so), or
these lines are missing in src/content.config.ts:

import { groupBlogCollections } from 'astro-group-blog/content';
export const collections = { ...groupBlogCollections() };
`;

/**
 * Reads the entries of a kind, with the words of their bodies. It does not ask Astro for a collection without files, for which Astro would
 * log a warning.
 */
async function readKind<Id extends Kind>(kind: Id, language: string): Promise<EntryOf<Id>[]> {
  if (!setup.kinds.includes(kind)) return [];
  const entries = await getCollection(collectionOf(kindNamed(kind)));
  return entries.map(({ id, data, filePath = '', rendered }) => {
    const file = resolve(setup.root, filePath);
    const path = relative(setup.contentFolder, file).replaceAll('\\', '/');
    const { language: own = language } = data as { language?: string };
    const { textDigest, ...words } = bodyWordsFinder().find(path, own);
    return {
      id,
      data: data as EntryOf<Id>['data'],
      picture: pictureFile(data, kindNamed(kind), setup.contentFolder),
      path,
      digest: bodyDigest(textDigest, file, rendered?.metadata?.imagePaths ?? []),
      ...words,
    };
  });
}
