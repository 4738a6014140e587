import { z } from 'zod';
import { betweenFields, date, ID_PATTERN, issue, orDate, text, webAddress } from './fields.ts';
import { defineKind } from './kind.ts';
import { outcome } from './values/outcome.ts';
import { isReservedName, NOT_RESERVED, RESERVED_TEXT } from './reserved-names.ts';

/** The questions to begin with, in the order in which they are asked. */
export const BASICS = ['money', 'buyers', 'where', 'content', 'questions', 'workingNow'] as const;

/** The questions that come once three basics stand. */
export const SYSTEMS = ['measure', 'materials', 'capture', 'roles', 'learning'] as const;

/** People come before tools: in this order, and in no other. */
export const POST_STEPS = ['people', 'objectives', 'strategy', 'technology'] as const;

export const CHANNEL_KINDS = [
  'blog',
  'newsletter',
  'podcast',
  'video',
  'forum',
  'print',
  'seo',
  'networking',
  'radio',
  'event',
  'mastodon',
  'bluesky',
  'linkedin',
  'facebook',
  'instagram',
  'x',
  'other',
] as const;

export const CHANNEL_STATES = ['planned', 'active', 'paused', 'dropped'] as const;

/**
 * The name of a channel or an objective within its file. YAML reads digits as a number, and as the key of a report they would stand before
 * all others: so, as with files, they alone are no name.
 */
const nameInFile = () =>
  z
    .preprocess(
      (value) => (typeof value === 'number' ? String(value) : value),
      orDate(
        z
          .string()
          .max(64)
          .regex(ID_PATTERN)
          .superRefine((id, context) => {
            if (isReservedName(id)) context.addIssue(issue('bad-id', RESERVED_TEXT));
            if (/^\d+$/.test(id)) context.addIssue(digitsOnly(id));
          }),
      ),
    )
    .meta({ title: 'short name', pattern: `^(?!\\d+$)${NOT_RESERVED}${ID_PATTERN.source.slice(1)}` });

function digitsOnly(id: string) {
  const { params, ...fault } = issue('bad-id', 'is a number: a name has a letter, too');
  return {
    ...fault,
    params: { ...params, fix: `write, for example, "number-${id}", here and where it is named` },
  };
}

/** Reports each item that has the id of an earlier one. */
function refuseSameIds(items: unknown, context: z.core.$RefinementCtx): void {
  if (!Array.isArray(items)) return;
  const ids = items.map((item) => (item as { id?: unknown } | null)?.id);
  for (const [index, id] of ids.entries()) {
    if (typeof id !== 'string' || ids.indexOf(id) === index) continue;
    const { params, ...fault } = issue('bad-id', 'is the name of another one in this list', [index, 'id']);
    context.addIssue({ ...fault, params: { ...params, fix: `write another, for example "id: ${id}-2"` } });
  }
}

const answer = (description: string, example: string) => text(600).optional().meta({ description, example });

const basics = z
  .strictObject({
    money: answer('How do you make money, or what else keeps it going?', 'money: Bread, sold at the market'),
    buyers: answer('Who buys, or who is it for?', 'buyers: Families within two miles'),
    where: answer('Where are these people, on line and off?', 'where: The school gate, and one mailing list'),
    content: answer('What do they like to read, see or hear?', 'content: Recipes that take half an hour'),
    questions: answer('What do they ask?', 'questions: Why does my loaf not rise?'),
    workingNow: answer('What works already?', 'workingNow: The board outside brings two people a day'),
  })
  .meta({ title: 'set of basics' });

const systems = z
  .strictObject({
    measure: answer('How will you know that it works?', 'measure: I count who says they read it'),
    materials: answer(
      'What do you have already, and what must be made?',
      'materials: Forty recipes, no pictures',
    ),
    capture: answer('How do you keep what comes in?', 'capture: A notebook beside the till'),
    roles: answer('Who does what, and who asks whether it was done?', 'roles: I write, Ben asks on Fridays'),
    learning: answer('How will you go on learning?', 'learning: One course a year'),
  })
  .meta({ title: 'set of systems' });

const objective = z
  .strictObject({
    id: nameInFile().meta({ description: 'Its name in your channels.', example: 'id: meet' }),
    text: text(600).meta({
      description: 'What is to come of it.',
      example: 'text: Ten people a week come because of what I write',
    }),
  })
  .meta({ title: 'objective' });

const post = z
  .strictObject({
    people: answer('Who are they, and what do they do on line?', 'people: Parents, who read at night'),
    objectives: z.array(objective).superRefine(refuseSameIds).optional().meta({
      description: 'What is to come of it?',
      example: 'objectives: [{ id: meet, text: Ten people a week come because of what I write }]',
    }),
    strategy: answer('How will things be other than now?', 'strategy: They tell each other what they baked'),
    technology: answer('Which tools, once the rest stands?', 'technology: The blog, and a letter a month'),
  })
  .meta({ title: 'set from people to technology' });

