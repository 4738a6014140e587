import type { Challenge, Participation } from '../../network/network.ts';
import { dayLabel, lastDay, ownFirstDay } from '../../progress/civil-days.ts';
import { date as dateSchema, reference } from '../../schemas/fields.ts';
import { posts } from '../../schemas/post.ts';
import { existingIdsOf } from '../../writing/existing-ids.ts';
import { postFile } from '../../writing/post-file.ts';
import { slugOf } from '../../suggest/slug.ts';
import { unitsOf } from '../../writing/units.ts';
import { dayText } from '../terminal/challenge-day.ts';
import { commandFor } from '../content-folder.ts';
import { findId, refuseTaken, writeAndCheck, type Desk, type Draft } from '../questions/command-context.ts';
import { memberChoices } from '../questions/choices.ts';
import { refuseGuest, refuseLeft } from '../questions/member-refused.ts';
import { findParticipation } from '../questions/participation.ts';
import { askChoice } from '../questions/questions.ts';
import { choiceTold, optionalText, textTold } from '../questions/answers.ts';

const NO_BLOG = 'a guest has no blog';
const SLUG = reference().refine((slug) => slug !== 'index', 'is the name of no post');

export async function newPost(desk: Desk): Promise<Draft> {
  const { told, loaded } = desk;
  const choices = memberChoices(loaded.network, ({ isGuest, isEarlier }) => !isGuest && !isEarlier);
  const host = findId(desk, 'members', await choiceTold(told, '<host>', 'Whose blog is it on?', choices));
  const instead = `type ${commandFor(`new guest-post --author ${host} --host <member> --title "…"`, desk.folder)}`;
  refuseGuest(desk, host, { cannot: NO_BLOG, instead });
  const { title, date, slug } = await headOf(desk, host);
  refuseLeft(desk, host, date);
  const id = told.given('challenge') ?? (await askForChallenge(desk, host, date));
  const participation = id === undefined ? undefined : findParticipation(desk, id, host);
  if (participation) refuseOutside(participation, date);
  const day = participation && dayText(participation.challenge, date);
  const file = postFile(
    {
      host,
      slug,
      title,
      date,
      ...(participation && {
        challenge: { id: participation.challenge.id, day: day ?? '', units: unitsOf(participation) },
      }),
      possible: possibleChallenges(desk, host, date)[0]?.id,
      isMdx: told.has('mdx'),
    },
    existingIdsOf(loaded.network),
  );
  return { file, notes: day === undefined ? [] : [day], next: writeAndCheck(desk, file) };
}

export async function newGuestPost(desk: Desk): Promise<Draft> {
  const { told, loaded } = desk;
  const authors = memberChoices(loaded.network, ({ isEarlier }) => !isEarlier);
  const author = findId(desk, 'members', await choiceTold(told, 'author', 'Who writes it?', authors));
  const hosts = memberChoices(
    loaded.network,
    ({ id, isGuest, isEarlier }) => !isGuest && !isEarlier && id !== author,
  );
  const host = findId(desk, 'members', await choiceTold(told, 'host', 'Whose blog is it for?', hosts));
  if (host === author) {
    throw new Error(
      `a post of ${author} on their own blog is no guest post: type group-blog new post ${host}`,
    );
  }
  refuseGuest(desk, host, { cannot: NO_BLOG, instead: 'name another member with --host' });
  const { title, date, slug } = await headOf(desk, host);
  for (const id of [author, host]) refuseLeft(desk, id, date);
  const possible = possibleChallenges(desk, author, date)[0]?.id;
  const file = postFile(
    { host, slug, title, date, author, possible, isMdx: told.has('mdx') },
    existingIdsOf(loaded.network),
  );
  return { file, notes: [], next: writeAndCheck(desk, file) };
}

async function headOf(desk: Desk, host: string): Promise<{ title: string; date: string; slug: string }> {
  const { told, loaded } = desk;
  const { shape } = posts.schema;
  const title = await textTold(told, 'title', { schema: shape.title, question: 'What is the post called?' });
  const { today } = loaded.network;
  const date =
    told.isAsking || told.given('date') !== undefined
      ? await textTold(told, 'date', {
          schema: dateSchema(),
          question: 'On which day does it appear (year-month-day)?',
          initial: today,
        })
      : today;
  const slug = optionalText(told, 'slug', SLUG) ?? slugOf(title) ?? date;
  refuseTaken(desk, 'posts', `${host}/${slug}`, '; or give yours another name with --slug');
  return { title, date, slug };
}

/** What somebody takes part in on that day. */
function possibleChallenges({ loaded }: Desk, member: string, date: string): Challenge[] {
  return loaded.network.challenges.filter(({ participants }) =>
    participants.some((own) => own.member.id === member && isOwnDay(own, date)),
  );
}

async function askForChallenge(desk: Desk, host: string, date: string): Promise<string | undefined> {
  if (!desk.told.isAsking) return undefined;
  const running = possibleChallenges(desk, host, date);
  if (running.length === 0) return undefined;
  const id = await askChoice('Is it for a challenge?', [
    { value: '', label: 'no' },
    ...running.map((challenge) => ({
      value: challenge.id,
      label: challenge.title,
      hint: dayText(challenge, date),
    })),
  ]);
  return id === '' ? undefined : id;
}

function isOwnDay({ challenge, data }: Participation, date: string): boolean {
  return date >= ownFirstDay(challenge.data, data.joined) && date <= lastDay(challenge.data);
}

function refuseOutside(own: Participation, date: string): void {
  if (isOwnDay(own, date)) return;
  const first = ownFirstDay(own.challenge.data, own.data.joined);
  const { label } = dayLabel(own.challenge.data, date);
  throw new Error(
    `${date} is not one of ${own.member.id}'s days in ${own.challenge.id} (${label}): name one with --date, ${first} to ${lastDay(own.challenge.data)}, or leave --challenge out`,
  );
}
