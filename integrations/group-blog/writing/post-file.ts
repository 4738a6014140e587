import { contentPath } from '../model/content-path.ts';
import { PAGES } from '../network/pages.ts';
import type { Post } from '../network/network.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { posts as postKind } from '../schemas/post.ts';
import { valuesExample } from './check-in-file.ts';
import { commented, commentedFields } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { dateLine, fileText, flowList, listLine, yamlLines, type NewFile } from './file-text.ts';

/** The checks say what to write in the place of these. */
const { author: YOU, slug: SLUG } = PLACEHOLDERS;

/** How long an id may be. */
const LONGEST_ID = 64;

/** Each colon has a space after it, since the writer may not know that there has to be one. */
const TITLE_AND_DATE = ['title: ', '# The day it appears, like 2026-01-31:', 'date: '];

const BODY = [
  '# A picture (JPEG or PNG, at most 1 MB) lies beside this file. Among your words: ![What it shows](./name.jpg)',
  '# Above the post, by a line up here: "cover: { src: ./name.jpg, alt: What it shows }"',
  '# Your words stand below the next line.',
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
  /** The id of a challenge of which it could be a check-in. */
  possible?: string | undefined;
  isMdx: boolean;
}

/** A post by a member on their own blog, or a guest post. */
export function postFile(
  { host, slug, title, date, author, challenge, possible, isMdx }: PostFacts,
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
      without: ['cover'],
      instead: {
        updated: `updated: ${date}`,
        authors: `authors: ${flowList([host, ...(other === undefined ? [] : [other])])}`,
        challenge: possible === undefined ? undefined : `challenge: ${possible}`,
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

/** A post that answers another one and links to it in its first sentence. Its author and its title are left open. */
export function answerToFillIn({ id, slug, host, title }: Post): NewFile {
  const link = `[${asMarkdown(title)}](${PAGES.post.make(host.id, slug)})`;
  const lines = [...TITLE_AND_DATE, ...yamlLines({ replyTo: id })];
  const name = `answer-to-${slug}`.slice(0, LONGEST_ID).replace(/-$/, '');
  return { path: contentPath(postKind, { host: YOU, slug: name }), text: fileText(lines, `In ${link} `) };
}

/** A guest post on the blog of a member, of which nothing else is known yet. */
export function guestPostToFillIn(host: string): NewFile {
  const lines = [...TITLE_AND_DATE, `authors: ${flowList([YOU])}`];
  return { path: contentPath(postKind, { host, slug: SLUG }), text: fileText(lines, '') };
}

/** Escapes every character that has a meaning in Markdown. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\`*_~<&]/g, '\\$&');
}
