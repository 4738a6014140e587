import type { Challenge, Member } from '../../network/network.ts';
import { todayIn } from '../../network/now.ts';
import { lastDay } from '../../network/civil-days.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { participantFile } from '../../writing/participant-file.ts';
import { commandFor } from '../content-folder.ts';
import { challengeAnswer, isBlogger, memberAnswer } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { goalAnswer } from '../questions/goal-answers.ts';
import { daysOf, findChallenge } from './participation.ts';
import { refuseExisting, refuseGuest, refuseLeft } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

export async function prepareParticipant(context: CommandContext): Promise<PreparedFile> {
  const { folder, network } = context;
  const isOpen = ({ data }: Challenge): boolean => lastDay(data) >= network.today;
  const challenge = findChallenge(context, await challengeAnswer(context, 'Which challenge?', isOpen));
  const takesPart = new Set(challenge.participants.map(({ member }) => member.id));
  const isOffered = (member: Member): boolean => isBlogger(member) && !takesPart.has(member.id);
  const member = await memberAnswer(context, 'member', 'Who takes part?', isOffered);
  refuseGuest(context, member, {
    cannot: 'guests take part in no challenge',
    instead: 'name another member',
  });
  refuseLeft(context, member, network.today);
  refuseExisting(context, 'participants', `${challenge.id}/${member}`);
  const { start } = challenge.data;
  const joined = joinedOn(context, challenge, member);
  const goal = await goalAnswer(context, member);
  const file = participantFile(
    { challenge: challenge.id, member, joined, goal },
    daysOf({ challenge, data: { joined } }),
    existingIdsOf(network),
  );
  const command = commandFor(`check-in ${challenge.id} ${member}`, folder);
  return {
    file,
    notes: joined === undefined ? [] : [`It began on ${start}; ${member}'s own first day is ${joined}.`],
    next: `open ${folder.name}/${file.path} and say why. On ${joined ?? start}, and each day after: ${command}`,
  };
}

/**
 * Returns the day on which a member joins; undefined where it is the start of the challenge.
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
