import { formatProblems } from '../../check/format-problems.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { Refusal, type Given } from '../command.ts';
import { commandFor, contentFolder } from '../content-folder.ts';
import { loadNetwork, type LoadedNetwork } from '../load-network.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { writeNewFile } from '../write-file.ts';
import { existsText, refuseProblems } from './refusals.ts';

export interface NewFileOptions {
  content: string;
  on: string | undefined;
  json: boolean;
}

/** A file that is ready to be written, with what is printed then. */
export interface PreparedFile {
  file: NewFile;
  /** What is good to know, as a sentence. */
  note?: string | undefined;
  /** The next step, as a sentence. */
  next: string;
}

/** Makes a file of what was typed, and asks for what is missing. */
export type PrepareFile = (context: CommandContext) => Promise<PreparedFile>;

/**
 * Writes the file of a command into a network.
 * @returns the exit status: 0 written.
 * @throws {Refusal} where the file exists, or the network or the file would be invalid; {Error} on wrong usage.
 */
export async function runNewFile(
  given: Given,
  { content, on, json }: NewFileOptions,
  prepare: PrepareFile,
): Promise<number> {
  const loaded = loadNetwork(contentFolder(content), on);
  refuseWithoutNetwork(loaded);
  return writePrepared(loaded, await prepare({ ...loaded, given }), json);
}

/** Checks a prepared file, writes it, and says what comes next. */
export function writePrepared(
  place: Pick<LoadedNetwork, 'folder' | 'files' | 'now'>,
  { file, note, next }: PreparedFile,
  json: boolean,
): number {
  refuseProblems(place, file);
  const { name, path } = place.folder;
  const notes = note === undefined ? [] : [note];
  if (!writeNewFile(path, file)) throw new Refusal(existsText(`${name}/${file.path}`));
  const said = [`Wrote ${name}/${file.path}.`, ...notes, `Next: ${next}`].join('\n');
  process.stdout.write(`${json ? JSON.stringify({ path: file.path, notes, next }, null, 2) : said}\n`);
  return 0;
}

/** The time zone of `network.md` says which day it is. */
function refuseWithoutNetwork({ isNetworkFileValid, excluded, folder }: LoadedNetwork): void {
  if (isNetworkFileValid) return;
  const problems = excluded.get('network.md');
  throw new Refusal(
    problems === undefined
      ? `${folder.name} holds no network.md: type ${commandFor('new network', folder)}`
      : `nothing was written, since network.md is wrong:\n\n${formatProblems(problems, folder.name)}`,
  );
}
