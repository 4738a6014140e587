import { challengeSchema } from '../schemas/challenge.ts';
import { commented, commentedFields, exampleOf } from './commented-fields.ts';
import { dateLine, fileText, yamlLines, type NewFile } from './file-text.ts';

export interface ChallengeFacts {
  id: string;
  title: string;
  ledBy?: string | undefined;
  start: string;
  days: number;
}

export function challengeFile({ id, title, ledBy, start, days }: ChallengeFacts): NewFile {
  const plan = challengeSchema.shape.plan.shape;
  const lines = [
    ...yamlLines({ title, ledBy }),
    ...dateLine('start', start),
    'plan:',
    `  days: ${days}`,
    `  # ${exampleOf(plan.rest)}`,
    '# Or, in the place of days, week by week:',
    ...commented(`plan:\n  ${exampleOf(plan.weeks)}`),
    ...commentedFields(challengeSchema, {
      written: ['title', 'start', 'plan', ...(ledBy === undefined ? [] : ['ledBy'])],
    }),
    '# What it is about stands below the next line.',
  ];
  return { path: `challenges/${id}.md`, text: fileText(lines, '') };
}
