import { challenges } from '../../schemas/challenge.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { challengeFile } from '../../writing/challenge-file.ts';
import { slugOf } from '../../suggest/slug.ts';
import { reference } from '../../schemas/fields.ts';
import { memberChoices } from '../questions/choices.ts';
import { commandFor } from '../content-folder.ts';
import { findId, refuseTaken, type Desk, type Draft } from '../questions/command-context.ts';
import { askChoice } from '../questions/questions.ts';
import { numberTold, optionalText, textTold } from '../questions/answers.ts';

const NOBODY = '';

export async function newChallenge(desk: Desk): Promise<Draft> {
  const { told, folder, loaded } = desk;
  const { title: titleSchema, start: startSchema, plan } = challenges.schema.shape;
  const title = await textTold(told, 'title', {
    schema: titleSchema,
    question: 'What is the challenge called?',
    placeholder: 'Twenty-one days',
  });
  const start = await textTold(told, 'start', {
    schema: startSchema,
    question: 'Which date is day 1 (year-month-day)?',
    initial: loaded.network.today,
  });
  const days = await numberTold(told, 'days', {
    schema: plan.shape.days.unwrap(),
    question: 'How many days does it last?',
    initial: '21',
  });
  const leader = told.given('led-by') ?? (await askForLeader(desk));
  const id = optionalText(told, 'id', reference()) ?? slugOf(title) ?? `from-${start}`;
  refuseTaken(desk, 'challenges', id, '; or name another one with --id');
  const ledBy = leader === undefined ? undefined : findId(desk, 'members', leader);
  const file = challengeFile({ id, title, start, days, ledBy }, existingIdsOf(loaded.network));
  return {
    file,
    notes: [],
    next: `open ${folder.name}/${file.path} and say what it is about. To take part: ${commandFor(`join ${id} <member>`, folder)}`,
  };
}

async function askForLeader({ told, loaded }: Desk): Promise<string | undefined> {
  const members = memberChoices(loaded.network, ({ isGuest, isEarlier }) => !isGuest && !isEarlier);
  if (!told.isAsking || members.length === 0) return undefined;
  const answer = await askChoice('Who leads it?', [{ value: NOBODY, label: 'nobody' }, ...members]);
  return answer === NOBODY ? undefined : answer;
}
