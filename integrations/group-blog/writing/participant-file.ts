import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { GOAL_KINDS, goalSchema, type GoalData, type GoalKind } from '../schemas/goal.ts';
import { participantSchema } from '../schemas/participant.ts';
import { commented, commentedFields, exampleOf } from './commented-fields.ts';
import { dateLine, fileText, yamlLines, type NewFile } from './file-text.ts';

/** A goal that was told: one of the three kinds. */
export type GoalFacts = Pick<
  GoalData,
  'title' | 'target' | 'limit' | 'judge' | 'criterion' | 'unit' | 'counts'
>;

export interface ParticipantFacts {
  challenge: string;
  member: string;
  /** Where it is not the start. */
  joined?: string | undefined;
  goal: GoalFacts;
}

const { shape } = goalSchema;

/** A goal of each kind, in flow style. */
const EXAMPLES: Readonly<Record<GoalKind, { is: string; fields: readonly string[] }>> = {
  target: {
    is: 'A number to reach:',
    fields: ['title: Write every day', exampleOf(shape.target), exampleOf(shape.counts)],
  },
  limit: {
    is: 'A number to stay at or under:',
    fields: ['title: Less of the telephone', exampleOf(shape.limit), 'unit: hours'],
  },
  judge: {
    is: 'What no number can tell, for another member to decide:',
    fields: ['title: Be a better neighbour', exampleOf(shape.judge), exampleOf(shape.criterion)],
  },
};

/** Fields that help a goal of each kind, beside those that make it one. */
const HELPFUL: Readonly<Record<GoalKind, readonly (keyof typeof shape)[]>> = {
  target: ['due', 'from', 'take', 'asks', 'milestones', 'changes'],
  limit: ['due', 'asks'],
  judge: ['due', 'asks'],
};

/** Taking part with one goal; the other kinds, and what helps, are comments. */
export function participantFile({ challenge, member, joined, goal }: ParticipantFacts): NewFile {
  const own = GOAL_KINDS.find((kind) => goal[kind] !== undefined) ?? 'target';
  const lines = [
    ...dateLine('joined', joined),
    ...yamlLines({ goals: [known(goal)] }),
    ...indented(
      HELPFUL[own].flatMap((field) => commented(exampleOf(shape[field]))),
      4,
    ),
    ...GOAL_KINDS.filter((kind) => kind !== own).flatMap((kind) => {
      const { is, fields } = EXAMPLES[kind];
      return indented([`# ${is}`, `# - { ${fields.join(', ')} }`], 2);
    }),
    ...commentedFields(participantSchema, {
      written: ['goals', ...(joined === undefined ? [] : ['joined'])],
    }),
    '# Why you take part stands below the next line.',
  ];
  return { path: participantPath(challenge, member), text: fileText(lines, '') };
}

/** Taking part, with a goal that is still to be written, by whoever it will be. */
export function participantToFillIn(challenge: string): NewFile {
  const lines = [
    'goals:',
    '  # What you want to do, how many, and of what: miles, pages, posts.',
    '  - title: ',
    '    target: ',
    '    unit: ',
    '# Why you take part stands below the next line.',
  ];
  return { path: participantPath(challenge, PLACEHOLDERS.author), text: fileText(lines, '') };
}

function participantPath(challenge: string, member: string): string {
  return `participants/${challenge}/${member}.md`;
}

function known(goal: GoalFacts): Partial<GoalFacts> {
  return Object.fromEntries(Object.entries(goal).filter(([, value]) => value !== undefined));
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
