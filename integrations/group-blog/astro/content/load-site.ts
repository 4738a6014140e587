import { relative, resolve } from 'node:path';
import { getCollection } from 'astro:content';
import { setup } from 'virtual:group-blog/site';
import { ownWords } from 'virtual:group-blog/words';
import { buildNetwork } from '../../network/build-network.ts';
import type { Entries, Entry, EntryOf, PictureFile } from '../../model/entries.ts';
import { checkOwnWords } from '../../options/own-words.ts';
import type { BodyWords } from '../../parse/body-words.ts';
import { kindNamed, KINDS, type Kind } from '../../schemas/kinds.ts';
import { createForge } from '../../views/forge.ts';
import type { Site } from '../../views/site.ts';
import { bodyDigests, type PicturedFile } from './body-digest.ts';
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
import { pagesWithout } from '../../network/pages/pages.ts';
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
  const network = buildNetwork(entries, {
    now,
    site: setup.site,
    addresses,
    history: runHistory(),
    words: ownWords ? checkOwnWords(ownWords.default, ownWords.file) : undefined,
    off: new Set(setup.off),
  });
  // They are for the sitemap, which `astro dev` has not.
  if (!import.meta.env.DEV) setLastDaysShown(lastDays(network, pagesWithout(network.off)));
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
  const collections = await Promise.all(setup.kinds.map((kind) => readCollection(kind)));
  const network = collections.find(([kind]) => kind === 'network')?.[1][0];
  if (!network) throw new Error(NO_CONTENT);
  const { language } = network.data as EntryOf<'network'>['data'];
  const worded = collections.map(([kind, entries]) => [kind, entries.map(withWords(language))] as const);
  const digests = bodyDigests(worded.flatMap(([, entries]) => entries));
  const byKind = new Map(worded);
  const entries = Object.fromEntries(
    KINDS.map(({ id }) => [id, byKind.get(id)?.map((entry) => toEntry(entry, digests)) ?? []]),
  ) as unknown as Omit<Entries, 'network'> & { network: [EntryOf<'network'>] };
  return { ...entries, network: entries.network[0], hiddenAliases: excludedFiles().aliases };
}

const NO_CONTENT = `astro-group-blog found no content. Either network.md is invalid ("npx group-blog check" says so), or
these lines are missing in src/content.config.ts:

import { groupBlogCollections } from 'astro-group-blog/content';
export const collections = { ...groupBlogCollections() };
`;

interface CollectedEntry extends Omit<PicturedFile, 'textDigest'> {
  id: string;
  data: unknown;
  /** The path under the content folder. */
  path: string;
  picture: PictureFile | undefined;
}

/** Reads the entries of a kind that has files: for a collection without any, Astro would log a warning. */
async function readCollection(kind: Kind): Promise<[Kind, CollectedEntry[]]> {
  const entries = await getCollection(collectionOf(kindNamed(kind)));
  return [
    kind,
    entries.map(({ id, data, filePath = '', rendered }) => {
      const file = resolve(setup.root, filePath);
      const picture = pictureFile(data, kindNamed(kind), setup.contentFolder);
      return {
        id,
        data,
        file,
        path: relative(setup.contentFolder, file).replaceAll('\\', '/'),
        pictures: rendered?.metadata?.imagePaths ?? [],
        picture,
        ownPicture: picture && resolve(setup.contentFolder, picture.file),
      };
    }),
  ];
}

type WordedEntry = CollectedEntry & PicturedFile & { words: BodyWords };

/** Adds the words of the body, and its digest. @param language the network's. */
function withWords(language: string): (entry: CollectedEntry) => WordedEntry {
  return (entry) => {
    const { language: own = language } = entry.data as { language?: string };
    const { textDigest, ...words } = bodyWordsFinder().find(entry.path, own);
    return { ...entry, textDigest, words };
  };
}

function toEntry(
  { id, data, file, path, picture, words }: WordedEntry,
  digests: ReadonlyMap<string, string>,
): Entry<unknown> {
  return { id, data, picture, path, digest: digests.get(file) ?? '', ...words };
}
