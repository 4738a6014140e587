import { z } from 'zod';
import { flag, quantity, reference } from './fields.ts';
import { defineKind } from './kind.ts';
import { outcome } from './values/outcome.ts';

/** How many of something there were: 0, 1, 2 … */
const count = () => z.int().min(0).max(1e12);

const channelReport = z
  .strictObject({
    minutes: quantity().min(0).meta({ description: 'How long you worked for it.', example: 'minutes: 90' }),
    outcomes: z.partialRecord(outcome(), count()).optional().meta({
      description: 'What came of it, and how many. What you leave out is 0.',
      example: 'outcomes: { visit: 6, sale: 1 }',
    }),
    interactions: count().optional().meta({
      description: 'How many people talked with you there. Left out, it is 0.',
      example: 'interactions: 4',
    }),
  })
  .meta({ title: 'report on a channel' });

/** What a week brought a member, by channel. The body is a note. */
export const results = defineKind({
  id: 'results',
  path: 'results/<member>/<YYYY-MM-DD>.md',
  words: { one: 'report on a week', heading: 'What a week brought' },
  order: 47,
  owner: { part: 'member' },
  schema: z.strictObject({
    channels: z.record(reference(), channelReport).meta({
      description: 'What each channel took and brought, by its id in your starter steps.',
      example: 'channels: { letter: { minutes: 60, outcomes: { visit: 3 }, interactions: 5 } }',
    }),
    private: flag().optional().meta({
      description: 'Others see what follows from it, and no number of it anywhere.',
      example: 'private: true',
    }),
  }),
});
