import { createAddresses } from '../../network/addresses.ts';
import { todayIn } from '../../network/now.ts';
import { checkContent } from '../../check/check-content.ts';
import type { Problem } from '../../model/problem.ts';
import { actorNamed } from '../git/actor.ts';
import { cardsOf, dateOf, madeDays, type MadeDay } from '../git/change-days.ts';
import { changeText, createSpeech } from '../git/change-text.ts';
import { contentChanges, type ContentChange } from '../git/content-changes.ts';
import { readPictures } from '../../reader/read-pictures.ts';
import { readPublicBeside } from '../../reader/read-public.ts';
import { contentFolder, type ContentFolder, type ContentOption } from '../content-folder.ts';
import { readSince } from '../git/history.ts';
import { loadNetwork } from '../load-network.ts';
import { summaryMarkdown } from './summary-markdown.ts';

export interface SummaryOptions {
  base?: string;
  actor?: string;
  content: ContentOption;
  on?: string | number;
  site?: string;
  json?: boolean;
}

/** What a change adds, takes away and makes of challenges. A contract: `summary --json` prints one. */
export interface Summary {
  /** The commit that all is compared with. */
  base: string;
  added: readonly SummaryItem[];
  changed: readonly SummaryItem[];
  moved: readonly SummaryItem[];
  removed: readonly SummaryItem[];
  /** Paths from the repository's root of changed files that are not content. */
  outside: readonly string[];
  /** As `check --json` has them, but advice on files that stay as they were is left out. */
  problems: readonly Problem[];
}

export interface SummaryItem {
  /** `posts`, `members` and so on; `picture`, `readme` or `stray` for what is no content. */
  kind: string;
  /** Under the content folder. */
  path: string;
  /** Where it was, of what was moved. */
  from: string | null;
  /** In plain words, with members' own words in them as they are. */
  text: string;
  days: readonly MadeDay[];
  /** Of pages that are there today: from the network's root, and whole where the site's address was told. */
  cards: readonly { address: string; url: string | null }[];
}

/**
 * Prints what the working tree adds to the commit that it has in common with `--base`.
 * @returns the exit status: 0, with problems too, for it is a report.
 * @throws {Error} on wrong usage, where there is no Git repository, or no such commit.
 */
export async function runSummary(options: SummaryOptions): Promise<number> {
  const folder = contentFolder(options.content);
  const summary = await summarise(folder, options);
  process.stdout.write(
    options.json === true ? `${JSON.stringify(summary, null, 2)}\n` : summaryMarkdown(summary, folder.name),
  );
  return 0;
}

async function summarise(folder: ContentFolder, { base, actor, on, site }: SummaryOptions): Promise<Summary> {
  if (base === undefined)
    throw new Error('--base is missing: name the branch that this goes to, as in --base main');
  const cardUrl = cardUrls(site);
  const loaded = loadNetwork(folder.path, on === undefined ? undefined : String(on));
  const { files, now, network } = loaded;
  const since = readSince(folder.path, { base, actor: actorNamed(actor) }, files);
  const { content, outside } = contentChanges(since, files);
  const today = todayIn(now, network.timezone);
  const speech = createSpeech(files, content, { language: network.language, today });
  // What is still to come is seen from the day on which all of it is there.
  const lastDate = content.map((change) => dateOf(change) ?? '').reduce((a, b) => (a > b ? a : b), today);
  const later = lastDate === today ? network : loadNetwork(folder.path, lastDate).network;

  const touched = new Set(content.map(({ path }) => path));

  const toItem = (change: ContentChange): SummaryItem => ({
    kind: change.place.is === 'content' ? change.place.kind : change.place.is,
    path: change.path,
    from: change.from,
    text: changeText(change, speech),
    days: madeDays(change, later),
    cards: cardsOf(change, network).map((address) => ({ address, url: cardUrl(address) })),
  });
  const itemsOf = (what: ContentChange['what']): SummaryItem[] =>
    content.filter((change) => change.what === what).map(toItem);
  return {
    base: since.commit,
    added: itemsOf('added'),
    changed: itemsOf('changed'),
    moved: itemsOf('moved'),
    removed: itemsOf('removed'),
    outside,
    problems: checkContent(await readPictures(folder.path, files), {
      now,
      publicFiles: readPublicBeside(folder.path),
      since,
    }).filter(({ severity, file }) => severity === 'error' || touched.has(file)),
  };
}

/** @throws {Error} where `--site` is no web address. */
function cardUrls(site: string | undefined): (address: string) => string | null {
  if (site === undefined) return () => null;
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--site is "${site}": write where the site stands, as in https://example.org/network/`);
  }
  const { origin: host, pathname: base } = url;
  const addresses = createAddresses({
    site: host,
    base,
    prefix: '',
    trailingSlash: 'always',
    format: 'directory',
  });
  return (address) => addresses.absolute(addresses.file(address));
}
