import { checkContent } from '../../check/check-content.ts';
import { currentPlace, withCurrentReferences, type CurrentIds } from '../../model/current-ids.ts';
import type { Problem } from '../../model/problem.ts';
import { todayIn } from '../../network/now.ts';
import { readPictures } from '../../reader/read-pictures.ts';
import { readSiteBeside } from '../../reader/read-site.ts';
import { contentChanges, type ContentChange } from '../git/content-changes.ts';
import { readSince } from '../git/history.ts';
import { loadNetwork, networkOn, type NetworkFlags } from '../load-network.ts';
import { cardsShowing, dateOf, countedDays, type CountedDay } from './change-days.ts';
import { changeText, createWording } from './change-text.ts';

interface SummaryFlags extends NetworkFlags {
  /** The branch or commit that the change goes to. */
  base: string | undefined;
  /** The login of whoever sends the change. */
  actor: string | undefined;
  /** The web address of the built site. */
  site: string | undefined;
}

/** What a change adds and removes, and what it does to challenges. A contract: `summary --json` prints one. */
export interface Summary {
  /** The commit that the working tree is compared with. */
  base: string;
  added: readonly SummaryItem[];
  changed: readonly SummaryItem[];
  moved: readonly SummaryItem[];
  removed: readonly SummaryItem[];
  /** Paths from the repository's root of changed files that are not content. */
  outside: readonly string[];
  /** As `check --json` prints them, without warnings on files that did not change. */
  problems: readonly Problem[];
}

export interface SummaryItem {
  /** `posts`, `members` and so on; `picture`, `readme` or `stray` for a file that is not content. */
  kind: string;
  /** Under the content folder. */
  path: string;
  /** The old path of a file that was moved. */
  from: string | null;
  /** One line of plain text, with members' own words unescaped. */
  text: string;
  days: readonly CountedDay[];
  /** Share cards of pages that are visible today; `address` from the network's root, `url` where `site` was given. */
  cards: readonly { address: string; url: string | null }[];
}

/**
 * Summarises how the working tree differs from the last commit that it has in common with `base`.
 * @throws {Error} on wrong usage, where there is no Git repository, or no such commit.
 */
export async function summariseChange({ base, actor, site, ...flags }: SummaryFlags): Promise<Summary> {
  if (base === undefined)
    throw new Error('--base is missing: name the branch that this goes to, as in --base main');
  const cardUrl = cardUrls(site);
  const loaded = await loadNetwork(flags);
  const { folder, files, now, network, history } = loaded;
  const since = readSince(folder.path, { base, actor }, files);
  const { content: changes, outside } = contentChanges(since, files);
  const content = changes.map((change) => withCurrentNames(change, network.currentIds));
  const today = todayIn(now, network.timezone);
  const wording = createWording(files, content, { language: network.language, today });
  // Days that are still to come are computed as of the day on which all changes are visible.
  const lastDate = content.map((change) => dateOf(change) ?? '').reduce((a, b) => (a > b ? a : b), today);
  const later = lastDate === today ? network : networkOn(loaded, { date: lastDate });
  const itemsOf = (what: ContentChange['what']): SummaryItem[] =>
    content
      .filter((change) => change.what === what)
      .map((change) => ({
        kind: change.place.is === 'content' ? change.place.kind : change.place.is,
        path: change.path,
        from: change.from,
        text: changeText(change, wording),
        days: countedDays(change, later, now),
        cards: cardsShowing(change, network).map((address) => ({ address, url: cardUrl(address) })),
      }));
  const changed = new Set(content.map(({ path }) => path));
  const problems = checkContent(await readPictures(folder.path, files), {
    now,
    ...readSiteBeside(folder.path),
    changeSet: since,
    history,
  });
  return {
    base: since.commit,
    added: itemsOf('added'),
    changed: itemsOf('changed'),
    moved: itemsOf('moved'),
    removed: itemsOf('removed'),
    outside,
    problems: problems.filter(({ severity, file }) => severity === 'error' || changed.has(file)),
  };
}

/** The change, with the ids of now in its place and its fields. */
function withCurrentNames(change: ContentChange, currentIds: CurrentIds): ContentChange {
  const { place, fields } = change;
  return {
    ...change,
    place: currentPlace(currentIds, place),
    fields: place.is === 'content' ? withCurrentReferences(currentIds, place.kind, fields) : fields,
  };
}

/**
 * Returns a function from cards' addresses in the network to web addresses.
 * @throws {Error} where `site` is no web address.
 */
function cardUrls(site: string | undefined): (address: string) => string | null {
  if (site === undefined) return () => null;
  const url = URL.parse(site);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`--site is "${site}": write where the site stands, as in https://example.org/network/`);
  }
  const root = url.origin + url.pathname.replace(/\/+$/, '');
  return (address) => root + address;
}
