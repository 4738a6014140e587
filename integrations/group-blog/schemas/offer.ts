import { z } from 'zod';
import { betweenFields, date, flag, isOrdered, reference, text, webAddress } from './fields.ts';
import { defineKind } from './kind.ts';

/** Who promises something: the member whose offer it is, or the partner. */
export const SIDES = ['giver', 'partner'] as const;

const wholeNumber = () => z.int().min(0).max(1e12);

const promise = z
  .strictObject({
    by: z.enum(SIDES).meta({
      description:
        'Who promises it: `giver`, who makes the offer, or `partner`. A partner writes their own promises.',
      example: 'by: giver',
    }),
    what: text(200).meta({
      description: 'What they will do, so that everybody can see whether they did.',
      example: 'what: Bake forty loaves',
    }),
    channel: text(80).optional().meta({ description: 'Where.', example: 'channel: our newsletter' }),
    due: date().meta({
      description: 'By which day; between `starts` and `ends`.',
      example: 'due: 2026-08-10',
    }),
    kept: date().optional().meta({ description: 'The day it was done.', example: 'kept: 2026-08-09' }),
    proof: webAddress()
      .optional()
      .meta({ description: 'Where it can be seen.', example: 'proof: https://ann.example/letters/12' }),
  })
  .meta({ title: 'promise in an offer' });

const results = z
  .strictObject({
    on: date().meta({ description: 'The day it was measured.', example: 'on: 2026-08-24' }),
    views: wholeNumber().meta({ description: 'How many people saw the offer.', example: 'views: 320' }),
    claims: wholeNumber().meta({
      description: 'How many of them took it up; no more than `views`.',
      example: 'claims: 24',
    }),
    minutes: wholeNumber()
      .optional()
      .meta({ description: 'How many minutes it cost, of both sides.', example: 'minutes: 480' }),
    cost: z
      .number()
      .min(0)
      .max(1e12)
      .optional()
      .meta({ description: 'How much money it cost, of both sides.', example: 'cost: 60' }),
  })
  .refine(
    ({ views, claims }) => !(Number.isFinite(views) && Number.isFinite(claims) && claims > views),
    betweenFields({
      problem: 'out-of-range',
      message: 'is more than views',
      at: 'claims',
      fix: 'write the number of views or a smaller one, or swap the two numbers',
    }),
  )
  .meta({ title: 'result of an offer' });

const reach = z
  .strictObject({
    own: wholeNumber().meta({ description: 'How many people the giver reaches.', example: 'own: 80' }),
    partner: wholeNumber().meta({
      description: 'How many people the partner reaches.',
      example: 'partner: 600',
    }),
  })
  .meta({ title: 'reach' });

const outsider = z
  .strictObject({
    name: text(80).meta({ description: 'What the partner is called.', example: 'name: The Corner Mill' }),
    url: webAddress().meta({ description: 'Their website.', example: 'url: https://mill.example' }),
  })
  .meta({ title: 'name and address' });

/** Something of value that a member gives one community, together with a partner. The body is the offer in words. */
export const offers = defineKind({
  id: 'offers',
  path: 'offers/<member>/<offer>.md',
  words: { one: 'offer', heading: 'An offer' },
  order: 47,
  owner: { part: 'member' },
  schema: z
    .strictObject({
      title: text(100).meta({
        description: 'What the offer is called.',
        example: 'title: A loaf for a stranger',
      }),
      community: reference().meta({
        description: 'The one community that it is for.',
        example: 'community: early-risers',
      }),
      value: text(200).meta({
        description: 'What its people get.',
        example: 'value: A fresh loaf, and the recipe',
      }),
      partner: z.nonoptional(z.union([reference(), outsider])).meta({
        title: 'file name without .md, or name and address',
        description:
          'Who does it with you, and reaches that community: a member, or somebody else by name and address. A member who is named here has to agree: they write it, or an organiser does.',
        example: 'partner: { name: The Corner Mill, url: "https://mill.example" }',
      }),
      starts: date().meta({ description: 'The first day.', example: 'starts: 2026-08-03' }),
      ends: date().meta({
        description: 'The last day; not before `starts`.',
        example: 'ends: 2026-08-23',
      }),
      url: webAddress()
        .optional()
        .meta({ description: 'Where one takes it up.', example: 'url: https://ann.example/loaf' }),
      commercial: flag().optional().meta({
        description: 'Somebody earns by it. Its links then say so to search engines.',
        example: 'commercial: true',
      }),
      promises: z.array(promise).max(40).meta({
        description: 'What each side will do: at least one promise of each.',
        example:
          'promises:\n  - { by: giver, what: Bake forty loaves, due: 2026-08-10 }\n  - { by: partner, what: Tell its customers, due: 2026-08-12 }',
      }),
      results: results.optional().meta({
        description: 'What came of it.',
        example: 'results: { on: 2026-08-24, views: 320, claims: 24 }',
      }),
      reach: reach.optional().meta({
        description: 'How many people each side reaches.',
        example: 'reach: { own: 80, partner: 600 }',
      }),
    })
    .refine(
      ({ starts, ends }) => isOrdered(starts, ends),
      betweenFields({
        problem: 'out-of-range',
        message: 'lies before starts',
        at: 'ends',
        fix: 'write the day of starts or a later one, or swap the two days',
      }),
    ),
});

export type Side = (typeof SIDES)[number];
