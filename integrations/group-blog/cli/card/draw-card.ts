import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { lossText } from '../../cards/loss-text.ts';
import { altAsDrawn, withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import { createCardRenderer } from '../../drawing/card-renderer.ts';
import { readCardSetup } from '../../drawing/card-setup.ts';
import { openSiteFonts } from '../../drawing/site-fonts.ts';
import type { ParsedOptions } from '../../options/options.ts';
import { createAddresses, type AddressOptions } from '../../network/addresses.ts';
import { cardAddress } from '../../network/pages/page-files.ts';
import { CARD_SIZE } from '../../views/cards/card-model.ts';
import { cardsOf, type PageCard } from '../../views/cards/site-cards.ts';
import type { Words } from '../../words/words.ts';
import { isFolder } from '../content-folder.ts';
import { loadNetwork, refuseExcluded, warnAboutExcluded, type NetworkFlags } from '../load-network.ts';
import { candidateAddresses, findPage, excludedFileOf } from './card-page.ts';
import { loadSiteConfiguration, loadTemplates, type SiteConfiguration } from '../site-configuration.ts';

interface CardFlags extends NetworkFlags {
  out: string | undefined;
  json: boolean;
}

/** A card that was drawn. A contract: `card --json` prints one. */
export interface CardReport {
  /** The page's address in the network. */
  page: string;
  /** The address of the card that the page has on the built site: its own card's, or the network's. */
  card: string;
  /** The file as it was named with `--out`. */
  file: string;
  width: number;
  height: number;
  /** The card's alternative text on pages. */
  alt: string;
  /** Sentences on what the card could not show, and why. */
  leftOut: readonly string[];
}

/**
 * Draws the share card of a page into a file.
 * @returns the exit status: 0 fine, 1 where the card is incomplete and the site strict.
 * @throws {CommandRefusal} where a file of the page is wrong, {Error} on wrong usage, and where a page does not exist.
 */
export async function runCard(typed: string, { out = '', json, ...flags }: CardFlags): Promise<number> {
  const root = process.cwd();
  const file = pictureFile(out);
  const loaded = await loadNetwork(flags);
  const { folder } = loaded;
  const configuration = await loadSiteConfiguration(
    root,
    'so the card has the plugin’s colours and no mark',
    warn,
  );
  const addressOptions = addressOptionsOf(configuration, loaded.entries.network.data.site);
  const candidates = candidateAddresses(typed, addressOptions);
  const excluded = excludedFileOf(loaded, candidates);
  if (excluded !== undefined) refuseExcluded(loaded, [excluded], 'no card was drawn');
  const found = findPage(loaded, typed, candidates);
  warnAboutExcluded(loaded);
  if (found.hidden !== null) warn(`${found.hidden}: this is the card that it will have`);
  const { off } = configuration.options;
  const [card] = off.includes('cards')
    ? []
    : cardsOf({ ...found, addresses: createAddresses(addressOptions) }, found.page);
  if (!card) throw new Error('this site has no cards: take "cards: false" out of astro.config');
  const folders = { root, contentFolder: folder.path };
  const { bytes, alt, leftOut } = await draw(card, configuration.options, folders, loaded.network.words);
  leftOut.forEach(warn);
  if (configuration.options.cards.strict && leftOut.length > 0) {
    warn('nothing was written, for the site has cards.strict');
    return 1;
  }
  writeFileSync(file, bytes);
  const report: CardReport = { page: found.page, card: card.address, file: out, ...CARD_SIZE, alt, leftOut };
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  return 0;
}

/**
 * Returns the absolute path of the file that `--out` names.
 * @throws {Error} where no PNG can be written there.
 */
function pictureFile(out: string): string {
  if (out === '') throw new Error('--out is missing: name the file to write, as in --out card.png');
  const file = resolve(out);
  if (isFolder(file)) {
    throw new Error(`${out} is a folder: name a file in it, as in --out ${join(out, 'card.png')}`);
  }
  if (!/\.png$/i.test(out)) {
    const name = out.replace(/\.[^./\\]*$/, '');
    throw new Error(`--out is "${out}": a card is a PNG, so write --out ${name}.png`);
  }
  if (!isFolder(dirname(file))) {
    throw new Error(`there is no folder ${dirname(out)}: make it, or name a file in another one with --out`);
  }
  return file;
}

function addressOptionsOf({ options, config }: SiteConfiguration, site: string | undefined): AddressOptions {
  return {
    site: config.site ?? site ?? null,
    base: config.base ?? '/',
    prefix: options.prefix,
    trailingSlash: 'always',
    format: 'directory',
  };
}

async function draw(
  { card, subject }: PageCard,
  options: ParsedOptions,
  folders: { root: string; contentFolder: string },
  words: Words,
): Promise<{ bytes: Uint8Array; alt: string; leftOut: string[] }> {
  const faults: string[] = [];
  const report = (sentence: string): void => void faults.push(sentence);
  const setup = readCardSetup(
    { theme: options.theme, cards: options.cards, extend: undefined },
    folders.root,
    warn,
  );
  const fonts = openSiteFonts(setup, folders.root, report);
  // There is no store, so that the card is drawn as a build would draw it now.
  const templates = await loadTemplates(folders.root, options, warn);
  const renderer = await createCardRenderer({ ...folders, setup, templates, report, fonts });
  const { bytes, losses } = await renderer.draw(card);
  const drawn = withoutMissingGlyphs(card, fonts.fontProvider.untriedFontsFor(card).covers);
  const alt = altAsDrawn(drawn, words);
  return { bytes, alt, leftOut: [...faults, ...losses.map((loss) => `${subject}: ${lossText(loss)}`)] };
}

function reportText({ page, card, file, alt }: CardReport): string {
  const hasOwn = card !== cardAddress('/') || page === '/';
  const description = hasOwn
    ? `the share card of ${page}`
    : `${page} has no share card of its own: this is the network’s`;
  return `${file}: ${description}\n  ${alt}\n`;
}

function warn(sentence: string): void {
  process.stderr.write(`group-blog: ${sentence}\n`);
}
