import { lastDay, ownFirstDay, type Plan } from '../progress/civil-days.ts';
import { buildPlan } from '../progress/plan.ts';
import type { ChallengeData } from '../schemas/challenge.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import { challengePlans } from './challenge-plans.ts';
import { checkFuzzy } from './fuzzy-goal.ts';
import type { GoalContext, GoalDays } from './goal-fault.ts';
import { adviseGoal, checkGoalRules } from './goal-rules.ts';
import { goalsIn, type ListedGoal } from './listed-goals.ts';
import { problemAt, type Parsed, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

/** Goals that can be measured, of those who take part and of the group. */
export function checkGoals(content: ParsedContent): Problem[] {
  const plans = challengePlans(content);
  const leaders = new Map(content.partial.challenges.map(({ id, data }) => [id, data.ledBy]));

  const ofParticipants = content.partial.participants.flatMap((participant) => {
    const { parts, data, file } = participant;
    const [challenge = '', member = ''] = parts;
    const goals = goalsIn(file);
    const context = {
      member,
      days: daysOf(plans.get(challenge), data.joined),
      askable: askable(participant, leaders.get(challenge), content),
    };
    const faults = goals.flatMap(({ data: goal, index }) =>
      goal ? checkGoal(goal, ['goals', index], file, context) : [],
    );
    return [...faults, ...checkIds(goals, file)];
  });

  const ofGroups = content.partial.challenges.flatMap(({ id, data: { groupGoal }, file }) =>
    groupGoal
      ? checkGoal(groupGoal, ['groupGoal'], file, { member: null, days: daysOf(plans.get(id), undefined) })
      : [],
  );

  return [...ofParticipants, ...ofGroups];
}

function checkGoal(
  goal: GoalData,
  path: readonly PropertyKey[],
  file: SourceFile,
  around: Omit<GoalContext, 'name'>,
): Problem[] {
  const context = { ...around, name: path.join('.') };
  const faults = [
    ...checkFuzzy(goal, context),
    ...checkGoalRules(goal, context),
    ...adviseGoal(goal, context),
  ];
  return faults.map(({ at, code, message, fix }) => problemAt(file, [...path, ...at], code, message, fix));
}

/** None where they joined after the end: that has a problem of its own. */
function daysOf(plan: Plan | undefined, joined: ParticipantData['joined']): GoalDays | undefined {
  if (plan === undefined) return undefined;
  const first = ownFirstDay(plan, joined);
  const last = lastDay(plan);
  if (first > last) return undefined;
  const working = buildPlan(plan, { joined }).days.filter(({ load }) => load > 0).length;
  return { first, last, working: Math.max(working, 1) };
}

/** A member who is near at hand: the leader, a partner, else anybody. */
function askable(
  { parts, data }: Parsed<Partial<ParticipantData>>,
  leader: ChallengeData['ledBy'],
  { ids }: ParsedContent,
): string | undefined {
  const near = [...(leader === undefined ? [] : [leader]), ...(data.partners ?? []), ...ids.members];
  return near.find((id) => id !== parts[1] && ids.members.has(id));
}

/** Two goals of one name: verdicts and addresses could not tell them apart. */
function checkIds(goals: readonly ListedGoal[], file: SourceFile): Problem[] {
  const taken = new Set(goals.map(({ id }) => id));
  const free = goals.map((_, index) => `goal-${index + 1}`).find((id) => !taken.has(id)) ?? 'goal';
  return [...Map.groupBy(goals, ({ id }) => id)].flatMap(([id, same]) => {
    const named = same.filter(({ data }) => data?.id !== undefined);
    const inTheWay = named.length === same.length ? named.slice(1) : named;
    if (same.length < 2) return [];
    return inTheWay.map(({ index }) => {
      const other = same.find((goal) => goal.index !== index)?.index ?? 0;
      const why =
        goals[other]?.data?.id === undefined ? `the number of goals.${other}` : `that of goals.${other}`;
      const message = `goals.${index}.id is "${id}", and so is ${why}: two goals cannot have one name`;
      const fix = `write another, for example "id: ${free}"`;
      return problemAt(file, ['goals', index, 'id'], 'bad-id', message, fix);
    });
  });
}
