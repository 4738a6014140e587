import { contentPath } from '../model/content-path.ts';
import { challenges } from '../schemas/challenge.ts';
import { commented, commentedFields, exampleLine } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { dateLine, fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

/** How long a new challenge is: so many days, or weeks of so much work. */
export type ChallengePlan = { days: number } | { loads: readonly number[] };

export interface ChallengeFacts {
  id: string;
  title: string;
  ledBy?: string | undefined;
  start: string;
  plan: ChallengePlan;
  /** Whether it is a channel trial. */
  isTrial?: boolean;
}

/** Writes the file of a new challenge, with every field that it could still have as a comment. */
export function challengeFile(
  { id, title, ledBy, start, plan, isTrial = false }: ChallengeFacts,
  { members: [member], communities: [community] }: ExistingIds,
): NewFile {
  const lines = [
    ...yamlLines({ title, ledBy }),
    ...dateLine('start', start),
    ...('days' in plan ? planOfDays(plan.days) : planOfWeeks(plan.loads)),
    ...(isTrial ? ['trial: true'] : []),
    ...commentedFields(challenges.schema, {
      written: [
        'title',
        'start',
        'plan',
        ...(ledBy === undefined ? [] : ['ledBy']),
        ...(isTrial ? ['trial'] : []),
      ],
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

const PLAN = challenges.schema.shape.plan.shape;

function planOfDays(days: number): string[] {
  return [
    'plan:',
    `  days: ${days}`,
    // A plan needs at least one day that is not a day of rest.
    ...(days > 1 ? [`  # ${exampleLine(PLAN.rest)}`] : []),
    '# Or week by week, with these lines in the place of plan and days above:',
    ...commented(`plan:\n  ${exampleLine(PLAN.weeks)}`),
  ];
}

/** A week that is rounded to nothing has no session. */
function planOfWeeks(loads: readonly number[]): string[] {
  return [
    'plan:',
    '  # Divide the load of a week among as many sessions as you like.',
    '  weeks:',
    ...loads.map((load) =>
      load === 0 ? '    - sessions: []' : `    - sessions: [{ what: Training, load: ${load} }]`,
    ),
  ];
}
