import { goalSchema, type GoalData } from '../schemas/goal.ts';
import { flowLine } from '../suggest/yaml-line.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';
import { kindsOf } from './goal-fields.ts';
import { checkGoalRules } from './goal-rules.ts';

/** A goal without anything that tells whether it was reached. The fix is the member's own goal, put right. */
export function checkFuzzy(goal: GoalData, context: GoalContext): GoalFault[] {
  if (kindsOf(goal).length > 0) return [];
  const { name, member, askable } = context;
  const message = `${name} is "${goal.title}", and nothing tells when it is reached: be honest, and set goals that can be measured`;
  const lead = member === null ? 'groupGoal: ' : '- ';
  const measured = measuredGoal(goal, context);
  const lines = ['write how many by the end, for example', `${lead}${flowLine(inOrder(measured))}`];
  if (member !== null && measured.judge === undefined) {
    const judged = judgedGoal(bare(goal), askable ?? '<member>');
    lines.push(
      'or let another member decide what no number can tell, for example',
      `${lead}${flowLine(inOrder(judged))}`,
    );
  }
  return [{ at: [], code: 'fuzzy-goal', message, fix: lines.join('\n') }];
}

/** As much of the goal as can be kept, with what is missing. */
function measuredGoal(goal: GoalData, context: GoalContext): GoalData {
  const { criterion, ...rest } = goal;
  const measured = withTarget(rest, context);
  const candidates: GoalData[] = [
    ...(criterion !== undefined && context.askable !== undefined ? [judgedGoal(goal, context.askable)] : []),
    measured,
    withTarget({ ...rest, milestones: undefined, changes: undefined }, context),
  ];
  return candidates.find((candidate) => isRight(candidate, goal, context)) ?? withTarget(bare(goal), context);
}

/** Whether what is wrong with it was wrong with the goal as it stands, and is told on its own. */
function isRight(candidate: GoalData, goal: GoalData, context: GoalContext): boolean {
  const placesOf = (one: GoalData): string[] =>
    checkGoalRules(one, context).map(({ code, at }) => [code, ...at].join('.'));
  const known = new Set(placesOf(goal));
  return goalSchema.safeParse(candidate).success && placesOf(candidate).every((place) => known.has(place));
}

/** Only what goes with goals of every kind, and what it is counted in. */
function bare({ id, title, unit, counts, asks }: GoalData): GoalData {
  return { id, title, unit, counts, asks };
}

const DAYS_WITHOUT_A_PLAN = 21;
const WORDS_A_DAY = 100;

/** Once for each day of work, which is more than any milestone on the way. */
function withTarget(goal: GoalData, { days }: GoalContext): GoalData {
  const { from = 0, counts, unit, milestones = [] } = goal;
  const working = days?.working ?? DAYS_WITHOUT_A_PLAN;
  const gain = working * (counts === 'words' ? WORDS_A_DAY : 1);
  const values = milestones.flatMap(({ value }) => value ?? []);
  const falls = (values.at(-1) ?? from) < from;
  const target = falls
    ? Math.floor(Math.min(...values)) - 1
    : Math.max(from + gain, ...values.map((value) => Math.floor(value) + 1));
  return { ...goal, target, unit: unit ?? (counts ? undefined : 'times') };
}

function judgedGoal(goal: GoalData, judge: string): GoalData {
  const ofNumbers = { unit: undefined, counts: undefined, take: undefined, from: undefined };
  const criterion = goal.criterion ?? `What tells ${judge} that it is reached`;
  return { ...goal, ...ofNumbers, judge, criterion };
}

/** Its fields in the order in which they are mostly written. */
function inOrder(goal: GoalData): object {
  const fields = Object.keys(goalSchema.shape) as (keyof GoalData)[];
  return Object.fromEntries(
    fields.flatMap((field) => (goal[field] === undefined ? [] : [[field, goal[field]]])),
  );
}
