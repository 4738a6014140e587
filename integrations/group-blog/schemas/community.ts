import { z } from 'zod';
import { formerIds, text } from './fields.ts';
import { defineKind } from './kind.ts';

/** People who share an interest. */
export const communities = defineKind({
  id: 'communities',
  path: 'communities/<community>.md',
  words: { one: 'community', heading: 'A community of interest' },
  order: 70,
  hasFormerIds: true,
  schema: z.strictObject({
    name: text(80).meta({ description: 'What the community is called.', example: 'name: Early risers' }),
    interest: text(200).meta({
      description: 'The interest its people share.',
      example: 'interest: Getting up before six, and what it is good for.',
    }),
    aliases: formerIds('larks'),
  }),
});
