import { dateText } from '../words/dates.ts';
import { isClosed, isWeekClosed } from './day-states.ts';
import { floor, isReached, TOLERANCE } from './fraction.ts';
import { milestonesOf, type Goal, type KindProgress, type ProgressContext } from './goal.ts';
import type { Measurement } from './measurements.ts';
import { roundedUpText } from './number-text.ts';
import { paceOf } from './pace.ts';
import type { GoalStatus } from './progress-view.ts';
import { runningValues } from './running-values.ts';
import { seriesOf } from './series.ts';
import { clampedDay, statusOfCatchUp } from './target-status.ts';

/** With values on a smaller part of the closed days, nobody can say whether a limit was kept. */
const MIN_REPORTED_FRACTION = 0.8;

/** Computes the progress of a goal that is a number not to exceed (challenge rules, 5). */
export function limitProgress(goal: Goal, context: ProgressContext): KindProgress {
  const { data, amount: limit, dueDay, due } = goal;
  const { plan, t } = context;
  const lastDay = Math.min(Math.max(0, t), dueDay);
  const measurements = context.measurementsOf(data).filter(({ date }) => date <= due);
  const running = runningValues(
    { take: data.take ?? 'sum', from: 0, target: limit },
    measurements,
    plan.calendar,
    lastDay,
  );
  const used = running.at(-1) ?? 0;
  const fraction = limit === 0 ? (used > TOLERANCE ? 2 : 0) : used / limit;
  const paceWith = (day: number): ((n: number) => number) =>
    paceOf(plan, { from: 0, target: limit, dueDay: day, milestones: [], isDiscrete: false });
  const pace = paceWith(dueDay);
  const catchUp = timeOverAllowance(pace(clampedDay(t, dueDay)), fraction, limit);
  const isUnreported = data.counts === undefined && hasGaps(goal, measurements, context);
  const isOver = fraction > 1 + TOLERANCE;
  const status = limitStatus(goal, { isOver, isUnreported, catchUp }, context);
  return {
    status,
    percent: limit === 0 ? (isOver ? 100 : 0) : floor(100 * fraction),
    actual: used,
    target: limit,
    from: null,
    unit: data.unit ?? data.counts ?? null,
    over: isOver ? used - limit : 0,
    catchUp,
    series: seriesOf(goal, plan.calendar, t < 0 ? [] : running, (terms) => {
      const e = paceWith(terms.dueDay);
      return (n) => terms.amount * e(n);
    }),
    milestones: milestonesOf(data, { from: 0, running }, context),
    headline:
      status === 'at-risk' && isUnreported && catchUp !== null && catchUp <= 1 + TOLERANCE
        ? context.words.headlines.unreportedYet
        : goalHeadline(status, used, limit, context),
    fraction: isOver ? 0 : status === 'done' ? 1 : pace(clampedDay(t, dueDay) - 1),
    isFinished: status === 'done',
  };
}

function limitStatus(
  { dueDay }: Goal,
  { isOver, isUnreported, catchUp }: { isOver: boolean; isUnreported: boolean; catchUp: number | null },
  { plan, t, lateDays }: ProgressContext,
): GoalStatus {
  if (t < plan.first) return 'upcoming';
  if (isOver) return 'missed';
  if (t > dueDay + lateDays) return isUnreported ? 'unreported' : 'done';
  if (catchUp === null) return 'behind';
  const byCatchUp = statusOfCatchUp(catchUp);
  return isUnreported && byCatchUp !== 'behind' ? 'at-risk' : byCatchUp;
}

/** Returns C of a limit: the time left divided by the allowance left, or null if no allowance is left. */
function timeOverAllowance(elapsed: number, used: number, limit: number): number | null {
  if (isReached(elapsed) || (limit === 0 && used === 0)) return 0;
  return isReached(used) ? null : (1 - elapsed) / (1 - used);
}

/** Whether too few of the closed working days up to the due day, or of the closed weeks, have a value. */
function hasGaps({ dueDay }: Goal, measurements: readonly Measurement[], context: ProgressContext): boolean {
  const { plan } = context;
  const reported = new Set(
    measurements.flatMap(({ date, isReported }) => (isReported ? [plan.calendar.dayOf.get(date)] : [])),
  );
  const days = plan.days.filter(({ n, load }) => load > 0 && n <= dueDay && isClosed(n, context));
  const weeks = plan.weeks.filter(
    (week) => week.slots > 0 && (week.days.at(-1)?.n ?? 0) <= dueDay && isWeekClosed(week, context),
  );
  const isReported =
    plan.unit === 'day'
      ? days.map(({ n }) => reported.has(n))
      : weeks.map((week) => week.days.some(({ n }) => reported.has(n)));
  return isReported.filter(Boolean).length < MIN_REPORTED_FRACTION * isReported.length - TOLERANCE;
}

/** Returns what the headline says of the goal (challenge rules, 9). */
function goalHeadline(
  status: GoalStatus,
  used: number,
  limit: number,
  { plan, language, words: { headlines } }: ProgressContext,
): string {
  const amounts = [roundedUpText(used, language), roundedUpText(limit, language)] as const;
  switch (status) {
    case 'upcoming':
      return headlines.upcoming(dateText(plan.firstDate, language));
    case 'missed':
      return headlines.overLimit(...amounts);
    case 'done':
      return headlines.withinLimit(...amounts);
    case 'unreported':
      return headlines.unreported;
    case 'at-risk':
    case 'behind':
      return headlines.willNotLast;
    default:
      return headlines.used(...amounts);
  }
}
