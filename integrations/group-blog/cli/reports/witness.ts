import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptWith, witnessRows, type Witnessed } from '../../evidence/witness-rows.ts';
import { keptDaysText } from '../../history/kept-days.ts';
import { WITNESSED_FILE } from '../../model/history.ts';
import type { Participation } from '../../network/network.ts';
import {
  findId,
  loadNetwork,
  warnAboutEvidence,
  warnAboutExcluded,
  type LoadedNetwork,
  type NetworkFlags,
} from '../load-network.ts';
import { CommandRefusal } from '../command.ts';
import { table } from '../terminal/terminal-text.ts';

/**
 * Prints when the days of challenges arrived, and keeps them where that is asked for.
 * @returns the exit status: 0 fine.
 * @throws {Error} on wrong usage, where an id does not exist, and where what is kept cannot be read.
 */
export async function runWitness(
  challenge: string | undefined,
  member: string | undefined,
  { write, json, ...flags }: NetworkFlags & { write: boolean; json: boolean },
): Promise<number> {
  const loaded = await loadNetwork(flags);
  const { network, now, folder, history } = loaded;
  const participations = participationsOf(loaded, challenge, member);
  warnAboutExcluded(loaded);
  warnAboutEvidence(loaded);
  if (!history) process.stderr.write('group-blog: no challenge has evidence: git\n\n');
  const witnessed = witnessRows(network, participations, now);
  process.stdout.write(json ? `${JSON.stringify(witnessed.rows, null, 2)}\n` : tableOf(witnessed));
  for (const { file, member: of, kept, now: seen } of witnessed.differences) {
    process.stderr.write(
      `group-blog: ${WITNESSED_FILE} keeps ${kept ?? '–'} for ${of} in ${file}, and the history says ${seen ?? '–'}; what is kept stands\n`,
    );
  }
  if (write && loaded.excluded.has(WITNESSED_FILE))
    throw new CommandRefusal(`${WITNESSED_FILE} is wrong, so it is not written: type npx group-blog check`);
  if (write && history) {
    writeFileSync(join(folder.path, WITNESSED_FILE), keptDaysText(keptWith(history.kept, witnessed.rows)));
  }
  return 0;
}

function participationsOf(
  loaded: LoadedNetwork,
  challenge: string | undefined,
  member: string | undefined,
): Participation[] {
  const challengeId = challenge === undefined ? undefined : findId(loaded, 'challenges', challenge);
  const memberId = member === undefined ? undefined : findId(loaded, 'members', member);
  return loaded.network.challenges
    .filter(({ id }) => challengeId === undefined || id === challengeId)
    .flatMap(({ participants }) => participants)
    .filter((one) => memberId === undefined || one.member.id === memberId);
}

function tableOf({ rows }: Witnessed): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => [
    row.for,
    row.grade,
    row.landed ?? '–',
    row.author ?? '–',
    row.by ?? '–',
    row.member,
    row.file,
  ]);
  return `${table([['for', 'grade', 'arrived', 'written', 'by', 'member', 'file'], ...cells]).join('\n')}\n`;
}
