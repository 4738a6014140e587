import { todayIn } from '../../network/now.ts';
import type { Challenge } from '../../network/network.ts';
import { lastDay, ownFirstDay } from '../../progress/civil-days.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { participantFile } from '../../writing/participant-file.ts';
import { challengeChoices, memberChoices } from '../questions/choices.ts';
import { commandFor } from '../content-folder.ts';
import { findId, refuseTaken, refuseWrong, type Desk, type Draft } from '../questions/command-context.ts';
import { goalTold } from '../questions/goal-answers.ts';
import { refuseGuest, refuseLeft } from '../questions/member-refused.ts';
import { Refused } from '../questions/refused.ts';
import { choiceTold } from '../questions/answers.ts';

export async function join(desk: Desk): Promise<Draft> {
  const { told, folder, loaded } = desk;
  const { network } = loaded;
  const open = challengeChoices(network, ({ data }) => lastDay(data) >= network.today);
  const challengeId = findId(
    desk,
    'challenges',
    await choiceTold(told, '<challenge>', 'Which challenge?', open),
  );
  refuseWrong(desk, [`challenges/${challengeId}.md`]);
  const challenge = network.challenges.find(({ id }) => id === challengeId);
  if (!challenge) throw new Refused(`challenges/${challengeId}.md cannot be read; nothing was written`);
  const free = memberChoices(
    network,
    ({ id, isGuest, isEarlier }) =>
      !isGuest && !isEarlier && challenge.participants.every(({ member }) => member.id !== id),
  );
  const member = findId(desk, 'members', await choiceTold(told, '<member>', 'Who takes part?', free));
  refuseGuest(desk, member, {
    cannot: 'guests take part in no challenge',
    instead: 'name another member',
  });
  refuseLeft(desk, member, network.today);
  refuseTaken(desk, 'participants', `${challengeId}/${member}`, '');
  const joined = joinedOn(desk, challenge, member);
  const goal = await goalTold(desk, member);
  const file = participantFile(
    { challenge: challengeId, member, joined, goal },
    { first: ownFirstDay(challenge.data, joined), last: lastDay(challenge.data) },
    existingIdsOf(network),
  );
  const command = commandFor(`check-in ${challengeId} ${member}`, folder);
  return {
    file,
    notes:
      joined === undefined
        ? []
        : [`It began on ${challenge.data.start}; ${member}'s own first day is ${joined}.`],
    next: `open ${folder.name}/${file.path} and say why. On ${joined ?? challenge.data.start}, and each day after: ${command}`,
  };
}

/** Undefined where they are there from the start. */
function joinedOn({ loaded }: Desk, { id, data }: Challenge, memberId: string): string | undefined {
  const { network, now } = loaded;
  const zone = network.members.find((member) => member.id === memberId)?.timezone ?? network.timezone;
  const today = todayIn(now, zone);
  const end = lastDay(data);
  if (today > end) throw new Error(`${id} ended on ${end}, and it is ${today}: nobody can join any more`);
  return today > data.start ? today : undefined;
}
