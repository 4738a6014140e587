import { z } from 'zod';
import { date } from './fields.ts';

export const MET = ['yes', 'partly', 'no'] as const;

/** `verdicts/<judge>/<challenge>/<member>/<goal>.md`: a judge's word on a goal. Its body says why. */
export const verdictSchema = z.strictObject({
  on: date().meta({ description: 'The day it was decided.', example: 'on: 2026-08-30' }),
  met: z.enum(MET).meta({ description: 'Whether the goal was met.', example: 'met: yes' }),
});

export type VerdictData = z.output<typeof verdictSchema>;
