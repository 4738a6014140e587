import { contentPath } from '../model/content-path.ts';
import { PAGES } from '../network/pages/pages.ts';
import type { Participation, Post } from '../network/network.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { posts as postKind, TRIAL_VERDICTS } from '../schemas/post.ts';
import { valuesExample } from './check-in-file.ts';
import { commented, commentedFields } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { dateLine, fileText, flowList, listLine, yamlLines, type NewFile } from './file-text.ts';
import { asMarkdown } from './markdown-text.ts';

/** Placeholders, for which the checks say what to write instead. */
const { author: YOU, slug: SLUG } = PLACEHOLDERS;

/** The greatest length of an id. */
const MAX_ID_LENGTH = 64;

/** Each colon has a space after it, which YAML requires. */
const TITLE_AND_DATE = ['title: ', '# The day it appears, like 2026-01-31:', 'date: '];

const BODY = [
  '# Put a picture (JPEG or PNG, at most 1 MB) beside this file. To show it in the text: ![What it shows](./name.jpg)',
  '# To show it above the post, write a line here: "cover: { src: ./name.jpg, alt: What it shows }"',
  '# Write your post below the next line.',
];

export interface PostFacts {
  host: string;
  slug: string;
  title: string;
  date: string;
  /** The author of a guest post. */
  author?: string | undefined;
  challenge?:
    | {
        id: string;
        /** "Day 5 of 21: What did you learn?" */
        day: string;
        /** The units of its values. */
        units: readonly string[];
      }
    | undefined;
  /** The id of a challenge for the example of that field. */
  challengeExample?: string | undefined;
  isMdx: boolean;
}

/** Writes a post by a member on their own blog, or a guest post. */
export function postFile(
  { host, slug, title, date, author, challenge, challengeExample, isMdx }: PostFacts,
  { members, communities, posts }: ExistingIds,
): NewFile {
  const other = members.find((id) => id !== host);
  const answered = posts.find((id) => !id.startsWith(`${host}/`));
  const lines = [
    ...yamlLines({ title }),
    ...dateLine('date', date),
    ...(author === undefined ? [] : [`authors: ${flowList([author])}`]),
    ...(challenge ? [...commented(challenge.day), `challenge: ${challenge.id}`] : []),
    ...commentedFields(postKind.schema, {
      written: [
        ...['title', 'date'],
        ...(author === undefined ? [] : ['authors']),
        ...(challenge ? ['challenge'] : []),
      ],
      // None is right on a line alone: a picture has to lie beside the post, a translation names its language, and a report ends a trial.
      // Nothing that is new has an id from an older feed.
      without: ['cover', 'translationOf', 'trial', 'feedId'],
      instead: {
        updated: `updated: ${date}`,
        authors: `authors: ${flowList([host, ...(other === undefined ? [] : [other])])}`,
        challenge: challengeExample === undefined ? undefined : `challenge: ${challengeExample}`,
        values: challenge && valuesExample(challenge.units),
        replyTo: answered === undefined ? undefined : `replyTo: ${answered}`,
        communities: listLine('communities', communities[0]),
        aliases: `aliases: [/old/${host}/${slug}/]`,
      },
    }),
    ...BODY,
  ];
  const path = contentPath(postKind, { host, slug });
  return { path: isMdx ? `${path}x` : path, text: fileText(lines, '') };
}

/** Writes a post that answers another and links to it in its first sentence. Its author and title are left open. */
export function answerToFillIn({ id, slug, host, title }: Post): NewFile {
  const link = `[${asMarkdown(title)}](${PAGES.post.make(host.id, slug)})`;
  const lines = [...TITLE_AND_DATE, ...yamlLines({ replyTo: id })];
  const name = `answer-to-${slug}`.slice(0, MAX_ID_LENGTH).replace(/-$/, '');
  return { path: contentPath(postKind, { host: YOU, slug: name }), text: fileText(lines, `In ${link} `) };
}

/** Writes a guest post on a member's blog. Everything else is left open. */
export function guestPostToFillIn(host: string, guest: string = YOU): NewFile {
  const lines = [...TITLE_AND_DATE, `authors: ${flowList([guest])}`];
  return { path: contentPath(postKind, { host, slug: SLUG }), text: fileText(lines, '') };
}

/** Writes the report of a participant on a channel trial. Its title, its day and the decision are left open. */
export function reportToFillIn({ challenge, member }: Participation): NewFile {
  const lines = [
    ...TITLE_AND_DATE,
    `challenge: ${challenge.id}`,
    `# ${TRIAL_VERDICTS.join(' or ')}:`,
    'trial: ',
  ];
  return { path: contentPath(postKind, { host: member.id, slug: SLUG }), text: fileText(lines, '') };
}
