import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontProvider } from '../../drawing/font-provider.ts';
import { openSiteFonts } from '../../drawing/site-fonts.ts';
import { evidenceNotices } from '../../evidence/notices.ts';
import { toValidContent, type ParsedContent, type ParsedFile } from '../../model/parsed-content.ts';
import type { Addresses } from '../../network/addresses.ts';
import { buildNetwork } from '../../network/build-network.ts';
import type { Network } from '../../network/network.ts';
import { readEntries } from '../../reader/read-entries.ts';
import { KINDS } from '../../schemas/kinds.ts';
import { cardsOf, type PageCard } from '../../views/cards/site-cards.ts';
import type { Site } from '../../views/site.ts';
import type { WordChanges } from '../../words/words.ts';
import type { ExcludedFiles } from '../content/excluded-files.ts';
import { buildMoment } from '../setup/build-moment.ts';
import { runHistory } from '../setup/run-history.ts';
import type { SiteSetup } from '../setup/site-setup.ts';
import { cardImages } from './card-images.ts';
import { logCardFault } from './card-log.ts';

/** The share cards of a site, and what its pages say of them. */
export interface SiteCards {
  cards: readonly PageCard[];
  images: Site['cards'];
  fontProvider: FontProvider;
  /** The cards show this network; null where it has no file. */
  network: Network | null;
  /** Lines that say why days of challenges are known less well than they could be. */
  notices: readonly string[];
}

/**
 * Makes the share cards of a build from the content files, before Astro reads these, so that the cards are drawn meanwhile.
 * @param content of files without errors, with the words of their bodies.
 * @param hidden the files that are not visible on the day of the build.
 * @param words the site's own.
 */
export function readCards(
  content: ParsedContent,
  hidden: Pick<ExcludedFiles, 'paths'>,
  setup: SiteSetup,
  addresses: Addresses,
  words: WordChanges | undefined,
): SiteCards {
  const hiddenPaths = new Set(hidden.paths);
  const visible = toValidContent(
    KINDS.flatMap(({ id }): readonly ParsedFile[] => content[id]).filter(
      ({ file, isValid }) => isValid && !hiddenPaths.has(file.path),
    ),
  );
  const [networkFile] = visible.network;
  const { fontProvider } = openSiteFonts(setup.cards, setup.root, logCardFault);
  // loadSite() says what to make.
  if (!networkFile) return { cards: [], images: new Map(), fontProvider, network: null, notices: [] };
  const { now } = buildMoment();
  const entries = readEntries(networkFile.data, visible, pictureVersions(setup.contentFolder));
  const network = buildNetwork(entries, {
    now,
    site: setup.site,
    addresses,
    history: runHistory(),
    off: new Set(setup.off),
    words,
  });
  const cards = cardsOf({ network, addresses, now });
  const { designVersion } = setup.cards;
  const { untriedFontsFor } = fontProvider;
  const images = cardImages(cards, { words: network.words, designVersion, untriedFontsFor });
  return { cards, images, fontProvider, network, notices: evidenceNotices(network, now) };
}

/** Creates a function that hashes the bytes of pictures, those of each file once. */
function pictureVersions(contentFolder: string): (picture: string) => string {
  const versions = new Map<string, string>();
  return (picture) => {
    const file = join(contentFolder, picture);
    const version = versions.get(file) ?? (existsSync(file) ? hash('sha256', readFileSync(file)) : '');
    versions.set(file, version);
    return version;
  };
}
