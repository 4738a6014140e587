import { isBetter, type Grade, type Graded } from '../evidence/grade.ts';
import {
  participantEvidence,
  type FileEvidence,
  type ParticipantEvidence,
} from '../evidence/participant-evidence.ts';
import type { Network, Participation } from '../network/network.ts';
import { todayIn, type Now } from '../network/now.ts';
import type { GoalData } from '../schemas/goal.ts';
import { dateText } from '../words/dates.ts';
import type { Locale } from '../words/words.ts';
import { dateOfDay, dayLabel, dayNumber, lastDay, participantStart } from '../network/civil-days.ts';
import { consistencyByDay, consistencyByWeek, showedUp } from './consistency.ts';
import { dayStates, weekResults, type DayState, type Today, type WeekResult } from './day-states.ts';
import { daySentence, type DayEvidence } from './day-text.ts';
import { buildGoalProgress, type GoalProgress } from './goal-progress.ts';
import type { ProgressContext } from './goal.ts';
import { dayRecords, measurementsFor, type DayRecord, type Measurement, type Span } from './measurements.ts';
import { overallProgress } from './overall-progress.ts';
import { buildPlan, type ParticipantPlan } from './plan.ts';
import type { DayView, ProgressView, WeekView } from './progress-view.ts';

/** A `ProgressView`, and what pages need besides. */
export interface ParticipantProgress {
  view: ProgressView;
  /** The progress of each goal, in the order of `view.goals`. */
  goals: readonly GoalProgress[];
  plan: ParticipantPlan;
  /** What the history of the repository says; null where the challenge asks for none. */
  evidence: ParticipantEvidence | null;
}

/** Pages, cards and the group all need the progress of the same participant at the same moment. */
const memo = new WeakMap<Participation, { now: Now; progress: ParticipantProgress }>();

/** Computes a participant's progress at `now` (challenge rules). */
export function buildProgress(network: Network, participation: Participation, now: Now): ProgressView {
  return participantProgress(network, participation, now).view;
}

/** Computes the same as `buildProgress`, and what pages need besides. */
export function participantProgress(
  network: Network,
  participation: Participation,
  now: Now,
): ParticipantProgress {
  const known = memo.get(participation);
  if (known?.now === now) return known.progress;
  const progress = computeProgress(network, participation, now);
  memo.set(participation, { now, progress });
  return progress;
}

function computeProgress(network: Network, participation: Participation, now: Now): ParticipantProgress {
  const { challenge, member, data, verdicts } = participation;
  const { language, words } = network;
  const asOf = asOfDay(participation, now);
  const span = spanOf(participation, asOf);
  const evidence = participantEvidence(network, participation, now);
  const records = dayRecords(participation, span, evidence);
  const plan = buildPlan(challenge.data, {
    joined: data.joined,
    pauses: evidence ? evidence.pauses.flat() : data.pauses,
  });
  const today: Today = { t: dayNumber(challenge.data.start, asOf), lateDays: challenge.data.lateDays };
  const checkedIn = new Set(
    records
      .filter((record) => record.evidence?.keepsDay !== false)
      .flatMap(({ date }) => plan.calendar.dayOf.get(date) ?? []),
  );
  const weeks = weekResults(plan, checkedIn, today);
  const states = dayStates(plan, weeks, checkedIn, today);
  const context: ProgressContext = {
    ...today,
    plan,
    asOf,
    verdicts,
    language,
    words,
    measurementsOf: (goal) => measurementsFor(network, goal, member, records, span),
    witnessedChange: evidence ? (goal) => (change) => evidence.changeDay(goal, change) : undefined,
    witnessedVerdict: evidence?.verdictDay,
    nameOf: (id) => network.members.find((one) => one.id === id)?.name ?? id,
  };
  const goals = data.goals.map((goal, index) => buildGoalProgress(goal, index, context));
  const { percent, status, headline } = overallProgress(goals);
  const { consistency, streak } =
    plan.unit === 'week' ? consistencyByWeek(weeks, today) : consistencyByDay(states);
  const day = dayLabel(challenge.data, asOf, words);
  const isWithdrawn = withdrawnOn(participation, now) !== null;
  const days = dayViews(plan, states, records, network, evidence !== null);
  const view: ProgressView = {
    asOf,
    challenge: challenge.id,
    member: member.id,
    day,
    percent,
    status: isWithdrawn ? 'withdrawn' : status,
    headline: words.progress.headline(
      day.label,
      isWithdrawn ? words.progress.withdrawn(dateText(asOf, language)) : headline,
    ),
    goals: goals.map((goal) => goal.view),
    days,
    weeks: weekViews(weeks),
    streak: { ...streak, unit: plan.unit },
    consistency,
    partners: data.partners ?? [],
    pauses: (data.pauses ?? []).map(({ from, to, reason }) => ({ from, to, reason: reason ?? null })),
    result:
      today.t > plan.calendar.length + today.lateDays
        ? {
            finished: goals.every(({ isFinished }) => isFinished),
            showedUp: showedUp(consistency),
            ...(evidence && { provisional: asOf <= evidence.provisionalUntil }),
          }
        : null,
    ...(evidence && { evidence: countGrades(days) }),
  };
  return { view, goals, plan, evidence };
}

