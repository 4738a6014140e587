import { lateText } from '../../check/rules/challenges/late-check-in.ts';
import type { Challenge, Participation } from '../../network/network.ts';
import { todayIn } from '../../network/now.ts';
import { lastDay } from '../../network/civil-days.ts';
import { checkIns } from '../../schemas/check-in.ts';
import { date as dateSchema } from '../../schemas/fields.ts';
import { checkInFile } from '../../writing/check-in-file.ts';
import type { ParsedArguments } from '../command.ts';
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
  const args = withQuestions(context.args);
  const { challenge, member } = own;
  const today = todayIn(context.now, member.timezone);
  const date = (await optionalText(args, 'date', dateSchema())) ?? today;
  refuseOtherDays(own, date, { today });
  const id = `${challenge.id}/${member.id}/${date}`;
  refuseExisting(context, 'checkIns', id, '; or name another day with --date');
  const day = challengeDayText(challenge, date, context.network.words);
  const values = await valueAnswers(args, own, date);
  const link = await optionalText(args, 'link', checkIns.schema.shape.link);
  const file = checkInFile(own, date, { values, link, note: await noteAnswer(args, day) });
  const command = commandFor(`progress ${challenge.id} ${member.id}`, context.folder);
  const late = lateText(challenge.data, date, today, context.network.words);
  return {
    file,
    notes: [day, ...(late === undefined ? [] : [late])],
    next: `see where ${plainLine(member.name)} stands: ${command}`,
  };
}

/** Makes the command ask on a terminal for numbers and a note if none were typed. */
function withQuestions(args: ParsedArguments): ParsedArguments {
  const { value, note, link } = args.flags;
  const hasContent = [value, note, link].flat().some((one) => one !== undefined);
  return { ...args, isAsking: args.isAsking || (args.canAsk && !hasContent) };
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

async function noteAnswer(args: ParsedArguments, day: string): Promise<string> {
  const asked = {
    question: `What is there to say of the day? (${day})`,
    placeholder: 'or nothing: press Enter',
  };
  return noteText(typedText(args, 'note') ?? (args.isAsking ? await askText(asked) : ''));
}
