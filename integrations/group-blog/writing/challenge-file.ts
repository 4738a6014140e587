import { challengeSchema } from '../schemas/challenge.ts';
import type { Around } from './existing-ids.ts';
import { commented, commentedFields, exampleOf } from './commented-fields.ts';
import { dateLine, fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

export interface ChallengeFacts {
  id: string;
  title: string;
  ledBy?: string | undefined;
  start: string;
  days: number;
}

export function challengeFile(
  { id, title, ledBy, start, days }: ChallengeFacts,
  { members: [member], communities: [community] }: Around,
): NewFile {
  const plan = challengeSchema.shape.plan.shape;
  const lines = [
    ...yamlLines({ title, ledBy }),
    ...dateLine('start', start),
    'plan:',
    `  days: ${days}`,
    // A plan needs a day that is none of rest.
    ...(days > 1 ? [`  # ${exampleOf(plan.rest)}`] : []),
    '# Or week by week, with these lines in the place of plan and days above:',
    ...commented(`plan:\n  ${exampleOf(plan.weeks)}`),
    ...commentedFields(challengeSchema, {
      written: ['title', 'start', 'plan', ...(ledBy === undefined ? [] : ['ledBy'])],
      instead: {
        ledBy: member === undefined ? undefined : `ledBy: ${member}`,
        communities: listLine('communities', community),
      },
    }),
    '# What it is about stands below the next line.',
  ];
  return { path: `challenges/${id}.md`, text: fileText(lines, '') };
}
