import { date as dateSchema } from '../../schemas/fields.ts';
import { resultsFile } from '../../writing/results-file.ts';
import { CommandRefusal } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { optionalText, typedText } from '../questions/answers.ts';
import { memberAnswer } from '../questions/choices.ts';
import { figureAnswers } from '../questions/figure-answers.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { askText } from '../questions/prompts.ts';
import { noteText } from './note-text.ts';
import { refuseExisting } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

/** Prepares the report of a member on a week. */
export async function prepareResults(context: CommandContext): Promise<PreparedFile> {
  const { args, network, folder } = context;
  const id = await memberAnswer(
    context,
    'member',
    'Whose week was it?',
    ({ isEarlier, strategy }) => !isEarlier && (strategy?.data.channels ?? []).length > 0,
  );
  const member = network.members.find((one) => one.id === id);
  const channels = member?.strategy?.data.channels ?? [];
  if (!member || channels.length === 0) {
    throw new CommandRefusal(
      `${id} has no channel to report on: write some into ${folder.name}/strategies/${id}.md; nothing was written`,
    );
  }
  const date = (await optionalText(args, 'date', dateSchema())) ?? network.today;
  refuseExisting(context, 'results', `${id}/${date}`, '; or name another day with --date');
  const before = member.results.findLast((report) => report.date < date);
  const figures = await figureAnswers(args, member, channels, before);
  const asked = { question: 'What is there to say of the week?', placeholder: 'or nothing: press Enter' };
  const note = noteText(typedText(args, 'note') ?? (args.isAsking ? await askText(asked) : ''));
  return {
    file: resultsFile({
      member: id,
      date,
      channels: figures,
      // Who keeps numbers private goes on to.
      isPrivate: args.flags['private'] === true || (args.isAsking && before?.isPrivate === true),
      note,
    }),
    next: `see what works: ${commandFor('community', folder)}`,
  };
}
