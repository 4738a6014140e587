import { dateText } from '../words/dates.ts';
import type { Network, Participation } from '../network/network.ts';
import { todayIn, type Now } from '../network/now.ts';
import { dateOfDay, dayLabel, dayNumber, lastDay, ownFirstDay } from './civil-days.ts';
import { daySentence } from './day-text.ts';
import { dayStates, weeksDone, type DayState, type Today, type WeekDone } from './day-states.ts';
import type { GoalContext } from './goal-context.ts';
import { standGoal, type Standing } from './goal-views.ts';
import { keepingByDay, keepingByWeek, showedUp } from './consistency.ts';
import { buildPlan, type OwnPlan } from './plan.ts';
import type { DayView, ProgressView, WeekView } from './progress-view.ts';
import { dayRecords, goalReadings, type DayRecord, type Span } from './measurements.ts';
import { together } from './overall-progress.ts';
import { say } from '../words/words.ts';

/** A `ProgressView`, and what pages say besides. */
export interface Progress {
  view: ProgressView;
  /** In the order of `view.goals`. */
  goals: readonly Standing[];
  plan: OwnPlan;
}

/** Pages, cards and the group ask for the same one. */
const known = new WeakMap<Participation, { now: Now; progress: Progress }>();

/** Where a participant stands at `now` (challenge rules). */
export function buildProgress(network: Language, participation: Participation, now: Now): ProgressView {
  return standingOf(network, participation, now).view;
}

/** The same, with what pages say besides. */
export function standingOf(network: Language, participation: Participation, now: Now): Progress {
  const before = known.get(participation);
  if (before?.now === now) return before.progress;
  const progress = standAt(network, participation, now);
  known.set(participation, { now, progress });
  return progress;
}

type Language = Pick<Network, 'language' | 'members'>;

function standAt(network: Language, participation: Participation, now: Now): Progress {
  const { challenge, member, data, verdicts } = participation;
  const { language } = network;
  const asOf = asOfDay(participation, now);
  const span = spanOf(participation, asOf);
  const records = dayRecords(participation, span);
  const plan = buildPlan(challenge.data, data);
  const today: Today = { t: dayNumber(challenge.data.start, asOf), lateDays: challenge.data.lateDays };
  const checkedIn = new Set(records.flatMap(({ date }) => plan.calendar.dayOf.get(date) ?? []));
  const states = dayStates(plan, checkedIn, today);
  const weeks = weeksDone(plan, checkedIn, today);
  const context: GoalContext = {
    ...today,
    plan,
    asOf,
    verdicts,
    language,
    readingsOf: (goal) => goalReadings(goal, member, records, span),
    nameOf: (id) => network.members.find((one) => one.id === id)?.name ?? id,
  };
  const goals = data.goals.map((goal, index) => standGoal(goal, index, context));
  const { percent, status, words } = together(goals);
  const { consistency, streak } = plan.unit === 'week' ? keepingByWeek(weeks, today) : keepingByDay(states);
  const day = dayLabel(challenge.data, asOf);
  const isWithdrawn = withdrawnOn(participation, now) !== null;
  const view: ProgressView = {
    asOf,
    challenge: challenge.id,
    member: member.id,
    day,
    percent,
    status: isWithdrawn ? 'withdrawn' : status,
    headline: say('headline', {
      label: day.label,
      words: isWithdrawn ? say('withdrawn', { date: dateText(asOf, language) }) : words,
    }),
    goals: goals.map(({ view }) => view),
    days: daysOf(plan, states, records, language),
    weeks: weeksOf(weeks),
    streak: { ...streak, unit: plan.unit },
    consistency,
    partners: data.partners ?? [],
    pauses: (data.pauses ?? []).map(({ from, to, reason }) => ({ from, to, reason: reason ?? null })),
    result:
      today.t > plan.calendar.length + today.lateDays
        ? { finished: goals.every(({ isFinished }) => isFinished), showedUp: showedUp(consistency) }
        : null,
  };
  return { view, goals, plan };
}

/** The day from which on a participant does not take part any more, where it has come. */
export function withdrawnOn({ data, member }: Participation, now: Now): string | null {
  const { withdrawn } = data;
  return withdrawn !== undefined && withdrawn.on <= todayIn(now, member.timezone) ? withdrawn.on : null;
}

/** The participant's today; from the day of withdrawing on, the day before it. */
function asOfDay(participation: Participation, now: Now): string {
  const on = withdrawnOn(participation, now);
  return on === null ? todayIn(now, participation.member.timezone) : dateOfDay(on, 0);
}

/** From the own first day to the earlier of `asOf` and day N. */
function spanOf({ challenge, data }: Participation, asOf: string): Span {
  const end = lastDay(challenge.data);
  return { first: ownFirstDay(challenge.data, data.joined), last: asOf < end ? asOf : end };
}

function daysOf(
  plan: OwnPlan,
  states: readonly DayState[],
  records: readonly DayRecord[],
  language: string,
): DayView[] {
  const byDate = Map.groupBy(records, ({ date }) => date);
  return plan.days.map((day, index): DayView => {
    const state = states[index] ?? 'future';
    const own = byDate.get(day.date) ?? [];
    return {
      n: day.n,
      date: day.date,
      planned: day.isPlanned,
      state,
      post: own.find(({ post }) => post?.isListed === true)?.post?.id ?? null,
      note: own.find(({ note }) => note !== '')?.note ?? null,
      text: daySentence(day, state, language),
    };
  });
}

function weeksOf(weeks: readonly WeekDone[]): WeekView[] {
  return weeks.map(({ week: { k, days, note, load, slots }, done }, index): WeekView => {
    const before = weeks[index - 1]?.week.load ?? 0;
    return {
      k,
      from: days[0]?.date ?? '',
      to: days.at(-1)?.date ?? '',
      note,
      load,
      stepUp: before > 0 ? load / before : null,
      slots,
      done,
    };
  });
}

/** What a participant gave towards the group's goal. */
export function givenTo(
  goal: Parameters<typeof goalReadings>[0],
  participation: Participation,
  now: Now,
): ReturnType<typeof goalReadings> {
  const span = spanOf(participation, asOfDay(participation, now));
  return goalReadings(goal, participation.member, dayRecords(participation, span), span);
}