/** Returns the date since which a participant has withdrawn, or null if they take part. */
export function withdrawnOn({ data, member }: Participation, now: Now): string | null {
  const { withdrawn } = data;
  return withdrawn !== undefined && withdrawn.on <= todayIn(now, member.timezone) ? withdrawn.on : null;
}

/** Returns the participant's today, or the day before they withdrew. */
function asOfDay(participation: Participation, now: Now): string {
  const on = withdrawnOn(participation, now);
  return on === null ? todayIn(now, participation.member.timezone) : dateOfDay(on, 0);
}

function spanOf({ challenge, data }: Participation, asOf: string): Span {
  const end = lastDay(challenge.data);
  return { first: participantStart(challenge.data, data.joined), last: asOf < end ? asOf : end };
}

function dayViews(
  plan: ParticipantPlan,
  states: readonly DayState[],
  records: readonly DayRecord[],
  locale: Locale,
  hasEvidence: boolean,
): DayView[] {
  const byDate = Map.groupBy(records, ({ date }) => date);
  return plan.days.map((day, index): DayView => {
    const state = states[index] ?? 'future';
    const own = byDate.get(day.date) ?? [];
    const dayEvidence = evidenceOfDay(own);
    return {
      n: day.n,
      date: day.date,
      planned: day.isPlanned,
      state,
      post: own.find(({ post }) => post?.isListed === true)?.post?.id ?? null,
      note: own.find(({ note }) => note !== '')?.note ?? null,
      text: daySentence(day, { state, isCheckedIn: own.length > 0, evidence: dayEvidence }, locale),
      ...(hasEvidence && { grade: dayEvidence?.grade ?? null, edited: dayEvidence?.edits ?? null }),
    };
  });
}

/** Returns what the history says of a day: the best grade of its files, and the edits of all of them; null where it has no files. */
function evidenceOfDay(records: readonly DayRecord[]): DayEvidence | null {
  let best: { evidence: FileEvidence; isPost: boolean } | null = null;
  for (const { evidence, post } of records) {
    const one = evidence && { evidence, isPost: post !== null };
    if (one && (!best || isBetter(toGraded(one), toGraded(best)))) best = one;
  }
  return (
    best && {
      ...best.evidence,
      edits: records.flatMap(({ evidence }) => evidence?.edits ?? []),
    }
  );
}

function toGraded({ evidence, isPost }: { evidence: FileEvidence; isPost: boolean }): Graded {
  return { grade: evidence.grade, isPost };
}

function countGrades(days: readonly DayView[]): Record<Grade, number> {
  const counts = { witnessed: 0, claimed: 0, ahead: 0, backfilled: 0, unverified: 0 };
  for (const { grade } of days) if (grade) counts[grade] += 1;
  return counts;
}

function weekViews(weeks: readonly WeekResult[]): WeekView[] {
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

/** Returns what a participant contributed to the group's goal. */
export function contributionsTo(
  network: Network,
  goal: Pick<GoalData, 'counts' | 'unit'>,
  participation: Participation,
  now: Now,
): Measurement[] {
  const span = spanOf(participation, asOfDay(participation, now));
  const records = dayRecords(participation, span, participantProgress(network, participation, now).evidence);
  return measurementsFor(network, goal, participation.member, records, span);
}
