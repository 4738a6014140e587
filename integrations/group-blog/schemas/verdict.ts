import { z } from 'zod';
import { date } from './fields.ts';

export const MET = ['yes', 'partly', 'no'] as const;

/** `verdicts/<judge>/<challenge>/<member>/<goal>.md`: a judge's word on a goal. Its body says why. */
export const verdictSchema = z.strictObject({
  /** The day it was decided. */
  on: date().meta({ example: 'on: 2026-08-30' }),
  /** Whether the goal was met: `yes`, `partly` or `no`. */
  met: z.enum(MET).meta({ example: 'met: yes' }),
});

export type VerdictData = z.output<typeof verdictSchema>;
