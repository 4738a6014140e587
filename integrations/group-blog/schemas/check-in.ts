import { z } from 'zod';
import { quantity, text, webAddress } from './fields.ts';

/** `check-ins/<challenge>/<member>/<YYYY-MM-DD>.md`: a day without a post. Empty front matter means "did it". */
export const checkInSchema = z.strictObject({
  /** What was done, by unit. */
  values: z.record(text(40), quantity()).optional().meta({ example: 'values: { miles: 3 }' }),
  /** Where it can be seen. */
  link: webAddress().optional().meta({ example: 'link: https://ann.example/run' }),
});

export type CheckInData = z.output<typeof checkInSchema>;
