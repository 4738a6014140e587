import { styleText } from 'node:util';
import { byText } from '../../model/compare.ts';
import { participantProgress } from '../../progress/build-progress.ts';
import { buildGroup } from '../../progress/group.ts';
import { contentFolder } from '../content-folder.ts';
import { loadNetwork, tellExcluded, tellProblemsOf, type LoadedNetwork } from '../load-network.ts';
import { unknownName } from '../unknown-name.ts';
import { reportOfAll, reportOfOne, type Paint, type ReportNames } from './progress-report.ts';

interface ProgressOptions {
  content: string;
  on?: string | undefined;
  json: boolean;
}

/**
 * Prints where the participants of a challenge stand, or one of them.
 * @returns the exit status: 0 fine, 1 where a file that it is about is wrong.
 * @throws {Error} on wrong usage, and where an id does not exist.
 */
export function runProgress(
  challengeId: string,
  memberId: string | undefined,
  { content, on, json }: ProgressOptions,
): number {
  const loaded = loadNetwork(contentFolder(content), on);
  const wrong = neededFiles(loaded, challengeId, memberId).find((path) => loaded.excluded.has(path));
  if (wrong !== undefined) return tellProblemsOf(wrong, loaded);
  const { network, now } = loaded;
  const challenge = network.challenges.find(({ id }) => id === challengeId);
  if (!challenge) throw new Error(`there is no challenge "${challengeId}"`);
  const standings = challenge.participants
    .filter(({ member }) => memberId === undefined || member.id === memberId)
    .map((participation) => participantProgress(network, participation, now))
    .toSorted(byText(({ view }) => view.member));
  const [only] = standings;
  if (memberId !== undefined && !only) {
    throw new Error(`${memberId} is not there yet on ${network.today}, or has no file in members/`);
  }
  tellExcluded(loaded);
  const views = standings.map(({ view }) => view);
  const names: ReportNames = {
    challenge: challenge.title,
    members: new Map(network.members.map(({ id, name }) => [id, name])),
    language: network.language,
  };
  if (json) {
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
 * The paths of the files that are asked about.
 * @throws {Error} where an id does not exist, or the member takes no part.
 */
function neededFiles({ ids }: LoadedNetwork, challengeId: string, memberId: string | undefined): string[] {
  if (!ids.challenges.has(challengeId)) {
    throw unknownName(`there is no challenge "${challengeId}"`, challengeId, [...ids.challenges]);
  }
  const challengeFile = `challenges/${challengeId}.md`;
  if (memberId === undefined) return [challengeFile];
  if (!ids.participants.has(`${challengeId}/${memberId}`)) {
    const message = ids.members.has(memberId)
      ? `${memberId} takes no part in ${challengeId}`
      : `there is no member "${memberId}" in ${challengeId}`;
    const prefix = `${challengeId}/`;
    const participants = [...ids.participants].filter((id) => id.startsWith(prefix));
    throw unknownName(
      message,
      memberId,
      participants.map((id) => id.slice(prefix.length)),
    );
  }
  return [challengeFile, `participants/${challengeId}/${memberId}.md`, `members/${memberId}.md`];
}

const isColoured = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

const paint: Paint = (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
