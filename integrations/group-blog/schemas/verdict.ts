import { z } from 'zod';
import { date } from './fields.ts';
import { defineKind } from './kind.ts';

export const MET = ['yes', 'partly', 'no'] as const;

/** What a judge decided about a goal. The body gives the reason. */
export const verdicts = defineKind({
  id: 'verdicts',
  path: 'verdicts/<judge>/<challenge>/<member>/<goal>.md',
  words: { one: 'verdict', heading: 'A verdict' },
  order: 50,
  owner: { part: 'judge' },
  parts: { judge: { of: 'member' }, goal: { mayBeNumber: true } },
  schema: z.strictObject({
    on: date().meta({ description: 'The day it was decided.', example: 'on: 2026-08-30' }),
    met: z.enum(MET).meta({ description: 'Whether the goal was met.', example: 'met: yes' }),
  }),
});
