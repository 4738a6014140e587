import { z } from 'zod';
import { name, quantity, webAddress } from './fields.ts';

/** `check-ins/<challenge>/<member>/<YYYY-MM-DD>.md`: a day without a post. Empty front matter means "did it". */
export const checkInSchema = z.strictObject({
  values: z.record(name(), quantity()).optional().meta({
    description:
      "What was done, by unit: the units of your goals and of the group's. Without it, the day just counts as done.",
    example: 'values: { miles: 3 }',
  }),
  link: webAddress()
    .optional()
    .meta({ description: 'Where it can be seen.', example: 'link: https://ann.example/run' }),
});

export type CheckInData = z.output<typeof checkInSchema>;
