import { styleText } from 'node:util';
import { byText } from '../../model/compare.ts';
import type { Challenge } from '../../network/network.ts';
import { formatProblems } from '../../check/format-problems.ts';
import { participantProgress } from '../../progress/build-progress.ts';
import { buildGroup } from '../../progress/group.ts';
import { contentFolder, type ContentOption } from '../content-folder.ts';
import { loadNetwork, type LoadedNetwork } from '../load-network.ts';
import { notThere } from '../terminal/not-there.ts';
import { tellWhatIsMissing } from '../terminal/tell-what-is-missing.ts';
import { reportOfAll, reportOfOne, type Names, type OneToTell, type Paint } from './progress-report.ts';

export interface ProgressOptions {
  content: ContentOption;
  on?: string | number;
  json?: boolean;
}

/**
 * Prints where the participants of a challenge stand, or one of them.
 * @returns the exit status: 0 fine, 1 where a file that it is about is wrong.
 * @throws {Error} on wrong usage, and where an id is not there.
 */
export function runProgress(
  challengeId: string,
  memberId: string | undefined,
  { content, on, json }: ProgressOptions,
): number {
  const folder = contentFolder(content);
  const loaded = loadNetwork(folder.path, on === undefined ? undefined : String(on));
  const wrong = wrongFile(loaded, challengeId, memberId);
  if (wrong !== undefined) {
    process.stderr.write(`${formatProblems(loaded.leftOut.get(wrong) ?? [], folder.name)}\n`);
    return 1;
  }
  const challenge = loaded.network.challenges.find(({ id }) => id === challengeId);
  if (!challenge) throw new Error(`there is no challenge "${challengeId}"`);
  const standings = challenge.participants
    .filter(({ member }) => memberId === undefined || member.id === memberId)
    .map((participation) => participantProgress(loaded.network, participation, loaded.now))
    .toSorted(byText(({ view }) => view.member));
  const [only] = standings;
  if (memberId !== undefined && !only) {
    throw new Error(`${memberId} is not there yet on ${loaded.network.today}, or has no file in members/`);
  }
  tellWhatIsMissing(loaded, folder);
  const found = memberId !== undefined && only ? only : standings;
  process.stdout.write(json === true ? toJson(found) : report(loaded, challenge, found));
  return 0;
}

function toJson(found: OneToTell | readonly OneToTell[]): string {
  const views = 'view' in found ? found.view : found.map(({ view }) => view);
  return `${JSON.stringify(views, null, 2)}\n`;
}

/**
 * The path of a file that the question is about and that nothing can be made of.
 * @throws {Error} where there is no such file.
 */
function wrongFile(
  { ids, leftOut }: LoadedNetwork,
  challengeId: string,
  memberId: string | undefined,
): string | undefined {
  if (!ids.challenges.has(challengeId)) {
    throw new Error(notThere(`there is no challenge "${challengeId}"`, challengeId, [...ids.challenges]));
  }
  const paths = [`challenges/${challengeId}.md`];
  if (memberId !== undefined) {
    const participants = [...ids.participants]
      .map((id) => id.split('/'))
      .flatMap(([challenge, member]) => (challenge === challengeId && member !== undefined ? [member] : []));
    if (!participants.includes(memberId)) {
      const message = ids.members.has(memberId)
        ? `${memberId} takes no part in ${challengeId}`
        : `there is no member "${memberId}" in ${challengeId}`;
      throw new Error(notThere(message, memberId, participants));
    }
    paths.push(`participants/${challengeId}/${memberId}.md`, `members/${memberId}.md`);
  }
  return paths.find((path) => leftOut.has(path));
}

function report(
  { network, now }: LoadedNetwork,
  challenge: Challenge,
  found: OneToTell | readonly OneToTell[],
): string {
  const names: Names = {
    challenge: challenge.title,
    members: new Map(network.members.map(({ id, name }) => [id, name])),
    language: network.language,
  };
  if ('view' in found) return reportOfOne(found, names, paint);
  const views = found.map(({ view }) => view);
  const group = buildGroup(network, challenge, views, now);
  return reportOfAll(views, group, { ...names, plan: challenge.data, today: network.today }, paint);
}

const isColoured = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

const paint: Paint = (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text);
