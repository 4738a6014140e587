import { z } from 'zod';
import {
  betweenFields,
  date,
  flag,
  isOrdered,
  language,
  name,
  oldAddress,
  oneOrMore,
  quantity,
  reference,
  tag,
  text,
  timeOfDay,
  webAddress,
} from './fields.ts';
import { defineKind } from './kind.ts';
import { picturePath } from './values/picture-path.ts';

/** The id of an item in a feed, on one line. It is compared letter by letter. */
const feedId = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+$/u)
    .meta({ title: 'id from an older feed' });

/** A post of this network as `host/slug`. */
const postReference = () =>
  z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
    .meta({ title: 'post, as `host/slug`' });

/** What somebody can decide about a channel that they tried. */
export const TRIAL_VERDICTS = ['keep', 'stop'] as const;

export type TrialVerdict = (typeof TRIAL_VERDICTS)[number];

/** What a member publishes. The folder is that of the host, on whose blog it stands. */
export const posts = defineKind({
  id: 'posts',
  path: 'posts/<host>/<slug>.md',
  words: { one: 'post', heading: 'A post' },
  order: 20,
  owner: { part: 'host', field: 'authors' },
  parts: { host: { of: 'member' }, slug: { of: 'post' } },
  mayBeMdx: true,
  mayBeFolder: true,
  media: ['picture', 'video'],
  schema: z
    .strictObject({
      title: text(160).meta({ description: 'The headline.', example: 'title: What we learned' }),
      date: date().meta({
        description: 'The day it appears. A day still to come is fine: nobody sees the post before.',
        example: 'date: 2026-11-20',
      }),
      time: timeOfDay().optional().meta({
        description:
          "The time of that day, in the network's zone: it puts several posts of one day in order. Without it, a post counts as of 00:00; of posts of one time, a later part is newer and an answer comes after its question.",
        example: 'time: 09:30',
      }),
      description: text(300).optional().meta({
        description:
          'Stands in lists, search and shared links. Without it, the first paragraph, cut at a word.',
        example: 'description: In one or two sentences.',
      }),
      updated: date().optional().meta({
        description: 'The day of the last change worth telling; not before `date`.',
        example: 'updated: 2026-11-21',
      }),
      authors: z.array(reference()).min(1).optional().meta({
        description:
          'Who wrote it, in this order. Without it, whose folder it lies in; with others only, it is a guest post, and stands on both pages.',
        example: 'authors: [ann, ben]',
      }),
      challenge: reference().optional().meta({
        description:
          'Makes the post the check-in of its date for each of its authors who takes part; "Day 5 of 21" is counted for you.',
        example: 'challenge: august-21',
      }),
      values: z.record(name(), quantity()).optional().meta({
        description: 'What was done that day, by unit. Only beside `challenge`.',
        example: 'values: { miles: 3 }',
      }),
      trial: z.enum(TRIAL_VERDICTS).optional().meta({
        description:
          'What you decide after a channel trial, which makes the post your report. Dated from its last day to two days after it. Only beside `challenge`.',
        example: 'trial: keep',
      }),
      replyTo: oneOrMore(z.union([webAddress(), postReference()]))
        .optional()
        .meta({
          description:
            'What the post answers: a post of this network, a web address, or a list of them. Two posts of the network link to each other.',
          example: 'replyTo: ann/what-we-learned',
        }),
      communities: z.array(reference()).optional().meta({
        description: 'Communities of interest it speaks to.',
        example: 'communities: [early-risers]',
      }),
      tags: z.array(tag()).optional().meta({
        description: 'Subjects, in small letters with hyphens; each has a page.',
        example: 'tags: [bread, small-business]',
      }),
      cover: z
        .strictObject({
          src: picturePath().meta({
            description: 'The picture, in the folder of the post.',
            example: 'src: ./loaves.jpg',
          }),
          alt: text(300).meta({
            description: 'What it shows, for those who cannot see it.',
            example: 'alt: Four loaves on a rack',
          }),
          credit: text(160)
            .optional()
            .meta({ description: 'Whose picture it is.', example: 'credit: Photograph by Ben' }),
        })
        .meta({ title: 'cover' })
        .optional()
        .meta({
          description: 'The picture above the post.',
          example: 'cover: { src: ./loaves.jpg, alt: Four loaves on a rack }',
        }),
      canonical: webAddress().optional().meta({
        description: 'Where it was published first; the page and the feed say so.',
        example: 'canonical: https://ann.example/what-we-learned',
      }),
      language: language().optional().meta({
        description: "When it is not the network's. Arabic and Hebrew then run from right to left.",
        example: 'language: ja',
      }),
      translationOf: postReference().optional().meta({
        description:
          'The post whose words these are in another `language`; one of its authors has to be among the authors. Both pages link to each other. A second translation names the same post.',
        example: 'translationOf: ann/what-we-learned',
      }),
      feedId: feedId().optional().meta({
        description:
          'The id by which readers of an older feed know it, so that they do not get it again: its `guid` in RSS, or its `id` in Atom. It never changes. Without it, the post gets an id of its own.',
        example: 'feedId: https://ann.example/?p=12',
      }),
      aliases: z.array(oldAddress()).optional().meta({
        description: 'Its old addresses on this site, the oldest first; they lead here.',
        example: 'aliases: [/2012/02/day-5/]',
      }),
      draft: flag().optional().meta({ description: 'Nobody sees it.', example: 'draft: true' }),
      unlisted: flag().optional().meta({
        description:
          'Only those who have the link see it: it is in no list, feed or search. In a challenge it counts like any other post.',
        example: 'unlisted: true',
      }),
    })
    .refine(
      ({ date: published, updated }) => isOrdered(published, updated),
      betweenFields({ problem: 'out-of-range', message: 'lies before date', at: 'updated' }),
    )
    .refine(
      ({ trial, challenge }) => trial === undefined || challenge !== undefined,
      betweenFields({
        problem: 'unknown-field',
        message: 'only stands beside challenge',
        at: 'trial',
        fix: 'add the line "challenge: <its id>", or remove trial',
      }),
    )
    .refine(
      ({ values, challenge }) => values === undefined || challenge !== undefined,
      betweenFields({
        problem: 'unknown-field',
        message: 'only stands beside challenge',
        at: 'values',
        fix: 'add the line "challenge: <its id>", or remove values',
      }),
    ),
});
