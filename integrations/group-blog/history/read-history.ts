import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fields, FileFacts, FileVersion, History, HistoryFault, Voucher } from '../model/history.ts';
import { splitSource } from '../parse/front-matter.ts';
import { hasPublicKey } from '../parse/organisers/public-keys.ts';
import { parseBlobs } from './blobs.ts';
import { readKeptDays } from './kept-days.ts';
import { landingsOf, parentsFirst, type Landing } from './landings.ts';
import { formerPaths } from './moved-folders.ts';
import { LOG, parseLog, type Commit, type FileChange } from './parse-log.ts';
import { runGit } from './run-git.ts';
import { signedBy } from './signatures.ts';

export interface HistoryOptions {
  /** The addresses of committers that stand for the forge. */
  landedBy: readonly string[];
  /** The file of the forge's public keys, beside `network.md`; undefined where addresses are enough. */
  forgeKeys?: string | undefined;
  /** The file that keeps which signatures were verified; undefined where nothing is kept. */
  store?: string | undefined;
}

/**
 * Reads the history of the repository that a content folder lies in, as of the checked-out commit. It starts three processes of Git,
 * however many files there are, and more only to verify signatures.
 * @param folder absolute path of the content folder.
 */
export function readHistory(folder: string, options: HistoryOptions): History {
  const { landedBy, forgeKeys } = options;
  const kept = readKeptDays(folder);
  const keys = forgeKeys === undefined ? undefined : readKeys(folder, forgeKeys);
  const vouchers = voucherOf(landedBy, keys);
  const log = readLog(folder);
  if (typeof log === 'string') {
    return { fault: log, vouchers, landedBy, facts: () => UNKNOWN, kept };
  }
  const { commits } = log;
  const bearsAddress = ({ address }: Commit): boolean => landedBy.includes(address);
  // Where no address is known, a signature alone says whose the commit is.
  const candidates = landedBy.length > 0 ? commits.filter(bearsAddress) : keys === undefined ? [] : commits;
  const ids = candidates.map(({ id }) => id);
  const ofForge = keys === undefined ? new Set(ids) : signedBy(folder, ids, { keys, store: options.store });
  const graph = parentsFirst(commits);
  const landings = landingsOf(commits, graph, (index) => ofForge.has(commits[index]?.id ?? ''));
  const places = new Int32Array(commits.length);
  for (const [place, index] of graph.order.entries()) places[index] = place;
  const by: Voucher = keys === undefined ? 'address' : 'key';
  const moved = formerPaths(
    graph.order.toReversed().flatMap((index) => commits[index] ?? []),
    log.prefix,
  );
  const finder = createFinder(folder, log, { landings, places, moved, by, ofForge });
  return {
    fault: null,
    vouchers,
    landedBy,
    facts: finder,
    kept,
  };
}

function voucherOf(landedBy: readonly string[], keys: string | undefined): History['vouchers'] {
  if (keys === undefined) return landedBy.length > 0 ? 'address' : null;
  return hasPublicKey(keys) ? 'key' : null;
}

const UNKNOWN: FileFacts = { versions: [], isCommitted: false, fields: null };

/** Reads the file of the forge's keys; empty where it is not there, so that no signature is one of the forge's. */
function readKeys(folder: string, name: string): string {
  return readBytes(join(folder, name))?.toString('utf8') ?? '';
}

interface Log {
  commits: readonly Commit[];
  /** The content folder from the root of the repository, ending in a slash; empty for the root. */
  prefix: string;
  /** Whether texts of older commits may be missing. */
  isPartial: boolean;
  /** The name of the function that makes the ids of texts. */
  algorithm: 'sha1' | 'sha256';
}

