import { contentPath } from '../model/content-path.ts';
import { dateOfDay, dayNumber } from '../progress/civil-days.ts';
import { isDiscrete } from '../progress/pace.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { GOAL_KINDS, goalSchema, type GoalData, type GoalKind } from '../schemas/goal.ts';
import { participants } from '../schemas/participant.ts';
import { commented, commentedFields, exampleLine } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { dateLine, fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

/** What is known of a goal, which is of one of the three kinds. */
export type GoalFacts = Pick<
  GoalData,
  'title' | 'target' | 'limit' | 'judge' | 'criterion' | 'unit' | 'counts'
>;

export interface ParticipantFacts {
  challenge: string;
  member: string;
  /** Undefined where it is the start of the challenge. */
  joined?: string | undefined;
  goal: GoalFacts;
}

const { shape } = goalSchema;

/** The first and the last day of the participant. */
interface OwnDays {
  first: string;
  last: string;
}

/** A participant with one goal; other kinds of goals, and fields that help, are comments. */
export function participantFile(
  { challenge, member, joined, goal }: ParticipantFacts,
  days: OwnDays,
  { members }: Pick<ExistingIds, 'members'>,
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
    ...commentedFields(participants.schema, {
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

/** The lines that help a goal, besides the fields that it needs. */
function helpfulLines(goal: GoalFacts, days: OwnDays): string[] {
  const { target, counts } = goal;
  const general = [`due: ${days.last}`, exampleLine(shape.asks)];
  if (target === undefined) return general;
  return [
    ...general,
    ...(counts === undefined ? [exampleLine(shape.from), exampleLine(shape.take)] : []),
    ...milestoneLine(goal, target, days),
    `changes: [{ on: ${days.first}, target: ${Math.min(target + 1, MOST)}, because: It goes well }]`,
  ];
}

/** The largest number that the schema allows. */
const MOST = 1e12;

/** A milestone half way. There is none without a day in between, and it has no value without a number in between. */
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

/** The fields of an example of each kind of goal. */
function examples(judge: string): Readonly<Record<GoalKind, readonly string[]>> {
  return {
    target: ['title: Write every day', exampleLine(shape.target), exampleLine(shape.counts)],
    limit: ['title: Less of the telephone', exampleLine(shape.limit), 'unit: hours'],
    judge: ['title: Be a better neighbour', `judge: ${judge}`, exampleLine(shape.criterion)],
  };
}

/** A participant whose name and goal are still to be written. */
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
  return contentPath(participants, { challenge, member });
}

function known(goal: GoalFacts): Partial<GoalFacts> {
  return Object.fromEntries(Object.entries(goal).filter(([, value]) => value !== undefined));
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
