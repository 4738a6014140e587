import type { Challenge } from '../../network/network.ts';
import { todayIn } from '../../network/now.ts';
import { lastDay, ownFirstDay } from '../../progress/civil-days.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { participantFile } from '../../writing/participant-file.ts';
import { Refusal } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { challengeAnswer, isBlogger, memberAnswer } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { goalAnswer } from '../questions/goal-answers.ts';
import { refuseExcluded, refuseExisting, refuseGuest, refuseLeft } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

export async function prepareParticipant(context: CommandContext): Promise<PreparedFile> {
  const { folder, network } = context;
  const challengeId = await challengeAnswer(
    context,
    'Which challenge?',
    ({ data }) => lastDay(data) >= network.today,
  );
  refuseExcluded(context, [`challenges/${challengeId}.md`]);
  const challenge = network.challenges.find(({ id }) => id === challengeId);
  if (!challenge) throw new Refusal(`challenges/${challengeId}.md cannot be read; nothing was written`);
  const takesPart = new Set(challenge.participants.map(({ member }) => member.id));
  const member = await memberAnswer(
    context,
    'member',
    'Who takes part?',
    (one) => isBlogger(one) && !takesPart.has(one.id),
  );
  refuseGuest(context, member, {
    cannot: 'guests take part in no challenge',
    instead: 'name another member',
  });
  refuseLeft(context, member, network.today);
  refuseExisting(context, 'participants', `${challengeId}/${member}`);
  const { start } = challenge.data;
  const joined = joinedOn(context, challenge, member);
  const goal = await goalAnswer(context, member);
  const file = participantFile(
    { challenge: challengeId, member, joined, goal },
    { first: ownFirstDay(challenge.data, joined), last: lastDay(challenge.data) },
    existingIdsOf(network),
  );
  const command = commandFor(`check-in ${challengeId} ${member}`, folder);
  return {
    file,
    note: joined && `It began on ${start}; ${member}'s own first day is ${joined}.`,
    next: `open ${folder.name}/${file.path} and say why. On ${joined ?? start}, and each day after: ${command}`,
  };
}

/**
 * The day on which somebody joins; undefined where they take part from the start.
 * @throws {Error} where the challenge is over.
 */
function joinedOn(
  { network, now }: CommandContext,
  { id, data }: Challenge,
  memberId: string,
): string | undefined {
  const zone = network.members.find((member) => member.id === memberId)?.timezone ?? network.timezone;
  const today = todayIn(now, zone);
  const end = lastDay(data);
  if (today > end) throw new Error(`${id} ended on ${end}, and it is ${today}: nobody can join any more`);
  return today > data.start ? today : undefined;
}
