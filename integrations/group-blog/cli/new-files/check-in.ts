import type { Challenge, Participation } from '../../network/network.ts';
import { todayIn } from '../../network/now.ts';
import { lastDay } from '../../progress/civil-days.ts';
import { checkIns } from '../../schemas/check-in.ts';
import { date as dateSchema } from '../../schemas/fields.ts';
import { checkInFile } from '../../writing/check-in-file.ts';
import type { Given } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { optionalText, typedText } from '../questions/answers.ts';
import { challengeAnswer, choiceAnswer, challengeDayText, memberChoice } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { askText } from '../questions/prompts.ts';
import { valueAnswers } from '../questions/value-answers.ts';
import { plainLine } from '../terminal/terminal-text.ts';
import { noteText } from './note-text.ts';
import { findChallenge, findParticipation, refuseOtherDays } from './participation.ts';
import { refuseExisting } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

export async function prepareCheckIn(context: CommandContext): Promise<PreparedFile> {
  const own = await participationAnswer(context);
  const given = withQuestions(context.given);
  const { challenge, member } = own;
  const today = todayIn(context.now, member.timezone);
  const date = (await optionalText(given, 'date', dateSchema())) ?? today;
  refuseOtherDays(own, date, { today });
  const id = `${challenge.id}/${member.id}/${date}`;
  refuseExisting(context, 'checkIns', id, '; or name another day with --date');
  const day = challengeDayText(challenge, date, context.network.words);
  const values = await valueAnswers(given, own, date);
  const link = await optionalText(given, 'link', checkIns.schema.shape.link);
  const file = checkInFile(own, date, { values, link, note: await noteAnswer(given, day) });
  const command = commandFor(`progress ${challenge.id} ${member.id}`, context.folder);
  return { file, note: day, next: `see where ${plainLine(member.name)} stands: ${command}` };
}

/** On a terminal, a check-in without anything to tell is asked for its numbers and a note. */
function withQuestions(given: Given): Given {
  const { value, note, link } = given.flags;
  const tells = [value, note, link].flat().some((one) => one !== undefined);
  return { ...given, isAsking: given.isAsking || (given.canAsk && !tells) };
}

async function participationAnswer(context: CommandContext): Promise<Participation> {
  const { today } = context.network;
  const isRunning = ({ data, participants }: Challenge): boolean =>
    participants.length > 0 && data.start <= today && lastDay(data) >= today;
  const challenge = findChallenge(context, await challengeAnswer(context, 'Which challenge?', isRunning));
  const choices = challenge.participants.map(({ member }) => memberChoice(member));
  const member = await choiceAnswer(context, 'member', 'Who checks in?', choices);
  return findParticipation(context, challenge.id, member);
}

async function noteAnswer(given: Given, day: string): Promise<string> {
  const asked = {
    question: `What is there to say of the day? (${day})`,
    placeholder: 'or nothing: press Enter',
  };
  return noteText(typedText(given, 'note') ?? (given.isAsking ? await askText(asked) : ''));
}
