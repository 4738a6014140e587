import type { Participation } from '../network/network.ts';
import { WEEKDAYS } from '../schemas/challenge.ts';
import { dateOfDay, dayNumber, ownFirstDay, weekdayOf } from './civil-days.ts';

/** One participant's days 1..N. */
export interface PlanDay {
  n: number;
  date: string;
  /** Not a rest day (challenge rules, 2). */
  isPlanned: boolean;
  isPaused: boolean;
}

export interface Plan {
  days: readonly PlanDay[];
  /** Number of the own first day. */
  first: number;
}

/** The plan of a participant, day by day (challenge rules, 2; days plans). */
export function buildPlan({
  challenge,
  data,
}: Pick<Participation, 'data'> & { challenge: { data: Participation['challenge']['data'] } }): Plan {
  const { start, plan } = challenge.data;
  const rest = new Set(plan.rest);
  const days = Array.from({ length: plan.days }, (_, index): PlanDay => {
    const n = index + 1;
    const date = dateOfDay(start, n);
    const weekday = WEEKDAYS[weekdayOf(date) - 1];
    return {
      n,
      date,
      isPlanned: !rest.has(n) && !(weekday !== undefined && rest.has(weekday)),
      isPaused: (data.pauses ?? []).some(({ from, to }) => from <= date && date <= to),
    };
  });
  return { days, first: dayNumber(start, ownFirstDay(challenge.data, data.joined)) };
}