function readLog(folder: string): Log | Exclude<HistoryFault, null> {
  const facts = lines(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix', '--git-common-dir']);
  if (!facts) return 'none';
  const [isShallow, prefix = '', gitFolder = ''] = facts;
  if (isShallow === 'true') return 'shallow';
  try {
    const commits = parseLog(runGit(folder, LOG));
    // What lies in a repository and was never part of it has no history.
    const isKnown = commits.some(({ changes }) => changes.some(({ path }) => path.startsWith(prefix)));
    if (!isKnown) return 'none';
    return {
      commits,
      prefix,
      isPartial: isPartialClone(resolve(folder, gitFolder)),
      algorithm: commits[0]?.id.length === 64 ? 'sha256' : 'sha1',
    };
  } catch {
    return 'unreadable';
  }
}

function lines(folder: string, words: readonly string[]): string[] | null {
  try {
    return runGit(folder, words).toString('utf8').split('\n');
  } catch {
    return null;
  }
}

/** Whether a clone lacks texts that Git would fetch when they are asked for. */
function isPartialClone(gitFolder: string): boolean {
  const config = join(gitFolder, 'config');
  const packs = join(gitFolder, 'objects', 'pack');
  return (
    (existsSync(config) && /^\s*(?:promisor|partialclone)\b/im.test(readFileSync(config, 'utf8'))) ||
    (existsSync(packs) && readdirSync(packs).some((name) => name.endsWith('.promisor')))
  );
}

interface LandedLog {
  landings: readonly Landing[];
  /** The place of each commit in an order in which parents come before children. */
  places: Int32Array;
  /** The paths that files had before the content folder moved. */
  moved: ReadonlyMap<string, ReadonlySet<string>>;
  by: Voucher;
  ofForge: ReadonlySet<string>;
}

/** A change, with the number of its commit. */
interface Placed {
  commit: number;
  change: FileChange;
}

const MARKDOWN = /\.mdx?$/;

function createFinder(
  folder: string,
  { commits, prefix, isPartial, algorithm }: Log,
  { landings, places, moved, by, ofForge }: LandedLog,
): History['facts'] {
  const byPath = new Map<string, Placed[]>();
  for (const [commit, { changes }] of commits.entries()) {
    for (const change of changes) {
      if (!MARKDOWN.test(change.path)) continue;
      const alike = byPath.get(change.path);
      if (alike) alike.push({ commit, change });
      else byPath.set(change.path, [{ commit, change }]);
    }
  }
  let texts: ReadonlyMap<string, string> | undefined;
  const parsed = new Map<string, Fields | null>();
  const fieldsOf = (id: string): Fields | null => {
    const known = parsed.get(id);
    if (known !== undefined) return known;
    texts ??= isPartial ? new Map() : readTexts(folder, byPath);
    const text = texts.get(id);
    const fields = text === undefined ? null : frontMatterOf(text);
    parsed.set(id, fields);
    return fields;
  };

  return (path, formerPathsOfFile = []) => {
    const paths = allPaths(
      [path, ...formerPathsOfFile].map((one) => prefix + one),
      moved,
    );
    const placed = paths
      .flatMap((one) => byPath.get(one) ?? [])
      .filter(({ change: { text, previous } }) => text !== '' && !previous.includes(text));
    const source = readBytes(join(folder, path));
    const ids = new Set(placed.map(({ change }) => change.text));
    const own = source && idsOf(source, algorithm).find((id) => ids.has(id));
    const isCommitted = own !== undefined && own !== null;
    let known: Fields | null | undefined;
    const current = (): Fields | null => (known ??= source ? frontMatterOf(source.toString('utf8')) : null);
    // The text of now is on the disk, also in a clone without older ones.
    const read = (id: string): Fields | null => (id === own ? current() : fieldsOf(id));
    const versions = placed
      .toSorted(
        (a, b) =>
          (landings[a.commit]?.at ?? -1) - (landings[b.commit]?.at ?? -1) ||
          (places[a.commit] ?? 0) - (places[b.commit] ?? 0),
      )
      .map(({ commit, change }): FileVersion => {
        const { id, authored = null, parents = [], subject = '' } = commits[commit] ?? {};
        const { at = null, isVouchedFor = false } = landings[commit] ?? {};
        return {
          authored,
          landed: at,
          by: isVouchedFor ? by : 'committer',
          isSquash: parents.length === 1 && ofForge.has(id ?? '') && /\(#\d+\)$/.test(subject),
          isAddition: change.what === 'added',
          text: change.text,
          // Front matter is parsed only where somebody looks at it: most files were never changed.
          get fields() {
            return read(change.text);
          },
          get previous() {
            return change.what === 'added' ? [] : change.previous.map(read);
          },
        };
      });
    return {
      versions,
      isCommitted,
      get fields() {
        return current();
      },
    };
  };
}

/** The paths and all that they had before, when the content folder was elsewhere. */
function allPaths(paths: readonly string[], moved: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const all = new Set(paths);
  // The set grows while it is walked.
  for (const path of all) for (const former of moved.get(path) ?? []) all.add(former);
  return [...all];
}

/** Reads the front matter of every text of those files that had several, or were taken away. */
function readTexts(folder: string, byPath: ReadonlyMap<string, readonly Placed[]>): Map<string, string> {
  const wanted = new Set<string>();
  for (const placed of byPath.values()) {
    const ids = new Set(placed.flatMap(({ change }) => [change.text, ...change.previous]));
    ids.delete('');
    const isOneText = ids.size === 1 && placed.every(({ change }) => change.what !== 'removed');
    if (!isOneText) for (const id of ids) wanted.add(id);
  }
  if (wanted.size === 0) return new Map();
  try {
    const output = runGit(folder, ['cat-file', '--batch'], { input: `${[...wanted].join('\n')}\n` });
    return parseBlobs(output, frontMatterTextOf);
  } catch {
    return new Map();
  }
}

/** No front matter is longer, in bytes. */
const LONGEST = 64 * 1024;

/** The text up to the end of the front matter, without the body, which may be long. */
function frontMatterTextOf(text: Buffer): string {
  const head = text.toString('utf8', 0, Math.min(text.length, LONGEST));
  const end = /\n---[ \t]*\r?(?:\n|$)/.exec(head);
  // A copy, so that the whole output is not kept in memory for it.
  return end ? Buffer.from(head.slice(0, end.index + end[0].length)).toString('utf8') : head;
}

function frontMatterOf(text: string): Fields | null {
  return splitSource(text).frontMatter.data;
}

function readBytes(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** The ids that Git gives a text, as it is and with the line ends of Unix, which a checkout may have changed. */
function idsOf(bytes: Buffer, algorithm: string): string[] {
  const idOf = (text: Buffer): string =>
    createHash(algorithm).update(`blob ${text.length}\0`).update(text).digest('hex');
  const unix = bytes.includes('\r\n')
    ? [idOf(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))]
    : [];
  return [idOf(bytes), ...unix];
}
