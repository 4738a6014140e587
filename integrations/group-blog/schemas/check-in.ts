import { z } from 'zod';
import { name, quantity, webAddress } from './fields.ts';
import { defineKind } from './kind.ts';

/** The check-in of a day that has no post. Without front matter it says that the day was done. The body is a note. */
export const checkIns = defineKind({
  id: 'checkIns',
  path: 'check-ins/<challenge>/<member>/<YYYY-MM-DD>.md',
  words: { one: 'check-in', heading: 'A check-in' },
  order: 30,
  owner: { part: 'member' },
  schema: z.strictObject({
    values: z.record(name(), quantity()).optional().meta({
      description:
        "What was done, by unit: the units of your goals and of the group's. Without it, the day just counts as done.",
      example: 'values: { miles: 3 }',
    }),
    link: webAddress()
      .optional()
      .meta({ description: 'Where it can be seen.', example: 'link: https://ann.example/run' }),
  }),
});
