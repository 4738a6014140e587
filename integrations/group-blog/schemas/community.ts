import { z } from 'zod';
import { formerIds, text, webAddress } from './fields.ts';
import { defineKind } from './kind.ts';

const place = z
  .strictObject({
    text: text(160).meta({ description: 'Where.', example: 'text: The bench by the lighthouse' }),
    url: webAddress().optional().meta({
      description: 'Its address on the web.',
      example: 'url: https://forum.example/larks',
    }),
  })
  .meta({ title: 'place' });

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
    where: z.array(place).max(40).optional().meta({
      description: 'Where its people are, on the web or in the town.',
      example:
        'where: [{ text: The bench by the lighthouse }, { text: The forum of larks, url: "https://forum.example/larks" }]',
    }),
    questions: z.array(text(200)).max(40).optional().meta({
      description: 'What its people ask.',
      example: 'questions: ["How do I get up in winter?"]',
    }),
    aliases: formerIds('larks'),
  }),
});
