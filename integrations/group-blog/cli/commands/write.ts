import { formatProblems } from '../../check/format-problems.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { checkIn } from './check-in.ts';
import { contentFolder, namedFolder, type ContentFolder, type ContentOption } from '../content-folder.ts';
import { refuseProblems, taken, type Desk, type Draft } from '../questions/command-context.ts';
import { join } from './join.ts';
import { loadNetwork } from '../load-network.ts';
import { momentNamed, momentOf } from '../moment.ts';
import { newChallenge } from './new-challenge.ts';
import { newNetwork } from './new-network.ts';
import { newCommunity, newMember } from './new-people.ts';
import { newGuestPost, newPost } from './new-post.ts';
import { Refused } from '../questions/refused.ts';
import { toTold, type Typed } from '../questions/answers.ts';
import { writeNewFile } from '../write-file.ts';
import type { WritingCommand } from './writing-commands.ts';

export interface WriteOptions {
  content: ContentOption;
  on?: string | number;
  json?: boolean;
}

const DRAFTS = {
  'new member': newMember,
  'new post': newPost,
  'new guest-post': newGuestPost,
  'new challenge': newChallenge,
  'new community': newCommunity,
  join,
  'check-in': checkIn,
} satisfies Record<string, (desk: Desk) => Promise<Draft>>;

/**
 * Writes the file that a command is for.
 * @returns the exit status: 0 written, 1 refused.
 * @throws {Error} on wrong usage, and where an id is not there.
 */
export async function runWriting(
  { name, required }: WritingCommand,
  typed: Omit<Typed, 'canAsk'>,
  { content, on, json }: WriteOptions,
): Promise<number> {
  const canAsk = json !== true && process.stdin.isTTY && process.stdout.isTTY;
  const told = toTold({ ...typed, canAsk }, required);
  const moment = on === undefined ? undefined : String(on);
  try {
    if (name === 'new network') {
      const folder = namedFolder(content);
      const draft = await newNetwork(told, folder, moment);
      const now = momentNamed(moment) ?? momentOf(undefined);
      refuseProblems({ folder, loaded: { files: readFolder(folder.path), now } }, draft.file);
      write(folder, draft, json === true);
      return 0;
    }
    const folder = contentFolder(content);
    const desk = { told, folder, loaded: loadNetwork(folder.path, moment) };
    refuseWithoutNetwork(desk);
    const draft = await DRAFTS[name](desk);
    refuseProblems(desk, draft.file);
    write(folder, draft, json === true);
    return 0;
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause;
    process.stderr.write(`group-blog: ${cause.message}\n`);
    return 1;
  }
}

/** Its zone says which day it is. */
function refuseWithoutNetwork({ loaded, folder }: Desk): void {
  if (loaded.isNetworkRight) return;
  const problems = loaded.leftOut.get('network.md');
  throw new Refused(
    problems === undefined
      ? `${folder.name} holds no network.md: type group-blog new network${folder.name === 'content' ? '' : ` --content ${folder.name}`}`
      : `nothing was written, since network.md is wrong:\n\n${formatProblems(problems, folder.name)}`,
  );
}

function write({ name, path }: ContentFolder, { file, notes, next }: Draft, isJson: boolean): void {
  if (!writeNewFile(path, file)) throw new Refused(taken(`${name}/${file.path}`, ''));
  const said = [`Wrote ${name}/${file.path}.`, ...notes, `Next: ${next}`];
  process.stdout.write(
    isJson ? `${JSON.stringify({ path: file.path, notes, next }, null, 2)}\n` : `${said.join('\n')}\n`,
  );
}
