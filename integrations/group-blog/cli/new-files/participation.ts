import type { Participation } from '../../network/network.ts';
import { lastDay, ownFirstDay } from '../../progress/civil-days.ts';
import { Refusal } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { findId, type CommandContext } from '../questions/command-context.ts';
import { refuseExcluded } from './refusals.ts';

/**
 * How a member takes part in a challenge.
 * @throws {Error} where there is no such challenge or member, or the member takes no part.
 */
export function findParticipation(
  context: CommandContext,
  challengeId: string,
  memberId: string,
): Participation {
  const { folder, ids, network } = context;
  const challenge = findId(context, 'challenges', challengeId);
  const member = findId(context, 'members', memberId);
  if (!ids.participants.has(`${challenge}/${member}`)) {
    const command = commandFor(`join ${challenge} ${member}`, folder);
    throw new Error(`${member} takes no part in ${challenge} yet: type ${command}`);
  }
  refuseExcluded(context, [
    `challenges/${challenge}.md`,
    `members/${member}.md`,
    `participants/${challenge}/${member}.md`,
  ]);
  const found = network.challenges
    .find(({ id }) => id === challenge)
    ?.participants.find((own) => own.member.id === member);
  if (found) return found;
  throw new Refusal(`${member} is not there yet on ${network.today}; nothing was written`);
}

/** The first and the last date on which somebody takes part. */
export function daysOf({ challenge, data }: Participation): { first: string; last: string } {
  return { first: ownFirstDay(challenge.data, data.joined), last: lastDay(challenge.data) };
}
