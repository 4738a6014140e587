import { lateText } from '../../check/rules/challenges/late-check-in.ts';
import type { Challenge, Member } from '../../network/network.ts';
import { todayIn } from '../../network/now.ts';
import { date as dateSchema, reference } from '../../schemas/fields.ts';
import { posts } from '../../schemas/post.ts';
import { slugOf } from '../../suggest/slug.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { postFile } from '../../writing/post-file.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { unitsOf } from '../../writing/units.ts';
import { commandFor } from '../content-folder.ts';
import { optionalText, textAnswer } from '../questions/answers.ts';
import {
  challengeChoice,
  challengeDayText,
  isBlogger,
  memberAnswer,
  optionalChoice,
} from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';
import { findParticipation, isOwnDay, refuseOtherDays } from './participation.ts';
import { refuseExisting, refuseGuest, refuseLeft } from './refusals.ts';
import type { PreparedFile } from './run-new-file.ts';

const NO_BLOG = 'a guest has no blog';
const SLUG = reference().refine((slug) => slug !== 'index', 'is the name of no post');

/** Prepares a post on a member's own blog. */
export async function preparePost(context: CommandContext): Promise<PreparedFile> {
  const { args, network, folder } = context;
  const host = await memberAnswer(context, 'host', 'Whose blog is it on?', isBlogger);
  const instead = `type ${commandFor(`new guest-post --author ${host} --host <member> --title "…"`, folder)}`;
  refuseGuest(context, host, { cannot: NO_BLOG, instead });
  const { title, date, slug } = await headAnswers(context, host);
  refuseLeft(context, host, date);
  const running = challengesOn(context, host, date);
  const id = await optionalChoice(context, 'challenge', {
    question: 'Is it for a challenge?',
    none: 'no',
    choices: running.map((challenge) => challengeChoice(challenge, date, network.words)),
  });
  const participation = id === undefined ? undefined : findParticipation(context, id, host);
  if (participation) refuseOtherDays(participation, date, { otherwise: ', or leave --challenge out' });
  const day = participation && challengeDayText(participation.challenge, date, network.words);
  const file = postFile(
    {
      host,
      slug,
      title,
      date,
      ...(participation && {
        challenge: { id: participation.challenge.id, day: day ?? '', units: unitsOf(participation) },
      }),
      challengeExample: running[0]?.id,
      isMdx: args.flags['mdx'] === true,
    },
    existingIdsOf(network),
  );
  const late =
    participation &&
    lateText(
      participation.challenge.data,
      date,
      todayIn(context.now, participation.member.timezone),
      network.words,
    );
  return {
    file,
    notes: [day, late].filter((note) => note !== undefined),
    next: writeAndCheck(context, file),
  };
}

/** Prepares a post of one member on the blog of another. */
export async function prepareGuestPost(context: CommandContext): Promise<PreparedFile> {
  const author = await memberAnswer(context, 'author', 'Who writes it?', ({ isEarlier }) => !isEarlier);
  const isOther = (member: Member): boolean => isBlogger(member) && member.id !== author;
  const host = await memberAnswer(context, 'host', 'Whose blog is it for?', isOther);
  if (host === author) {
    throw new Error(
      `a post of ${author} on their own blog is no guest post: type npx group-blog new post ${host}`,
    );
  }
  refuseGuest(context, host, { cannot: NO_BLOG, instead: 'name another member with --host' });
  const { title, date, slug } = await headAnswers(context, host);
  for (const id of [author, host]) refuseLeft(context, id, date);
  const challengeExample = challengesOn(context, author, date)[0]?.id;
  const file = postFile(
    { host, slug, title, date, author, challengeExample, isMdx: context.args.flags['mdx'] === true },
    existingIdsOf(context.network),
  );
  return { file, next: writeAndCheck(context, file) };
}

async function headAnswers(
  context: CommandContext,
  host: string,
): Promise<{ title: string; date: string; slug: string }> {
  const { args, network } = context;
  const { shape } = posts.schema;
  const title = await textAnswer(args, 'title', shape.title, { question: 'What is the post called?' });
  const chosen = await optionalText(args, 'date', dateSchema(), {
    question: 'On which day does it appear (year-month-day)?',
    initial: network.today,
  });
  const date = chosen ?? network.today;
  const slug = (await optionalText(args, 'slug', SLUG)) ?? slugOf(title) ?? date;
  refuseExisting(context, 'posts', `${host}/${slug}`, '; or give yours another name with --slug');
  return { title, date, slug };
}

/** Returns the challenges in which a member takes part on a date. */
function challengesOn({ network }: CommandContext, member: string, date: string): Challenge[] {
  return network.challenges.filter(({ participants }) =>
    participants.some((own) => own.member.id === member && isOwnDay(own, date)),
  );
}

/** Says that the next step is to write the post's text and to check it. */
function writeAndCheck({ folder }: CommandContext, { path }: NewFile): string {
  return `open ${folder.name}/${path}, write your words below the second line of ---, then type: ${commandFor('check', folder)}`;
}
