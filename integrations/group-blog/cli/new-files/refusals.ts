import { checkContent } from '../../check/check-content.ts';
import { problemWords } from '../../check/format-problems.ts';
import type { Member } from '../../network/network.ts';
import { toSourceFile } from '../../reader/read-folder.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { CommandRefusal } from '../command.ts';
import { fileWithId, type LoadedNetwork } from '../load-network.ts';

/**
 * @param id the id of the new file.
 * @param otherwise a suggestion at the end of the message.
 * @throws {CommandRefusal} where a file of that kind and id exists.
 */
export function refuseExisting(
  loaded: LoadedNetwork,
  kind: Exclude<Kind, 'network'>,
  id: string,
  otherwise = '',
): void {
  const existing = fileWithId(loaded, kind, id);
  if (existing) throw new CommandRefusal(existsText(`${loaded.folder.name}/${existing.path}`, otherwise));
}

export function existsText(path: string, otherwise = ''): string {
  return `${path} is there already, and stays as it is: open it to change it${otherwise}`;
}

/**
 * @param cannot what guests do not do.
 * @param instead what to do instead.
 * @throws {CommandRefusal} where the member is a guest.
 */
export function refuseGuest(
  network: LoadedNetwork,
  id: string,
  { cannot, instead }: { cannot: string; instead: string },
): void {
  if (memberOf(network, id)?.isGuest !== true) return;
  throw new CommandRefusal(
    `${id} is a guest, and ${cannot}: ${instead}. If they are no longer a guest, remove the line "guest: true" from ${fileOf(network, id)}`,
  );
}

/**
 * @param date the date of the new file.
 * @throws {CommandRefusal} where the member has left by then.
 */
export function refuseLeft(network: LoadedNetwork, id: string, date: string): void {
  const left = memberOf(network, id)?.left;
  if (typeof left !== 'string' || date < left) return;
  throw new CommandRefusal(
    `${id} left on ${left}: if they are back, remove the line "left: ${left}" from ${fileOf(network, id)}; nothing was written`,
  );
}

/** @throws {CommandRefusal} where a check of the content with the new file in it would find errors. */
export function refuseProblems(
  { files, now, folder }: Pick<LoadedNetwork, 'files' | 'now' | 'folder'>,
  { path, text }: NewFile,
): void {
  const all = checkContent([...files, toSourceFile(path, text)], { now });
  const problems = all.filter(({ severity }) => severity === 'error');
  const flag = path.startsWith('posts/') ? '--slug' : '--id';
  const other = problems.find(({ file, message }) => file !== path && message.includes(path));
  if (other) {
    throw new CommandRefusal(
      `nothing was written, since its address is among the aliases in ${folder.name}/${other.file}: give yours another name with ${flag}`,
    );
  }
  // Line numbers are left out, because the file was not written.
  const words = problems.filter(({ file }) => file === path).flatMap((problem) => problemWords(problem));
  if (words.length === 0) return;
  const indented = words.map((line) => `  ${line}`).join('\n');
  throw new CommandRefusal(`nothing was written, since the check would say:\n\n${indented}`);
}

function memberOf({ network }: LoadedNetwork, id: string): Member | undefined {
  return network.members.find((member) => member.id === id);
}

function fileOf({ folder }: LoadedNetwork, id: string): string {
  return `${folder.name}/members/${id}.md`;
}