export const channelSchema = z
  .strictObject({
    id: nameInFile().meta({ description: 'Its name in your results.', example: 'id: letter' }),
    kind: z.enum(CHANNEL_KINDS).meta({ description: 'What it is.', example: 'kind: newsletter' }),
    url: webAddress()
      .optional()
      .meta({ description: 'Where it is.', example: 'url: https://ann.example/letter' }),
    state: z.enum(CHANNEL_STATES).meta({
      description: 'Whether you mean to use it, use it, have paused it or have dropped it.',
      example: 'state: active',
    }),
    since: date().optional().meta({ description: 'The day you began.', example: 'since: 2026-08-03' }),
    objective: nameInFile().optional().meta({
      description: 'The id of the objective that it serves. An active channel has one.',
      example: 'objective: meet',
    }),
    audience: text(200).optional().meta({
      description: 'Who is there. An active channel has one.',
      example: 'audience: Parents of small children',
    }),
    promise: z
      .int()
      .min(1)
      .max(21)
      .optional()
      .meta({ description: 'How many times a week you mean to be there.', example: 'promise: 2' }),
    decided: date().optional().meta({
      description: 'The day you paused or dropped it. A paused or dropped channel has one.',
      example: 'decided: 2026-09-14',
    }),
    because: text(300).optional().meta({
      description: 'Why you paused or dropped it; everybody sees it. A paused or dropped channel has one.',
      example: 'because: Nobody came of it',
    }),
  })
  .refine(...neededWhenOver('decided'))
  .refine(...neededWhenOver('because'))
  .meta({ title: 'channel' });

/** The arguments of `refine` for a field that a paused or dropped channel has to have. */
function neededWhenOver(field: 'decided' | 'because') {
  return [
    (one: Readonly<Record<string, unknown>>) =>
      (one['state'] !== 'paused' && one['state'] !== 'dropped') || one[field] !== undefined,
    betweenFields({ problem: 'missing-field', message: 'is missing', at: field }),
  ] as const;
}

const MINUTES_PER_WEEK = 7 * 24 * 60;

const reallocation = z
  .strictObject({
    on: date().meta({ description: 'The day you decided it.', example: 'on: 2026-09-14' }),
    from: nameInFile().meta({
      description: 'The id of the channel that gets less of your time.',
      example: 'from: pictures',
    }),
    to: text(160).meta({
      description: 'The id of the channel that gets it, or a few words on what else you do with it.',
      example: 'to: letter',
    }),
    minutesPerWeek: z
      .int()
      .min(1)
      .max(MINUTES_PER_WEEK)
      .meta({ description: 'How many minutes a week that is.', example: 'minutesPerWeek: 90' }),
    because: text(300).meta({
      description: 'Why; everybody sees it.',
      example: 'because: Nobody came of it',
    }),
  })
  .meta({ title: 'reallocation' });

/** What a member means to do with whom, one question after the other. */
export const strategies = defineKind({
  id: 'strategies',
  path: 'strategies/<member>.md',
  words: { one: 'strategy', heading: 'Starter steps' },
  order: 46,
  owner: { part: 'member' },
  schema: z.strictObject({
    updated: date().meta({
      description: 'The day you last went through it.',
      example: 'updated: 2026-08-03',
    }),
    basics: basics.optional().meta({
      description: 'The six questions to begin with. An answer of ten characters or more counts.',
      example: 'basics: { money: "Bread, sold at the market" }',
    }),
    systems: systems.optional().meta({
      description: 'The five questions that come next, once three basics are answered.',
      example: 'systems: { measure: I count who says they read it }',
    }),
    post: post.optional().meta({
      description: 'People, objectives, strategy, technology: in this order, people before tools.',
      example: 'post: { people: "Parents, who read at night" }',
    }),
    primaryOutcome: outcome().optional().meta({
      description: 'What you count above all: channels are compared by how much of it they bring.',
      example: 'primaryOutcome: visit',
    }),
    channels: z.array(channelSchema).superRefine(refuseSameIds).optional().meta({
      description: 'Where you are, where you mean to be, and where you no longer are.',
      example:
        'channels:\n  - { id: letter, kind: newsletter, state: active, objective: meet, audience: Parents of small children }',
    }),
    reallocations: z.array(reallocation).optional().meta({
      description: 'What you do with the time that a channel no longer takes.',
      example:
        'reallocations: [{ on: 2026-09-14, from: pictures, to: letter, minutesPerWeek: 90, because: Nobody came of it }]',
    }),
  }),
});

export type StrategyData = z.output<typeof strategies.schema>;
export type ChannelData = NonNullable<StrategyData['channels']>[number];
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
