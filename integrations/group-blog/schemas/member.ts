import { z } from 'zod';
import {
  betweenFields,
  date,
  flag,
  formerIds,
  isOrdered,
  name,
  oneOrMore,
  reference,
  text,
  timeZone,
  TO_AFTER_FROM,
} from './fields.ts';
import { defineKind } from './kind.ts';
import { feedSettings } from './pulled/feed-settings.ts';
import { picturePath } from './values/picture-path.ts';

const absence = z
  .strictObject({
    from: date().meta({ description: 'The first day away.', example: 'from: 2026-08-10' }),
    to: date().meta({ description: 'The last day away; not before `from`.', example: 'to: 2026-08-20' }),
    because: text(300).optional().meta({ description: 'Why.', example: 'because: The sea' }),
  })
  .refine(...TO_AFTER_FROM)
  .meta({ title: 'absence' });

const promise = z
  .strictObject({
    posts: z
      .int()
      .min(1)
      .max(366)
      .meta({ description: 'How many posts you mean to write.', example: 'posts: 2' }),
    per: z.enum(['week', 'month']).meta({
      description: 'In what time: a week from Monday to Sunday, or a month of the calendar.',
      example: 'per: month',
    }),
    since: date().optional().meta({
      description: 'The day it begins. Without it, the day you joined.',
      example: 'since: 2026-09-01',
    }),
  })
  .meta({ title: 'promise' });

export const MEMBER_KINDS = [
  'individual',
  'business',
  'blogger',
  'nonprofit',
  'government',
  'other',
] as const;

/** The links whose labels are known. */
export const LINK_LABELS: readonly string[] = [
  'website',
  'feed',
  'email',
  'mastodon',
  'bluesky',
  'linkedin',
  'x',
  'facebook',
  'instagram',
  'youtube',
  'github',
];

/** A person or an organisation of the network. The body is the bio. */
export const members = defineKind({
  id: 'members',
  path: 'members/<member>.md',
  words: { one: 'member', heading: 'A member' },
  order: 10,
  owner: { part: 'member' },
  media: ['picture'],
  hasFormerIds: true,
  schema: z
    .strictObject({
      name: text(80).meta({ description: 'The name shown everywhere.', example: 'name: Ann Baker' }),
      kind: z.enum(MEMBER_KINDS).default('individual').meta({
        description: 'What the member is: a network is not only small businesses.',
        example: 'kind: business',
      }),
      joined: date().optional().meta({ description: 'The day they joined.', example: 'joined: 2026-01-15' }),
      left: date().optional().meta({
        description:
          'The day they left. They are then listed under earlier members; page, posts and addresses stay.',
        example: 'left: 2026-10-01',
      }),
      guest: flag().optional().meta({
        description:
          'An outside author: writes guest posts, has a page, is listed apart, takes part in no challenge.',
        example: 'guest: true',
      }),
      tagline: text(160).optional().meta({
        description: 'One line under the name.',
        example: 'tagline: Bread, and the people who eat it.',
      }),
      avatar: picturePath().optional().meta({
        description:
          'A picture beside the file, with the name of the file. Without it, the initials are drawn.',
        example: 'avatar: ./ann.jpg',
      }),
      timezone: timeZone().optional().meta({
        description: "Whose day it is for the member's check-ins. Without it, the network's.",
        example: 'timezone: Europe/London',
      }),
      github: oneOrMore(text(64)).optional().meta({
        description:
          'Whose files these are: one name at the place where the repository lives, or a list of them.',
        example: 'github: ann-login',
      }),
      links: z
        .record(name(), text(300))
        .optional()
        .meta({
          description: `Where else the member is. Known names get a proper label: ${LINK_LABELS.join(', ')}. Any other is shown as you write it. A value is an address, \`tel:\` and a number of a telephone included; a name is enough on bluesky, x, facebook, instagram, youtube (\`@name\`), github and mastodon (\`@user@host\`).`,
          example: 'links: { website: "https://ann.example" }',
        }),
      serves: z.array(reference()).optional().meta({
        description: 'Communities of interest the member reaches.',
        example: 'serves: [early-risers]',
      }),
      wantsToServe: z.array(reference()).optional().meta({
        description: 'Communities the member would like to reach.',
        example: 'wantsToServe: [new-runners]',
      }),
      aliases: formerIds('ann-b'),
      away: z.array(absence).optional().meta({
        description: 'When you are away. Nobody waits for you then, and no promise is late.',
        example: 'away: [{ from: 2026-08-10, to: 2026-08-20, because: The sea }]',
      }),
      promises: promise.optional().meta({
        description: 'How often you mean to write. Only your own word is held to you.',
        example: 'promises: { posts: 2, per: month }',
      }),
      shareResults: flag().optional().meta({
        description: 'What works for you may stand, without your name, in the middle values of the group.',
        example: 'shareResults: true',
      }),
      feed: feedSettings().optional().meta({
        description:
          'A blog of your own elsewhere. Its posts stand in the lists here too, with a link to where they are.',
        example: 'feed: { url: "https://ann.example/feed.xml", show: summary }',
      }),
    })
    .refine(
      ({ joined, left }) => isOrdered(joined, left),
      betweenFields({ problem: 'out-of-range', message: 'lies before joined', at: 'left' }),
    ),
});
