import { z } from 'zod';
import { name, quantity, webAddress } from './fields.ts';

/** `check-ins/<challenge>/<member>/<YYYY-MM-DD>.md`: a day without a post. Empty front matter means "did it". */
export const checkInSchema = z.strictObject({
  /** What was done, by unit. */
  values: z.record(name(), quantity()).optional().meta({ example: 'values: { miles: 3 }' }),
  /** Where it can be seen. */
  link: webAddress().optional().meta({ example: 'link: https://ann.example/run' }),
});

export type CheckInData = z.output<typeof checkInSchema>;
