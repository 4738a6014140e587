import { buildNetwork } from '../network/build-network.ts';
import type { Entries } from '../model/entries.ts';
import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import { checkContent } from '../check/check-content.ts';
import { checkFile } from '../check/check-file.ts';
import { toParsedContent, type ParsedContent, type ParsedFile } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { readEntries } from '../reader/read-entries.ts';
import { readFolder } from '../reader/read-folder.ts';
import type { DataOf } from '../schemas/kinds.ts';
import { network as networkKind } from '../schemas/network.ts';
import { momentNamed, momentOf } from './moment.ts';

export interface LoadedNetwork {
  network: Network;
  /** What it was joined of. */
  entries: Entries;
  now: Now;
  /** As they were read. */
  files: readonly SourceFile[];
  /** By kind, of files that were left out too. */
  ids: ParsedContent['ids'];
  /** Files that nothing can be made of, with what is wrong in each; by path. */
  leftOut: ReadonlyMap<string, readonly Problem[]>;
  /** Whether `network.md` is as it should be; else its defaults stand in for what is missing or wrong. */
  isNetworkRight: boolean;
}

/**
 * Joins what is right in a content folder.
 * @param folder its absolute path.
 * @param on the moment, where the command line names one.
 * @throws {RangeError} where the moment is none.
 */
export function loadNetwork(folder: string, on: string | undefined): LoadedNetwork {
  const named = momentNamed(on);
  const files = readFolder(folder);
  const parsed = files.flatMap((file) => checkFile(file).parsed ?? []);
  const leftOut = filesToLeaveOut(files, parsed);
  const content = toParsedContent(
    files,
    parsed.filter(({ file }) => !leftOut.has(file.path)),
  );
  const data = networkData(toParsedContent(files, parsed));
  const now = named ?? momentOf(data.today);
  const entries = readEntries(folder, data, content);
  const network = buildNetwork(entries, { now, site: data.site ?? null });
  return {
    network,
    entries,
    now,
    files,
    ids: content.ids,
    leftOut,
    isNetworkRight: content.network.length > 0,
  };
}

/** The fields of `network.md` that are right, and the schema's defaults for the others. */
function networkData({ partial }: ParsedContent): DataOf<'network'> {
  return networkKind.schema.parse({ title: '?', description: '?', ...partial.network[0]?.data });
}

function filesToLeaveOut(
  files: readonly SourceFile[],
  parsed: readonly ParsedFile[],
): Map<string, readonly Problem[]> {
  const problems = Map.groupBy(checkContent(files), ({ file }) => file);
  const right = new Set(parsed.filter(({ isRight }) => isRight).map(({ file }) => file));
  const cannotStay = (file: SourceFile, found: readonly Problem[]): boolean => {
    if (!right.has(file) || file.body?.error !== undefined) return true;
    return found.some((problem) => problem.severity === 'error' && isOfOwnFacts(file, problem));
  };
  return new Map(
    files.flatMap((file): [string, readonly Problem[]][] => {
      const isContent = file.isLink || file.place.is === 'content' || file.place.is === 'stray';
      const found = problems.get(file.path) ?? [];
      return isContent && cannotStay(file, found) ? [[file.path, found]] : [];
    }),
  );
}

/**
 * A wrong name, or a plan or goals that do not add up. What a file refers to may be missing, and its words may be wrong:
 * the rest of it is joined.
 */
function isOfOwnFacts({ place }: SourceFile, { code, field }: Problem): boolean {
  if (code === 'bad-id' || code === 'date-not-filename') return true;
  const isPlan = place.is === 'content' && (place.kind === 'challenges' || place.kind === 'participants');
  return isPlan && field !== null && code !== 'unknown-reference';
}
