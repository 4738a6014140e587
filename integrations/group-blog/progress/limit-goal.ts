import { dateText } from '../words/dates.ts';
import { isClosed } from './day-states.ts';
import type { Goal, GoalContext, KindStanding } from './goal-context.ts';
import { runningValue } from './goal-value.ts';
import { isWeekClosed } from './consistency.ts';
import { milestonesOf } from './milestones.ts';
import { upText } from './number-text.ts';
import { paceOf } from './pace.ts';
import type { GoalStatus } from './progress-view.ts';
import type { Reading } from './measurements.ts';
import { seriesOf } from './series.ts';
import { floor, isReached, TOLERANCE } from './fraction.ts';
import { heldDay, statusOfCatchUp } from './target-status.ts';
import { say } from '../words/words.ts';

/** Told on fewer closed planned days than this, a limit is not known to be kept. */
const ENOUGH_DAYS = 0.8;

/** A number to stay at or under (challenge rules, 5). */
export function standLimit(goal: Goal, context: GoalContext): KindStanding {
  const { data, amount: limit, dueDay, due } = goal;
  const { plan, t, lateDays, asOf } = context;
  const { calendar } = plan;
  const lastDay = Math.min(Math.max(0, t), dueDay);
  const readings = context.readingsOf(data).filter(({ date }) => date <= due);
  const running = runningValue(
    { take: data.take ?? 'sum', from: 0, target: limit },
    readings,
    calendar,
    lastDay,
  );
  const used = running.at(-1) ?? 0;
  const share = limit === 0 ? (used > TOLERANCE ? 2 : 0) : used / limit;
  const paceWith = (day: number): ((n: number) => number) =>
    paceOf(plan, { from: 0, target: limit, dueDay: day, milestones: [], isWhole: false });
  const pace = paceWith(dueDay);
  const catchUp = timeOverAllowance(pace(heldDay(t, dueDay)), share, limit);
  const isQuiet = data.counts === undefined && isUnreported(goal, readings, context);
  const isOver = share > 1 + TOLERANCE;

  const status = ((): GoalStatus => {
    if (t < plan.first) return 'upcoming';
    if (isOver) return 'missed';
    if (t > dueDay + lateDays) return isQuiet ? 'unreported' : 'done';
    if (catchUp === null) return 'behind';
    const byCatchUp = statusOfCatchUp(catchUp);
    return isQuiet && byCatchUp !== 'behind' ? 'at-risk' : byCatchUp;
  })();

  return {
    status,
    percent: limit === 0 ? (isOver ? 100 : 0) : floor(100 * share),
    actual: used,
    target: limit,
    from: null,
    unit: data.unit ?? data.counts ?? null,
    over: isOver ? used - limit : 0,
    catchUp,
    series: seriesOf(goal, calendar, t < 0 ? [] : running, (terms) => {
      const e = paceWith(terms.dueDay);
      return (n) => terms.amount * e(n);
    }),
    milestones: milestonesOf(data, { from: 0, running, calendar, asOf }),
    words:
      status === 'at-risk' && isQuiet && catchUp !== null && catchUp <= 1 + TOLERANCE
        ? say('unreportedYet')
        : limitWords(status, used, limit, context),
    share: isOver ? 0 : status === 'done' ? 1 : pace(heldDay(t, dueDay) - 1),
    isFinished: status === 'done',
  };
}

/** C of a limit: the time left over the allowance left; null where none is. */
function timeOverAllowance(gone: number, used: number, limit: number): number | null {
  if (isReached(gone) || (limit === 0 && used === 0)) return 0;
  return isReached(used) ? null : (1 - gone) / (1 - used);
}

/** Whether too few of the closed days up to due, or of the closed weeks, have a value. */
function isUnreported({ dueDay }: Goal, readings: readonly Reading[], context: GoalContext): boolean {
  const { plan } = context;
  const told = new Set(readings.map(({ date }) => plan.calendar.dayOf.get(date)));
  const units =
    plan.unit === 'day'
      ? plan.days
          .filter(({ n, load }) => load > 0 && n <= dueDay && isClosed(n, context))
          .map(({ n }) => told.has(n))
      : plan.weeks
          .filter(
            (week) =>
              week.slots > 0 && (week.days.at(-1)?.n ?? 0) <= dueDay && isWeekClosed({ week }, context),
          )
          .map(({ days }) => days.some(({ n }) => told.has(n)));
  return units.filter(Boolean).length < ENOUGH_DAYS * units.length - TOLERANCE;
}

function limitWords(
  status: GoalStatus,
  used: number,
  limit: number,
  { plan, language }: GoalContext,
): string {
  const amounts = { actual: upText(used, language), target: upText(limit, language) };
  switch (status) {
    case 'upcoming':
      return say('upcoming', { date: dateText(plan.firstDate, language) });
    case 'missed':
      return say('overLimit', amounts);
    case 'done':
      return say('withinLimit', amounts);
    case 'unreported':
      return say('unreported');
    case 'at-risk':
    case 'behind':
      return say('willNotLast');
    default:
      return say('used', amounts);
  }
}
