import { z } from 'zod';
import { webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** How far the responses were read that arrive at the network's endpoint. `group-blog pull --responses` writes this file. */
export const received = defineKind({
  id: 'received',
  path: 'responses/received.json',
  words: { one: 'record of what was received', heading: 'How far responses were read' },
  order: 203,
  isByHand: false,
  schema: z.strictObject({
    last: z.int().min(0).meta({
      description: 'The number of the last one that was read.',
      example: 'last: 123',
    }),
  }),
});

/** To whom it was said that a post here links to them. `group-blog mention` writes this file. */
export const sent = defineKind({
  id: 'sent',
  path: 'responses/sent.json',
  words: { one: 'record of what was sent', heading: 'Whom was told of a link' },
  order: 204,
  isByHand: false,
  schema: z.strictObject({
    sent: z.record(z.string().max(200), z.array(webAddress()).max(1000)).meta({
      description: 'The addresses that were told, or cannot be told, by the post that links to them.',
      example: 'sent: { ann/first-loaf: ["https://them.example/a"] }',
    }),
  }),
});
