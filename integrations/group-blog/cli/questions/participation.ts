import type { Participation } from '../../network/network.ts';
import { commandFor } from '../content-folder.ts';
import { findId, refuseWrong, type Desk } from './command-context.ts';
import { Refused } from './refused.ts';

/**
 * Someone's part in a challenge.
 * @throws {Error} where there is no such challenge or member, or they take no part in it.
 */
export function findParticipation(desk: Desk, challengeId: string, memberId: string): Participation {
  const { folder, loaded } = desk;
  const challenge = findId(desk, 'challenges', challengeId);
  const member = findId(desk, 'members', memberId);
  if (!loaded.ids.participants.has(`${challenge}/${member}`)) {
    const command = commandFor(`join ${challenge} ${member}`, folder);
    throw new Error(`${member} takes no part in ${challenge} yet: type ${command}`);
  }
  refuseWrong(desk, [
    `challenges/${challenge}.md`,
    `members/${member}.md`,
    `participants/${challenge}/${member}.md`,
  ]);
  const found = loaded.network.challenges
    .find(({ id }) => id === challenge)
    ?.participants.find((own) => own.member.id === member);
  if (found) return found;
  throw new Refused(`${member} is not there yet on ${loaded.network.today}; nothing was written`);
}
