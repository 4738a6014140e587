import { createAddresses, type AddressOptions } from '../../network/addresses.ts';
import { cardAddress } from '../../network/page-files.ts';
import { readCardSetup } from '../../drawing/card-setup.ts';
import { withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import { lossText } from '../../cards/loss-text.ts';
import { openSiteFonts } from '../../drawing/site-fonts.ts';
import { createCardRenderer } from '../../drawing/card-renderer.ts';
import { formatProblems } from '../../check/format-problems.ts';
import { CARD_SIZE } from '../../views/cards/card-model.ts';
import { cardOfPage, type PageCard } from '../../views/cards/site-cards.ts';
import { addressesMeant, findPage, wrongFile } from './card-page.ts';
import { contentFolder, type ContentOption } from '../content-folder.ts';
import { loadNetwork } from '../load-network.ts';
import { loadSiteLooks, type SiteLooks } from './site-configuration.ts';
import { tellWhatIsMissing } from '../terminal/tell-what-is-missing.ts';
import { pictureFile, writePicture } from '../write-picture.ts';

export interface CardOptions {
  out?: string | number;
  content: ContentOption;
  on?: string | number;
  json?: boolean;
}

/** What was drawn. A contract: `card --json` prints one. */
export interface CardReport {
  /** The page's address in the network. */
  page: string;
  /** That of the card which the page has on the built site: its own, or the network's. */
  card: string;
  /** As it was named with `--out`. */
  file: string;
  width: number;
  height: number;
  /** What the card shows, in sentences, as pages have it. */
  alt: string;
  /** What it could not show, and why. */
  leftOut: readonly string[];
}

/**
 * Draws the share card of a page into a file.
 * @returns the exit status: 0 fine, 1 where a file of the page is wrong, or the card not whole and the site strict.
 * @throws {Error} on wrong usage, and where a page is not there.
 */
export async function runCard(typed: string, { out, content, on, json }: CardOptions): Promise<number> {
  const root = process.cwd();
  const file = pictureFile(out);
  const folder = contentFolder(content);
  const loaded = loadNetwork(folder.path, on === undefined ? undefined : String(on));
  const looks = await loadSiteLooks(root, tell);
  const addressOptions = addressOptionsOf(looks, loaded.entries.network.data.site);
  const meant = addressesMeant(typed, addressOptions);
  const wrong = wrongFile(loaded, meant);
  if (wrong !== undefined) {
    process.stderr.write(`${formatProblems(loaded.leftOut.get(wrong) ?? [], folder.name)}\n`);
    return 1;
  }
  const found = findPage(loaded, typed, meant);
  tellWhatIsMissing(loaded, folder);
  if (found.hidden !== null) tell(`${found.hidden}: this is the card that it will have`);
  const addresses = createAddresses(addressOptions);
  const card = cardOfPage({ network: found.network, addresses, now: found.now }, found.page);
  const { bytes, alt, leftOut } = await draw(card, looks, { root, contentFolder: folder.path });
  const { strict } = looks.options.cards;
  leftOut.forEach(tell);
  if (strict && leftOut.length > 0) {
    tell('nothing was written, for the site has cards.strict');
    return 1;
  }
  writePicture(file, bytes);
  const report: CardReport = {
    page: found.page,
    card: card.address,
    file: String(out),
    ...CARD_SIZE,
    alt,
    leftOut,
  };
  process.stdout.write(json === true ? `${JSON.stringify(report, null, 2)}\n` : inWords(report));
  return 0;
}

function addressOptionsOf({ options, config }: SiteLooks, site: string | undefined): AddressOptions {
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
  { options, templates }: SiteLooks,
  folders: { root: string; contentFolder: string },
): Promise<{ bytes: Uint8Array; alt: string; leftOut: string[] }> {
  const faults: string[] = [];
  const report = (sentence: string): void => {
    faults.push(sentence);
  };
  const setup = readCardSetup({ cards: options.cards, extend: undefined }, folders.root, tell);
  const fonts = openSiteFonts(setup, folders.root, report);
  // Without a store the card is drawn anew, as a build would draw it now.
  const renderer = await createCardRenderer({ ...folders, setup, templates, report, fonts });
  const { bytes, losses } = await renderer.draw(card);
  const { alt } = withoutMissingGlyphs(card, fonts.fontProvider.untriedFontsFor(card).covers).card;
  return { bytes, alt, leftOut: [...faults, ...losses.map((loss) => `${subject}: ${lossText(loss)}`)] };
}

function inWords({ page, card, file, alt }: CardReport): string {
  const hasOwn = card !== cardAddress('/') || page === '/';
  const whose = hasOwn
    ? `the share card of ${page}`
    : `${page} has no share card of its own: this is the network’s`;
  return `${file}: ${whose}\n  ${alt}\n`;
}

function tell(sentence: string): void {
  process.stderr.write(`group-blog: ${sentence}\n`);
}
