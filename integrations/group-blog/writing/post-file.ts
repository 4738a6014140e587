import { z } from 'zod';
import { PAGES } from '../network/pages.ts';
import type { Post } from '../network/network.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { postSchema } from '../schemas/post.ts';
import type { Around } from './existing-ids.ts';
import { valuesExample } from './check-in-file.ts';
import { commented, commentedFields } from './commented-fields.ts';
import { dateLine, fileText, flowList, listLine, yamlLines, type NewFile } from './file-text.ts';

/** The checks say what goes in its place. */
const { author: YOU, slug: SLUG } = PLACEHOLDERS;

/** What the checks let stand in an address. */
const LONGEST_ID = 64;

/** The space after each colon is for the writer, who may not know that there has to be one. */
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
  /** Of a guest post. */
  author?: string | undefined;
  challenge?:
    | {
        id: string;
        /** "Day 5 of 21: What did you learn?" */
        day: string;
        /** What its values are counted in. */
        units: readonly string[];
      }
    | undefined;
  /** A challenge of which it could be a check-in. */
  possible?: string | undefined;
  isMdx: boolean;
}

/** A post of a member's, or a guest post. */
export function postFile(
  { host, slug, title, date, author, challenge, possible, isMdx }: PostFacts,
  { members, communities, posts }: Around,
): NewFile {
  const other = members.find((id) => id !== host);
  const answered = posts.find((id) => !id.startsWith(`${host}/`));
  const fields = postSchema(z.string());
  const lines = [
    ...yamlLines({ title }),
    ...dateLine('date', date),
    ...(author === undefined ? [] : [`authors: ${flowList([author])}`]),
    ...(challenge ? [...commented(challenge.day), `challenge: ${challenge.id}`] : []),
    ...commentedFields(fields, {
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
  return { path: `posts/${host}/${slug}.${isMdx ? 'mdx' : 'md'}`, text: fileText(lines, '') };
}

/** A post that answers one, linking to it in its first sentence; who writes it and what it is called is left open. */
export function answerToFillIn({ id, slug, host, title }: Post): NewFile {
  const link = `[${asMarkdown(title)}](${PAGES.post.make(host.id, slug)})`;
  const lines = [...TITLE_AND_DATE, ...yamlLines({ replyTo: id })];
  const name = `answer-to-${slug}`.slice(0, LONGEST_ID).replace(/-$/, '');
  return { path: `posts/${YOU}/${name}.md`, text: fileText(lines, `In ${link} `) };
}

/** A guest post on a member's blog, of which nothing is known yet. */
export function guestPostToFillIn(host: string): NewFile {
  const lines = [...TITLE_AND_DATE, `authors: ${flowList([YOU])}`];
  return { path: `posts/${host}/${SLUG}.md`, text: fileText(lines, '') };
}

/** Every sign that means something in Markdown stands for itself. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[[\]\\`*_~<&]/g, '\\$&');
}
