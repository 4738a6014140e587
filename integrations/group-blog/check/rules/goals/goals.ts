import { currentId } from '../../../model/current-ids.ts';
import type { ParsedContent, ParsedFile } from '../../../model/parsed-content.ts';
import { fieldsIn, type SourceFile } from '../../../model/source-file.ts';
import { lastDay, participantStart, type Plan } from '../../../network/civil-days.ts';
import { buildPlan } from '../../../progress/plan.ts';
import type { ChallengeData } from '../../../schemas/challenge.ts';
import { GOAL_KINDS, goalSchema, type GoalData, type GoalKind } from '../../../schemas/goal.ts';
import type { ParticipantData } from '../../../schemas/participant.ts';
import { valueAt } from '../../../suggest/schema-walk.ts';
import type { CheckContext, GoalDays, GoalContext } from '../../rule.ts';
import { challengePlans } from '../challenges/plans.ts';

/** A goal of a participant; without data where it does not fit its schema and has problems of its own. */
export interface ListedGoal {
  /** Its own id, or its number in the list. */
  id: string;
  index: number;
  data: GoalData | undefined;
}

/** The goals in each participant's file. Each goal is parsed on its own, so that one that is wrong does not hide the others. */
export function listedGoals({ content }: CheckContext): Map<SourceFile, readonly ListedGoal[]> {
  const { currentIds } = content;
  return new Map(
    content.participants.map(({ file }) => {
      const goals = fieldsIn(file)['goals'];
      const listed = (Array.isArray(goals) ? goals : []).map((goal: unknown, index): ListedGoal => {
        const id = valueAt(goal, ['id']);
        const { data } = goalSchema.safeParse(goal);
        const judge = data?.judge && currentId(currentIds, 'members', data.judge);
        return {
          id: typeof id === 'string' ? id : String(index + 1),
          index,
          data: data && { ...data, judge },
        };
      });
      return [file, listed];
    }),
  );
}

/** A goal to be checked by every rule about goals. */
export interface GoalToCheck {
  goal: GoalData;
  facts: GoalContext;
  file: SourceFile;
  /** Where in the file it stands. */
  field: readonly PropertyKey[];
}

/** The goals of those who take part, and of the groups. */
export function goalsToCheck(context: CheckContext): GoalToCheck[] {
  const { content } = context;
  const plans = context.once(challengePlans);
  const goals = context.once(listedGoals);
  const leaders = new Map(content.challenges.map(({ id, data }) => [id, data.ledBy]));

  const ofParticipants = content.participants.flatMap((participant) => {
    const [challenge = '', member = ''] = participant.parts;
    const { file, data } = participant;
    const days = goalDays(plans.get(challenge), data.joined);
    const suggestedJudge = suggestJudge(participant, leaders.get(challenge), content.ids);
    return (goals.get(file) ?? []).flatMap(({ data: goal, index }): GoalToCheck[] => {
      const field = ['goals', index];
      return goal
        ? [{ goal, facts: { name: field.join('.'), member, days, suggestedJudge }, file, field }]
        : [];
    });
  });
  const ofGroups = content.challenges.flatMap(({ id, data, file }): GoalToCheck[] => {
    const days = goalDays(plans.get(id), undefined);
    const facts = { name: 'groupGoal', member: null, days, suggestedJudge: undefined };
    return data.groupGoal ? [{ goal: data.groupGoal, facts, file, field: ['groupGoal'] }] : [];
  });
  return [...ofParticipants, ...ofGroups];
}

/** Undefined where the participant joined after the end, which is a problem of its own. */
function goalDays(plan: Plan | undefined, joined: ParticipantData['joined']): GoalDays | undefined {
  if (plan === undefined) return undefined;
  const first = participantStart(plan, joined);
  const last = lastDay(plan);
  if (first > last) return undefined;
  const working = buildPlan(plan, { joined }).days.filter(({ load }) => load > 0).length;
  return { first, last, working: Math.max(working, 1) };
}

/** The leader of the challenge, a partner, else any other member. */
function suggestJudge(
  { parts, data }: ParsedFile<Partial<ParticipantData>>,
  leader: ChallengeData['ledBy'],
  { members }: ParsedContent['ids'],
): string | undefined {
  const candidates = [...(leader === undefined ? [] : [leader]), ...(data.partners ?? []), ...members];
  return candidates.find((id) => id !== parts[1] && members.has(id));
}

/** The kinds that a goal has by its fields; a valid goal has one. */
export function goalKinds(goal: GoalData): GoalKind[] {
  return GOAL_KINDS.filter((kind) => goal[kind] !== undefined);
}

/** The only kind of a goal; undefined where it has none or several. */
export function goalKind(goal: GoalData): GoalKind | undefined {
  const [kind, ...others] = goalKinds(goal);
  return others.length === 0 ? kind : undefined;
}

/** Says what makes a goal one of its kind. */
export const KIND_TEXT: Readonly<Record<GoalKind, string>> = {
  target: 'a number to reach',
  limit: 'a number to stay under',
  judge: 'for a member to decide',
};

interface GoalAmount {
  /** The path of the field within the goal. */
  field: readonly PropertyKey[];
  name: 'from' | 'target' | 'limit';
  value: number;
}

/** Every number of a goal and its changes. */
export function amountsOf({ from, target, limit, changes = [] }: GoalData): GoalAmount[] {
  const amount = (path: readonly PropertyKey[], name: GoalAmount['name'], value?: number): GoalAmount[] =>
    value === undefined ? [] : [{ field: [...path, name], name, value }];
  return [
    ...amount([], 'from', from),
    ...amount([], 'target', target),
    ...amount([], 'limit', limit),
    ...changes.flatMap((change, index) => [
      ...amount(['changes', index], 'target', change.target),
      ...amount(['changes', index], 'limit', change.limit),
    ]),
  ];
}

/** The fields of a goal that a change can give another number. */
export const AMOUNTS = ['target', 'limit'] as const;
