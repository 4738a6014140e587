import { contentPath } from '../model/content-path.ts';
import { dateOfDay, dayNumber } from '../network/civil-days.ts';
import { isDiscrete } from '../progress/pace.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { GOAL_KINDS, goalSchema, type GoalData, type GoalKind } from '../schemas/goal.ts';
import { participants } from '../schemas/participant.ts';
import { commented, commentedFields, exampleLine } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { dateLine, fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

/** The fields of a new goal of one of the three kinds. */
export type NewGoalFacts = Pick<
  GoalData,
  'title' | 'target' | 'limit' | 'judge' | 'criterion' | 'unit' | 'counts'
>;

export interface ParticipantFacts {
  challenge: string;
  member: string;
  /** The date of joining; undefined where it is the start of the challenge. */
  joined?: string | undefined;
  goal: NewGoalFacts;
}

const { shape } = goalSchema;

/** The first and the last day of the participant. */
interface OwnDays {
  first: string;
  last: string;
}

/** Writes a participant with one goal. The other kinds of goals and the optional fields are comments. */
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
      // It is right in a channel trial alone.
      without: ['channel'],
      instead: {
        joined: `joined: ${days.first}`,
        partners: listLine('partners', other),
        pauses: `pauses: [{ from: ${middle}, to: ${middle}, reason: Flu }]`,
        withdrawn: `withdrawn: { on: ${days.last}, because: A new job }`,
      },
    }),
    '# Write why you take part below the next line.',
  ];
  return { path: participantPath(challenge, member), text: fileText(lines, '') };
}

/** Returns example lines for the optional fields of a goal. */
function helpfulLines(goal: NewGoalFacts, days: OwnDays): string[] {
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

/** Returns a milestone half way, if there is a day in between; it has a value if there is a number in between. */
function milestoneLine(goal: NewGoalFacts, target: number, days: OwnDays): string[] {
  const middle = dateOfDay(days.first, middleOf(days));
  if (middle >= days.last) return [];
  const half = isDiscrete(goal) || target >= 4 ? Math.floor(target / 2) : target / 2;
  const value = half > 0 && half < target ? `, value: ${half}` : '';
  return [`milestones: [{ title: Half way, due: ${middle}${value} }]`];
}

function middleOf({ first, last }: OwnDays): number {
  return Math.ceil(dayNumber(first, last) / 2);
}

/** Returns an example of each kind of goal, as its fields. */
function examples(judge: string): Readonly<Record<GoalKind, readonly string[]>> {
  return {
    target: ['title: Write every day', exampleLine(shape.target), exampleLine(shape.counts)],
    limit: ['title: Less of the telephone', exampleLine(shape.limit), 'unit: hours'],
    judge: ['title: Be a better neighbour', `judge: ${judge}`, exampleLine(shape.criterion)],
  };
}

/** Writes a participant whose id and goal are left open. */
export function participantToFillIn(challenge: string, isTrial = false): NewFile {
  const lines = [
    ...(isTrial ? ['# The channel of your starter steps that you try, by its id:', 'channel: '] : []),
    'goals:',
    '  # What you want to do, how many, and of what: miles, pages, posts.',
    '  - title: ',
    '    target: ',
    '    unit: ',
    '# Write why you take part below the next line.',
  ];
  return { path: participantPath(challenge, PLACEHOLDERS.author), text: fileText(lines, '') };
}

function participantPath(challenge: string, member: string): string {
  return contentPath(participants, { challenge, member });
}

function known(goal: NewGoalFacts): Partial<NewGoalFacts> {
  return Object.fromEntries(Object.entries(goal).filter(([, value]) => value !== undefined));
}

function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => ' '.repeat(by) + line);
}
