import { dateOfDay, dayNumber } from '../progress/civil-days.ts';
import { isDiscrete } from '../progress/pace.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { GOAL_KINDS, goalSchema, type GoalData, type GoalKind } from '../schemas/goal.ts';
import { participantSchema } from '../schemas/participant.ts';
import type { Around } from './existing-ids.ts';
import { commented, commentedFields, exampleOf } from './commented-fields.ts';
import { dateLine, fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

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

/** The days of whoever takes part. */
interface OwnDays {
  first: string;
  last: string;
}

/** Taking part with one goal; the other kinds, and what helps, are comments. */
export function participantFile(
  { challenge, member, joined, goal }: ParticipantFacts,
  days: OwnDays,
  { members }: Pick<Around, 'members'>,
): NewFile {
  const other = members.find((id) => id !== member);
  const own = GOAL_KINDS.find((kind) => goal[kind] !== undefined) ?? 'target';
  const more = GOAL_KINDS.filter((kind) => kind !== own && (kind !== 'judge' || other !== undefined));
  const middle = dateOfDay(days.first, middleOf(days));
  const lines = [
    ...dateLine('joined', joined),
    ...yamlLines({ goals: [known(goal)] }),
    ...indented(helpfulLines(goal, days).flatMap(commented), 4),
    '  # A goal is one number to reach, one to stay under, or one for a judge. Others are goals of their own:',
    ...more.map((kind) => `  # - { ${examples(other ?? '')[kind].join(', ')} }`),
    ...commentedFields(participantSchema, {
      written: ['goals', ...(joined === undefined ? [] : ['joined'])],
      instead: {
        joined: `joined: ${days.first}`,
        partners: listLine('partners', other),
        pauses: `pauses: [{ from: ${middle}, to: ${middle}, reason: Flu }]`,
        withdrawn: `withdrawn: { on: ${days.last}, because: A new job }`,
      },
    }),
    '# Why you take part stands below the next line.',
  ];
  return { path: participantPath(challenge, member), text: fileText(lines, '') };
}

/** What helps a goal, beside the fields that make it one. */
function helpfulLines(goal: GoalFacts, days: OwnDays): string[] {
  const { target, counts } = goal;
  const general = [`due: ${days.last}`, exampleOf(shape.asks)];
  if (target === undefined) return general;
  return [
    ...general,
    ...(counts === undefined ? [exampleOf(shape.from), exampleOf(shape.take)] : []),
    ...milestoneLine(goal, target, days),
    `changes: [{ on: ${days.first}, target: ${Math.min(target + 1, MOST)}, because: It goes well }]`,
  ];
}

/** What the schema lets stand as a number. */
const MOST = 1e12;

/** None where there is no day between the first and the last, and no value where there is no number between. */
function milestoneLine(goal: GoalFacts, target: number, days: OwnDays): string[] {
  const middle = dateOfDay(days.first, middleOf(days));
  if (middle >= days.last) return [];
  const half = isDiscrete(goal) || target >= 4 ? Math.floor(target / 2) : target / 2;
  const value = half > 0 && half < target ? `, value: ${half}` : '';
  return [`milestones: [{ title: Half way, due: ${middle}${value} }]`];
}

function middleOf({ first, last }: OwnDays): number {
  return Math.ceil(dayNumber(first, last) / 2);
}

/** A goal of each kind, in flow style. */
function examples(judge: string): Readonly<Record<GoalKind, readonly string[]>> {
  return {
    target: ['title: Write every day', exampleOf(shape.target), exampleOf(shape.counts)],
    limit: ['title: Less of the telephone', exampleOf(shape.limit), 'unit: hours'],
    judge: ['title: Be a better neighbour', `judge: ${judge}`, exampleOf(shape.criterion)],
  };
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
