import { challenges } from '../../schemas/challenge.ts';
import { reference } from '../../schemas/fields.ts';
import { slugOf } from '../../suggest/slug.ts';
import { challengeFile } from '../../writing/challenge-file.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { commandFor } from '../content-folder.ts';
import { findId } from '../load-network.ts';
import { numberAnswer, optionalText, textAnswers, typedText } from '../questions/answers.ts';
import { isBlogger, memberChoice, optionalChoice } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { templateAnswer, trainingPlan } from './challenge-templates.ts';
import { refuseExisting } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

const DAYS_OF_TEMPLATE = 21;

/** Asks for what a new challenge needs, for `group-blog new challenge`, and prepares its file. */
export async function prepareChallenge(context: CommandContext): Promise<PreparedFile> {
  const { args, folder, network } = context;
  const { shape } = challenges.schema;
  const { title, start } = await textAnswers(args, shape, {
    title: { question: 'What is the challenge called?', placeholder: 'Twenty-one days' },
    start: { question: 'Which date is day 1 (year-month-day)?', initial: network.today },
  });
  const template = await templateAnswer(context);
  const plan =
    template === 'training' ? await trainingPlan(context) : { days: await daysAnswer(context, template) };
  const leader = await optionalChoice(context, 'led-by', {
    question: 'Who leads it?',
    none: 'nobody',
    choices: network.members.filter(isBlogger).map(memberChoice),
  });
  const id = (await optionalText(args, 'id', reference())) ?? slugOf(title) ?? `from-${start}`;
  refuseExisting(context, 'challenges', id, '; or name another one with --id');
  const ledBy = leader === undefined ? undefined : findId(context, 'members', leader);
  const file = challengeFile(
    { id, title, start, plan, ledBy, isTrial: template === 'trial' },
    existingIdsOf(network),
  );
  return {
    file,
    next: `open ${folder.name}/${file.path} and say what it is about. To take part: ${commandFor(`join ${id} <member>`, folder)}`,
  };
}

/** A template of days has its own number of them. */
async function daysAnswer({ args: typed }: CommandContext, template: string | undefined): Promise<number> {
  const schema = challenges.schema.shape.plan.shape.days.unwrap();
  if (template !== undefined && typedText(typed, 'days') === undefined) return DAYS_OF_TEMPLATE;
  // Only without a template it has to be said, so that the command may not ask for anything yet.
  const args = { ...typed, isAsking: typed.isAsking || typed.canAsk };
  return numberAnswer(args, 'days', schema, {
    question: 'How many days does it last?',
    initial: String(DAYS_OF_TEMPLATE),
  });
}
