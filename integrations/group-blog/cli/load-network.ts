import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { selectBuildable } from '../check/buildable-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { currentId } from '../model/current-ids.ts';
import { historyNeeds } from '../evidence/forge.ts';
import { evidenceNotices } from '../evidence/notices.ts';
import { readHistory } from '../history/read-history.ts';
import type { Entries } from '../model/entries.ts';
import type { History } from '../model/history.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import type { SourceFile } from '../model/source-file.ts';
import { buildNetwork } from '../network/build-network.ts';
import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import { readEntries } from '../reader/read-entries.ts';
import { readFolder } from '../reader/read-folder.ts';
import { openStoreBeside } from '../reader/site-store.ts';
import { kindNamed, type DataOf, type Kind } from '../schemas/kinds.ts';
import { network as networkKind } from '../schemas/network.ts';
import type { WordChanges } from '../words/words.ts';
import { CommandRefusal } from './command.ts';
import { commandFor, contentFolder, isFolder, type ContentFolder } from './content-folder.ts';
import { readMoment } from './moment.ts';
import { loadSiteWords } from './site-configuration.ts';
import { unknownName } from './unknown-name.ts';

/** The flags of a command that loads a network. */
export interface NetworkFlags {
  /** The content folder as it was typed. */
  content: string;
  /** The date or instant as it was typed. */
  on: string | undefined;
}

export interface LoadedNetwork {
  folder: ContentFolder;
  network: Network;
  /** What the network is built from. */
  entries: Entries;
  /** What the repository has seen; undefined where no challenge asks for it. */
  history: History | undefined;
  /** The site's own words; undefined where it has none. */
  words: WordChanges | undefined;
  now: Now;
  /** All files of the folder, as they were read. */
  files: readonly SourceFile[];
  /** Ids by kind, those of excluded files too. */
  ids: ParsedContent['ids'];
  currentIds: ParsedContent['currentIds'];
  /** Paths of files that cannot be part of the network. */
  excluded: ReadonlySet<string>;
  /** Whether `network.md` is valid; else the schema's defaults stand in for fields that are missing or invalid. */
  isNetworkFileValid: boolean;
}

/**
 * Builds the network of the valid files in a content folder.
 * @throws {Error} where the folder does not exist, `on` is no date or instant, or the site's own words are wrong.
 */
export async function loadNetwork({ content: typed, on }: NetworkFlags): Promise<LoadedNetwork> {
  const folder = contentFolder(typed);
  const files = readFolder(folder.path, { keepWords: true, store: openStoreBeside(folder.path) });
  const { content, buildable, excluded } = selectBuildable(files);
  const data = networkData(content);
  const now = readMoment({ on, today: data.today });
  const entries = readEntries(data, buildable);
  const history = historyFor(folder, data, entries.challenges);
  const words = await loadSiteWords(process.cwd(), warn);
  return {
    folder,
    network: networkOn({ entries, history, words }, now),
    entries,
    history,
    words,
    now,
    files,
    ids: content.ids,
    currentIds: content.currentIds,
    excluded,
    isNetworkFileValid: buildable.network.length > 0,
  };
}

/** Reads what the repository has seen; undefined where no challenge asks for it. */
export function historyFor(
  { path }: ContentFolder,
  ...facts: Parameters<typeof historyNeeds>
): History | undefined {
  const needs = historyNeeds(...facts);
  return needs ? readHistory(path, { ...needs, store: signatureStore(path) }) : undefined;
}

/** Where packages of a site keep what they can make again. */
function signatureStore(folder: string): string | undefined {
  const packages = join(folder, '..', 'node_modules');
  return isFolder(packages) ? join(packages, '.cache', 'group-blog', 'signatures.json') : undefined;
}

/** Builds the network as of a moment. */
export function networkOn(
  { entries, history, words }: Pick<LoadedNetwork, 'entries' | 'history' | 'words'>,
  now: Now,
): Network {
  return buildNetwork(entries, { now, site: entries.network.data.site ?? null, history, words });
}

function warn(sentence: string): void {
  process.stderr.write(`group-blog: ${sentence}\n\n`);
}

/** Prints on standard error why days are known less well than they could be. */
export function warnAboutEvidence({ network, now }: Pick<LoadedNetwork, 'network' | 'now'>): void {
  for (const notice of evidenceNotices(network, now)) process.stderr.write(`group-blog: ${notice}\n\n`);
}

/** Prints on standard error how many files are excluded. */
export function warnAboutExcluded({ excluded, isNetworkFileValid, folder }: LoadedNetwork): void {
  const files = [...excluded].filter((path) => path !== 'network.md').length;
  const said = [
    ...(isNetworkFileValid
      ? []
      : ['network.md is missing or wrong, and the default (UTC, en) is taken for what it does not say']),
    ...(files > 0 ? [`${files} ${files === 1 ? 'file is' : 'files are'} wrong and left out`] : []),
  ];
  if (said.length === 0) return;
  process.stderr.write(`group-blog: ${said.join('; ')}: see ${commandFor('check', folder)}\n\n`);
}

/**
 * @param outcome the beginning of the message, before the reason: "nothing was written".
 * @throws {CommandRefusal} with the problems of the first of these files that is excluded.
 */
export function refuseExcluded(
  { excluded, files, folder }: LoadedNetwork,
  paths: readonly (string | undefined)[],
  outcome: string,
): void {
  const wrong = paths.find((path) => path !== undefined && excluded.has(path));
  if (wrong === undefined) return;
  const problems = checkContent(files).filter(({ file }) => file === wrong);
  throw new CommandRefusal(
    `${outcome}, since ${wrong} is wrong:\n\n${formatProblems(problems, folder.name)}`,
  );
}

/**
 * Returns the id that something has now, by that or by a former one.
 * @throws {Error} where the id does not exist; its message suggests a similar one.
 */
export function findId({ ids, currentIds }: LoadedNetwork, kind: Kind, id: string): string {
  const now = currentId(currentIds, kind, id);
  if (ids[kind].has(now)) return now;
  throw unknownName(`there is no ${kindNamed(kind).words.one} "${id}"`, id, [...ids[kind]].toSorted());
}

/** Returns the file with an id, which may lie in a folder with a former one; undefined where there is none. */
export function fileWithId(
  { files, currentIds }: Pick<LoadedNetwork, 'files' | 'currentIds'>,
  kind: Kind,
  id: string,
): SourceFile | undefined {
  return files.find(
    ({ place }) =>
      place.is === 'content' && place.kind === kind && currentId(currentIds, kind, place.id) === id,
  );
}

/** Returns the valid fields of `network.md`, and the schema's defaults for the others. */
function networkData({ network }: ParsedContent): DataOf<'network'> {
  return networkKind.schema.parse({ title: '?', description: '?', ...network[0]?.data });
}
