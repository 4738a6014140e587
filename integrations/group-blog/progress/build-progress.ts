import type { Network, Participation, Post } from '../network/network.ts';
import { todayIn, type Now } from '../network/now.ts';
import type { GoalData } from '../schemas/participant.ts';
import { goalInForce } from './changes.ts';
import { dateOfDay, dayLabel, dayNumber, lastDay, ownFirstDay } from './civil-days.ts';
import { consistency, dayStates, streak } from './day-states.ts';
import { actualValue, percentOf } from './goal-value.ts';
import { buildPlan } from './plan.ts';
import type { DayView, GoalView, ProgressView } from './progress-view.ts';
import { dayRecords, goalReadings, type DayRecord, type Span } from './readings.ts';

/** Where a participant stands at `now` (challenge rules 1, 2, 3 and 6). */
export function buildProgress(network: Network, participation: Participation, now: Now): ProgressView {
  const { challenge, member, data } = participation;
  const today = todayIn(now, member.timezone);
  const withdrawn = data.withdrawn !== undefined && data.withdrawn.on <= today ? data.withdrawn : null;
  // From the day of withdrawing on, everything stands as of the day before it (challenge rules, 5).
  const asOf = withdrawn ? dateOfDay(withdrawn.on, 0) : today;
  const end = lastDay(challenge.data);
  const span: Span = { first: ownFirstDay(challenge.data, data.joined), last: asOf < end ? asOf : end };
  const records = dayRecords(participation, network.pages, span);
  const plan = buildPlan(participation);
  const t = dayNumber(challenge.data.start, asOf);
  const states = dayStates(plan, new Set(records.map(({ date }) => date)), t, challenge.data.lateDays);
  const goals = data.goals.map((goal, index) =>
    toGoalView(goal, index, { participation, records, pages: network.pages, span, asOf, end }),
  );
  const recordsByDate = Map.groupBy(records, ({ date }) => date);
  return {
    asOf,
    challenge: challenge.id,
    member: member.id,
    day: dayLabel(challenge.data, asOf),
    percent: togetherPercent(goals),
    goals,
    days: plan.days.map(({ n, date, isPlanned }, index): DayView => {
      const state = states[index] ?? 'future';
      return { n, date, planned: isPlanned, state, ...tell(recordsByDate.get(date) ?? []) };
    }),
    streak: { ...streak(states), unit: 'day' },
    consistency: consistency(states),
    partners: data.partners ?? [],
    pauses: (data.pauses ?? []).map(({ from, to, reason }) => ({ from, to, reason: reason ?? null })),
    withdrawn: withdrawn && { on: withdrawn.on, because: withdrawn.because ?? null },
  };
}

interface GoalContext {
  participation: Participation;
  records: readonly DayRecord[];
  pages: readonly Post[];
  span: Span;
  asOf: string;
  end: string;
}

function toGoalView(
  goal: GoalData,
  index: number,
  { participation, records, pages, span, asOf, end }: GoalContext,
): GoalView {
  const inForce = goalInForce(goal, end, asOf);
  const target = { from: goal.from, take: goal.take, target: inForce.target };
  const actual = actualValue(target, goalReadings(goal, participation, { records, pages, span }));
  return {
    id: goal.id ?? String(index + 1),
    title: goal.title,
    kind: 'target',
    ...percentOf(target, actual),
    actual,
    target: inForce.target,
    from: goal.from,
    unit: goal.unit ?? goal.counts ?? '',
    due: inForce.due,
    asks: goal.asks ?? [],
    milestones: (goal.milestones ?? []).map(({ title, due, value }) => ({
      title,
      due,
      value: value ?? null,
    })),
    changes: (goal.changes ?? [])
      .filter(({ on }) => on <= asOf)
      .map((change) => ({
        on: change.on,
        target: change.target ?? null,
        due: change.due ?? null,
        because: change.because,
      })),
  };
}

/** Floor of the mean of the goals' shares, at most 99 until all are reached (challenge rules, 5). */
function togetherPercent(goals: readonly GoalView[]): number {
  const shares = goals.map(({ actual, from, target, percent }) =>
    percent === 100 ? 1 : Math.min(1, Math.max(0, target === from ? 0 : (actual - from) / (target - from))),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const percent = Math.floor(100 * mean + 1e-9);
  return goals.every((goal) => goal.percent === 100) ? 100 : Math.min(99, percent);
}

/** What a cell of the strip links to and says. */
function tell(records: readonly DayRecord[]): Pick<DayView, 'post' | 'note'> {
  const post = records.find((record) => record.post?.isListed === true)?.post ?? null;
  const note = records.map((record) => record.note).find((text) => text !== '') ?? null;
  return { post: post?.id ?? null, note };
}
