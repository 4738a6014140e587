import type { Participation } from '../../network/network.ts';
import { todayIn } from '../../network/now.ts';
import { lastDay, ownFirstDay } from '../../progress/civil-days.ts';
import { checkIns } from '../../schemas/check-in.ts';
import { date as dateSchema } from '../../schemas/fields.ts';
import { checkInFile } from '../../writing/check-in-file.ts';
import { dayText } from '../terminal/challenge-day.ts';
import { challengeChoices } from '../questions/choices.ts';
import { commandFor } from '../content-folder.ts';
import { findId, refuseTaken, type Desk, type Draft } from '../questions/command-context.ts';
import { findParticipation } from '../questions/participation.ts';
import { askText } from '../questions/questions.ts';
import { plain } from '../terminal/terminal-text.ts';
import { choiceTold, optionalText, type Told } from '../questions/answers.ts';
import { valuesTold } from '../questions/value-answers.ts';

export async function checkIn(desk: Desk): Promise<Draft> {
  const { folder, loaded } = desk;
  const own = await participationTold(desk);
  const told = withQuestions(desk.told);
  const { challenge, member } = own;
  const today = todayIn(loaded.now, member.timezone);
  const date = optionalText(told, 'date', dateSchema()) ?? today;
  refuseOtherDays(own, date, today);
  refuseTaken(desk, 'checkIns', `${challenge.id}/${member.id}/${date}`, '; or name another day with --date');
  const values = await valuesTold(told, own, date);
  const file = checkInFile(own, date, {
    values,
    link: optionalText(told, 'link', checkIns.schema.shape.link.unwrap()),
    note: await noteTold(told, dayText(challenge, date)),
  });
  return {
    file,
    notes: [dayText(challenge, date)],
    next: `see where ${plain(member.name)} stands: ${commandFor(`progress ${challenge.id} ${member.id}`, folder)}`,
  };
}

/** A bare `check-in spring ann` on a terminal is asked for its numbers. */
function withQuestions(told: Told): Told {
  const isBare = ['value', 'note', 'link'].every((flag) => told.given(flag) === undefined);
  return { ...told, isAsking: told.isAsking || (told.canAsk && isBare) };
}

async function participationTold(desk: Desk): Promise<Participation> {
  const { told, loaded } = desk;
  const { network } = loaded;
  const running = challengeChoices(
    network,
    ({ data, participants }) =>
      participants.length > 0 && data.start <= network.today && lastDay(data) >= network.today,
  );
  const challenge = findId(
    desk,
    'challenges',
    await choiceTold(told, '<challenge>', 'Which challenge?', running),
  );
  const participants = network.challenges.find(({ id }) => id === challenge)?.participants ?? [];
  const members = participants.map(({ member: { id, name } }) => ({ value: id, label: name, hint: id }));
  const member = await choiceTold(told, '<member>', 'Who checks in?', members);
  return findParticipation(desk, challenge, member);
}

function refuseOtherDays({ challenge, member, data }: Participation, date: string, today: string): void {
  const first = ownFirstDay(challenge.data, data.joined);
  const last = lastDay(challenge.data);
  if (date >= first && date <= last && date <= today) return;
  const latest = last < today ? last : today;
  const choice = first > latest ? `the first is ${first}` : `name one with --date, ${first} to ${latest}`;
  const is =
    date > today && date <= last && date >= first
      ? `is still to come (it is ${today})`
      : `is not one of ${member.id}'s days in ${challenge.id}`;
  throw new Error(`${date} ${is}: ${choice}`);
}

/** As it was typed: it is Markdown. */
async function noteTold(told: Told, day: string): Promise<string> {
  const typed = told.given('note');
  const note =
    typed ??
    (told.isAsking
      ? await askText({
          message: `What is there to say of the day? (${day})`,
          placeholder: 'or nothing: press Enter',
          fault: () => undefined,
        })
      : '');
  return note
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
