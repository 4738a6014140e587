import { contentPath } from '../model/content-path.ts';
import { challenges } from '../schemas/challenge.ts';
import { commented, commentedFields, exampleLine } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { dateLine, fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

export interface ChallengeFacts {
  id: string;
  title: string;
  ledBy?: string | undefined;
  start: string;
  days: number;
}

/** Writes the file of a new challenge, with every field that it could still have as a comment. */
export function challengeFile(
  { id, title, ledBy, start, days }: ChallengeFacts,
  { members: [member], communities: [community] }: ExistingIds,
): NewFile {
  const plan = challenges.schema.shape.plan.shape;
  const lines = [
    ...yamlLines({ title, ledBy }),
    ...dateLine('start', start),
    'plan:',
    `  days: ${days}`,
    // A plan needs at least one day that is not a day of rest.
    ...(days > 1 ? [`  # ${exampleLine(plan.rest)}`] : []),
    '# Or week by week, with these lines in the place of plan and days above:',
    ...commented(`plan:\n  ${exampleLine(plan.weeks)}`),
    ...commentedFields(challenges.schema, {
      written: ['title', 'start', 'plan', ...(ledBy === undefined ? [] : ['ledBy'])],
      // Nobody takes part yet whom it could name, and it had no other name.
      without: ['aliases', 'focus'],
      instead: {
        ledBy: member === undefined ? undefined : `ledBy: ${member}`,
        communities: listLine('communities', community),
      },
    }),
    '# Write what it is about below the next line.',
  ];
  return { path: contentPath(challenges, { challenge: id }), text: fileText(lines, '') };
}
