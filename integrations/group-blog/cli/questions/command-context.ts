import { checkContent } from '../../check/check-content.ts';
import { formatProblems, problemWords } from '../../check/format-problems.ts';
import { toSourceFile } from '../../reader/read-folder.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { commandFor, type ContentFolder } from '../content-folder.ts';
import type { LoadedNetwork } from '../load-network.ts';
import { notThere } from '../terminal/not-there.ts';
import { Refused } from './refused.ts';
import type { Told } from './answers.ts';

/** Where a file is written: what was told, and the network that it is for. */
export interface Desk {
  told: Told;
  folder: ContentFolder;
  loaded: LoadedNetwork;
}

/** A file that is ready to be written, and what to say then. */
export interface Draft {
  file: NewFile;
  /** What is good to know, a sentence each. */
  notes: readonly string[];
  /** The next step, as a sentence. */
  next: string;
}

const NAMES = { members: 'member', challenges: 'challenge', communities: 'community' } as const;

/** @throws {Error} where the id is not there, with what may have been meant. */
export function findId({ loaded: { ids } }: Desk, kind: keyof typeof NAMES, id: string): string {
  if (ids[kind].has(id)) return id;
  throw new Error(notThere(`there is no ${NAMES[kind]} "${id}"`, id, [...ids[kind]].toSorted()));
}

/** @throws {Refused} where a file that this one builds on is wrong itself. */
export function refuseWrong({ loaded: { leftOut }, folder }: Desk, paths: readonly string[]): void {
  const wrong = paths.find((path) => leftOut.has(path));
  if (wrong === undefined) return;
  const problems = formatProblems(leftOut.get(wrong) ?? [], folder.name);
  throw new Refused(`nothing was written, since it builds on a file that is wrong:\n\n${problems}`);
}

/**
 * @param id of the file that is to be made.
 * @param otherwise what to do where it is a new thing after all.
 * @throws {Refused} where there is one.
 */
export function refuseTaken(
  { loaded: { files }, folder }: Desk,
  kind: 'members' | 'posts' | 'communities' | 'challenges' | 'participants' | 'checkIns',
  id: string,
  otherwise: string,
): void {
  const there = files.find(({ place }) => place.is === 'content' && place.kind === kind && place.id === id);
  if (there) throw new Refused(taken(`${folder.name}/${there.path}`, otherwise));
}

export function taken(path: string, otherwise: string): string {
  return `${path} is there already, and stays as it is: open it to change it${otherwise}`;
}

interface Around {
  folder: ContentFolder;
  loaded: Pick<LoadedNetwork, 'files' | 'now'>;
}

/** @throws {Refused} with what the checks would say of the file, in which nobody can look for a line yet. */
export function refuseProblems({ loaded, folder }: Around, { path, text }: NewFile): void {
  const all = checkContent([...loaded.files, toSourceFile(path, text)], { now: loaded.now });
  const problems = all.filter(({ severity }) => severity === 'error');
  const named = path.startsWith('posts/') ? '--slug' : '--id';
  const other = problems.find(({ file, message }) => file !== path && message.includes(path));
  if (other) {
    throw new Refused(
      `nothing was written, since its address stands among the aliases in ${folder.name}/${other.file}: give yours another name with ${named}`,
    );
  }
  const own = problems.filter(({ file }) => file === path);
  if (own.length === 0) return;
  const words = own.flatMap((problem) => problemWords(problem)).map((line) => `  ${line}`);
  throw new Refused(`nothing was written, since the check would say:\n\n${words.join('\n')}`);
}

/** The sentence that ends the making of a file with words. */
export function writeAndCheck({ folder }: Pick<Desk, 'folder'>, { path }: NewFile): string {
  return `open ${folder.name}/${path}, write your words below the second line of ---, then type: ${commandFor('check', folder)}`;
}
