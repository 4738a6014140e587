import { currentId } from '../../model/current-ids.ts';
import { date, text, webAddress } from '../../schemas/fields.ts';
import { offers } from '../../schemas/offer.ts';
import { offerFile } from '../../writing/offer-file.ts';
import { findId } from '../load-network.ts';
import { idAnswer, optionalText, textAnswer, textAnswers } from '../questions/answers.ts';
import { choiceAnswer, isBlogger, memberAnswer, memberChoice } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { refuseExisting, refuseGuest, refuseLeft } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

/** Stands among the members for a partner who is none. */
const SOMEBODY_ELSE = '';

/** Asks for what a new offer needs, for `group-blog new offer`: first what it is, then what each side promises. */
export async function prepareOffer(context: CommandContext): Promise<PreparedFile> {
  const { args, network, folder } = context;
  const { shape } = offers.schema;
  const giver = await memberAnswer(context, 'giver', 'Whose offer is it?', isBlogger);
  refuseGuest(context, giver, { cannot: "an offer is a member's", instead: 'name a member' });
  refuseLeft(context, giver, network.today);
  const { title, value } = await textAnswers(args, shape, {
    title: { question: 'What is the offer called?', placeholder: 'A loaf for a stranger' },
    value: { question: 'What do people get?', placeholder: 'A fresh loaf, and the recipe' },
  });
  const community = findId(
    context,
    'communities',
    await choiceAnswer(
      context,
      'community',
      'Which one community is it for?',
      network.communities.map(({ id, name }) => ({ value: id, label: name, hint: id })),
    ),
  );
  const partner = await partnerAnswer(context, giver);
  const { starts, ends } = await textAnswers(args, shape, {
    starts: { question: 'Which is its first day (year-month-day)?', initial: network.today },
    ends: { question: 'Which is its last day (year-month-day)?' },
  });
  const promiseOf = async (by: 'giver' | 'partner', who: string) => {
    const what = await textAnswer(args, `${by}-will`, text(200), {
      question: `What does ${who} promise to do?`,
    });
    const due = await optionalText(args, `${by}-by`, date(), { question: 'By which day?', initial: ends });
    return { by, what, due: due ?? ends };
  };
  const promises = [
    await promiseOf('giver', giver),
    await promiseOf('partner', typeof partner === 'string' ? partner : partner.name),
  ];
  const id = await idAnswer(args, title, `offers/${giver}`);
  refuseExisting(context, 'offers', `${giver}/${id}`, '; or give yours another name with --id');
  const file = offerFile({ giver, id, title, community, value, partner, starts, ends, promises, body: '' });
  const agreed =
    typeof partner === 'string'
      ? `nobody is made to promise: ${partner}, or an organiser, has to send what it says of ${partner}. Then `
      : '';
  return { file, next: `${agreed}open ${folder.name}/${file.path} and tell people what they get` };
}

/** Returns the id of a member, or the name and address of somebody else. */
async function partnerAnswer(
  context: CommandContext,
  giver: string,
): Promise<string | { name: string; url: string }> {
  const { args, network, ids, currentIds } = context;
  const members = network.members.filter((member) => !member.isEarlier && member.id !== giver);
  const chosen = await choiceAnswer(context, 'partner', 'Who does it with them?', [
    ...members.map(memberChoice),
    { value: SOMEBODY_ELSE, label: 'somebody outside of the network' },
  ]);
  const isTyped = chosen !== SOMEBODY_ELSE;
  const url = isTyped ? await optionalText(args, 'partner-url', webAddress()) : undefined;
  const isMember = ids.members.has(currentId(currentIds, 'members', chosen));
  if (isTyped && url === undefined && (isMember || !args.isAsking)) return findId(context, 'members', chosen);
  const name = isTyped
    ? await textAnswer(args, 'partner', text(80), { question: '' })
    : await textAnswer({ ...args, flags: { ...args.flags, partner: undefined } }, 'partner', text(80), {
        question: 'What are they called?',
      });
  return {
    name,
    url:
      url ??
      (await textAnswer(args, 'partner-url', webAddress(), {
        question: 'What is the address of their website?',
      })),
  };
}
