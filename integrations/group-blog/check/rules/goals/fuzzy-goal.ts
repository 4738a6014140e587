import { goalSchema, type GoalData } from '../../../schemas/goal.ts';
import { flowLine } from '../../../suggest/yaml-line.ts';
import { exampleParticipant } from '../../examples.ts';
import { defineRule, type CheckContext, type GoalContext } from '../../rule.ts';
import { goalKinds } from './goals.ts';

const CODE = 'fuzzy-goal';

/** The fix is the member's own goal with what it lacks. */
export const fuzzyGoal = defineRule({
  code: CODE,
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'Nothing tells when the goal is reached.',
    why: 'The rule of the house is to be honest and set goals that can be measured. A goal has a number to reach (target), a number to stay under (limit), or, where nothing can be counted, another member who decides (judge).',
    wrong: exampleParticipant(['title: Eat better']),
    right: exampleParticipant(['title: Eat better', 'target: 21', 'unit: home-cooked meals']),
  },
  checkGoal(goal, facts, context) {
    if (goalKinds(goal).length > 0) return [];
    const { name, member, suggestedJudge } = facts;
    const message = `${name} is "${goal.title}", and nothing tells when it is reached: be honest, and set goals that can be measured`;
    const lead = member === null ? 'groupGoal: ' : '- ';
    const measured = measuredGoal(goal, facts, context);
    const lines = ['write how many by the end, for example', `${lead}${flowLine(inSchemaOrder(measured))}`];
    if (member !== null && measured.judge === undefined) {
      const judged = judgedGoal(baseOf(goal), suggestedJudge ?? '<member>');
      lines.push(
        'or let another member decide what no number can tell, for example',
        `${lead}${flowLine(inSchemaOrder(judged))}`,
      );
    }
    return [{ field: [], message, fix: lines.join('\n') }];
  },
});

/** As much of the goal as can be kept, with what is missing. It breaks no rule that the goal does not break already. */
function measuredGoal(goal: GoalData, facts: GoalContext, context: CheckContext): GoalData {
  const { criterion, ...rest } = goal;
  const { suggestedJudge } = facts;
  const others = context.rules.filter(({ code, severity }) => code !== CODE && severity === 'error');
  const placesOf = (one: GoalData): string[] =>
    others.flatMap(({ code, checkGoal }) =>
      [...(checkGoal?.(one, facts, context) ?? [])].map(({ field }) => [code, ...field].join('.')),
    );
  const known = new Set(placesOf(goal));
  const candidates: GoalData[] = [
    ...(criterion !== undefined && suggestedJudge !== undefined ? [judgedGoal(goal, suggestedJudge)] : []),
    withTarget(rest, facts),
    withTarget({ ...rest, milestones: undefined, changes: undefined }, facts),
  ];
  const sound = candidates.find(
    (candidate) =>
      goalSchema.safeParse(candidate).success && placesOf(candidate).every((place) => known.has(place)),
  );
  return sound ?? withTarget(baseOf(goal), facts);
}

/** The fields that goals of every kind can have, and what it is counted in. */
function baseOf({ id, title, unit, counts, asks }: GoalData): GoalData {
  return { id, title, unit, counts, asks };
}

const DAYS_WITHOUT_A_PLAN = 21;
const WORDS_A_DAY = 100;

/** Adds a target of one for each working day, and beyond all milestones. */
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

/** Its fields in the order of the schema, in which they are mostly written. */
function inSchemaOrder(goal: GoalData): object {
  const fields = Object.keys(goalSchema.shape) as (keyof GoalData)[];
  return Object.fromEntries(
    fields.flatMap((field) => (goal[field] === undefined ? [] : [[field, goal[field]]])),
  );
}
