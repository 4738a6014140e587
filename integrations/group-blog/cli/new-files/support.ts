import { date as dateSchema, reference } from '../../schemas/fields.ts';
import { support, SUPPORT_KINDS, type SupportKind } from '../../schemas/support.ts';
import { supportFile } from '../../writing/support-file.ts';
import { commandFor } from '../content-folder.ts';
import { optionalText, skippableText, textAnswer, typedText } from '../questions/answers.ts';
import { choiceAnswer, isBlogger, memberAnswer } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { askText } from '../questions/prompts.ts';
import { noteText } from './note-text.ts';
import { refuseExisting, refuseGuest } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

const KIND_CHOICES: Readonly<Record<SupportKind, string>> = {
  share: 'shared what they wrote',
  like: 'liked it somewhere',
  comment: 'commented on it elsewhere',
  tag: 'tagged them',
  link: 'linked to them from elsewhere',
  intro: 'introduced them to somebody',
  buy: 'bought from them',
  visit: 'visited them',
  other: 'something else',
};

/** Prepares the file of what one member did for another. */
export async function prepareSupport(context: CommandContext): Promise<PreparedFile> {
  const { args, network } = context;
  const { shape } = support.schema;
  const giver = await memberAnswer(context, 'giver', 'Who did it?', ({ isEarlier }) => !isEarlier);
  const to = await memberAnswer(
    context,
    'to',
    'For whom?',
    (member) => isBlogger(member) && member.id !== giver,
  );
  refuseGuest(context, to, {
    cannot: 'support is noted down for members',
    instead: 'name a member with --to',
  });
  const kind = await kindAnswer(context);
  const date = (await optionalText(args, 'date', dateSchema())) ?? network.today;
  const url = await skippableText(args, 'url', shape.url, {
    question: 'Where can it be seen?',
    placeholder: 'an address, or nothing: press Enter',
  });
  const post = await optionalText(args, 'post', shape.post);
  const goal = await optionalText(args, 'goal', shape.goal);
  const note = noteText(
    typedText(args, 'note') ??
      (args.isAsking
        ? await askText({ question: 'What is there to say of it?', placeholder: 'or nothing: press Enter' })
        : ''),
  );
  const name = (await optionalText(args, 'name', reference())) ?? freeName(context, `${giver}/${date}`, to);
  refuseExisting(context, 'support', `${giver}/${date}-${name}`, '; or give yours another name with --name');
  return {
    file: supportFile({ giver, date, name, to, kind, url, post, goal, note }),
    next: `see what members do for each other: ${commandFor('community', context.folder)}`,
  };
}

async function kindAnswer(context: CommandContext): Promise<SupportKind> {
  const choices = SUPPORT_KINDS.map((value) => ({ value, label: KIND_CHOICES[value] }));
  if (typedText(context.args, 'kind') === undefined) {
    const chosen = await choiceAnswer(context, 'kind', 'What did they do?', choices);
    return SUPPORT_KINDS.find((one) => one === chosen) ?? 'other';
  }
  const typed = await textAnswer(context.args, 'kind', support.schema.shape.kind, { question: '' });
  return SUPPORT_KINDS.find((one) => one === typed) ?? 'other';
}

/** Returns the name of the receiver, with a number where there are such files of that day. */
function freeName({ ids }: CommandContext, start: string, to: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? to : `${to}-${number}`;
    if (!ids.support.has(`${start}-${name}`)) return name;
  }
}
