import { styleText } from 'node:util';
import { currentId } from '../../model/current-ids.ts';
import { byText } from '../../model/compare.ts';
import { participantProgress } from '../../progress/build-progress.ts';
import { buildGroup } from '../../progress/group.ts';
import {
  fileWithId,
  findId,
  loadNetwork,
  refuseExcluded,
  warnAboutEvidence,
  warnAboutExcluded,
  type LoadedNetwork,
  type NetworkFlags,
} from '../load-network.ts';
import { unknownName } from '../unknown-name.ts';
import type { Paint } from '../terminal/terminal-text.ts';
import { reportOfAll, reportOfOne, type ReportNames } from './progress-report.ts';

/**
 * Prints where the participants of a challenge stand, or one of them.
 * @returns the exit status: 0 fine.
 * @throws {CommandRefusal} where a file that it is about is wrong, {Error} on wrong usage, and where an id does not exist.
 */
export async function runProgress(
  typedChallenge: string,
  typedMember: string | undefined,
  flags: NetworkFlags & { json: boolean },
): Promise<number> {
  const loaded = await loadNetwork(flags);
  const { currentIds } = loaded;
  const challengeId = findId(loaded, 'challenges', typedChallenge);
  const memberId = typedMember === undefined ? undefined : currentId(currentIds, 'members', typedMember);
  refuseExcluded(loaded, neededFiles(loaded, challengeId, memberId), 'there is no report');
  const { network, now } = loaded;
  const challenge = network.challenges.find(({ id }) => id === challengeId);
  if (!challenge) throw new Error(`there is no challenge "${challengeId}"`);
  const reports = challenge.participants
    .filter(({ member }) => memberId === undefined || member.id === memberId)
    .map((participation) => participantProgress(network, participation, now))
    .toSorted(byText(({ view }) => view.member));
  const [only] = reports;
  if (memberId !== undefined && !only) {
    throw new Error(`${memberId} is not there yet on ${network.today}, or has no file in members/`);
  }
  warnAboutExcluded(loaded);
  warnAboutEvidence(loaded);
  const views = reports.map(({ view }) => view);
  const names: ReportNames = {
    challenge: challenge.title,
    members: new Map(network.members.map(({ id, name }) => [id, name])),
    language: network.language,
    words: network.words,
  };
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(memberId === undefined ? views : only?.view, null, 2)}\n`);
  } else if (memberId !== undefined && only) {
    process.stdout.write(reportOfOne(only, names, paint));
  } else {
    const group = buildGroup(network, challenge, views, now);
    const plan = { plan: challenge.data, today: network.today };
    process.stdout.write(reportOfAll(views, group, { ...names, ...plan }, paint));
  }
  return 0;
}

/**
 * Returns the paths of the files that the report is about.
 * @throws {Error} where the member does not exist, or takes no part.
 */
function neededFiles(
  loaded: LoadedNetwork,
  challenge: string,
  memberId: string | undefined,
): (string | undefined)[] {
  const { members, participants } = loaded.ids;
  if (memberId === undefined) return [`challenges/${challenge}.md`];
  const participant = `${challenge}/${memberId}`;
  if (!participants.has(participant)) {
    const message = members.has(memberId)
      ? `${memberId} takes no part in ${challenge}`
      : `there is no member "${memberId}" in ${challenge}`;
    const others = [...participants].map((id) => id.split('/')).filter(([first]) => first === challenge);
    throw unknownName(
      message,
      memberId,
      others.map(([, other = '']) => other),
    );
  }
  const file = fileWithId(loaded, 'participants', participant);
  return [`challenges/${challenge}.md`, file?.path, `members/${memberId}.md`];
}

const isColoured = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

const paint: Paint = (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
