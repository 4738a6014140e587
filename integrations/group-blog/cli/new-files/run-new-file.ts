import type { NewFile } from '../../writing/file-text.ts';
import { CommandRefusal, type ParsedArguments } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { loadNetwork, refuseExcluded, type LoadedNetwork, type NetworkFlags } from '../load-network.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { writeNewFile } from '../write-file.ts';
import { existsText, refuseProblems } from './refusals.ts';

/** A file that is ready to be written, with what is printed then. */
export interface PreparedFile {
  file: NewFile;
  /** Sentences of information. */
  notes?: readonly string[];
  /** The next step, as a sentence. */
  next: string;
}

/** Makes a file from the arguments, and asks for those that are missing. */
export type PrepareFile = (context: CommandContext) => Promise<PreparedFile>;

/**
 * Writes the file of a command into a network.
 * @returns the exit status: 0 written.
 * @throws {CommandRefusal} where the file exists, or the network or the file would be invalid; {Error} on wrong usage.
 */
export async function runNewFile(
  args: ParsedArguments,
  flags: NetworkFlags & { json: boolean },
  prepare: PrepareFile,
): Promise<number> {
  const loaded = await loadNetwork(flags);
  const { folder, files } = loaded;
  if (!files.some(({ path }) => path === 'network.md')) {
    throw new CommandRefusal(`${folder.name} holds no network.md: type ${commandFor('new network', folder)}`);
  }
  // The time zone of network.md says which day it is.
  refuseExcluded(loaded, ['network.md'], 'nothing was written');
  return writePrepared(loaded, await prepare({ ...loaded, args }), flags.json);
}

/** Checks a prepared file, writes it, and prints the next step. */
export function writePrepared(
  place: Pick<LoadedNetwork, 'folder' | 'files' | 'now'>,
  { file, notes = [], next }: PreparedFile,
  json: boolean,
): number {
  refuseProblems(place, file);
  const { name, path } = place.folder;
  if (!writeNewFile(path, file)) throw new CommandRefusal(existsText(`${name}/${file.path}`));
  const said = [`Wrote ${name}/${file.path}.`, ...notes, `Next: ${next}`].join('\n');
  process.stdout.write(`${json ? JSON.stringify({ path: file.path, notes, next }, null, 2) : said}\n`);
  return 0;
}
