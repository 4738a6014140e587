import { byText } from '../model/compare.ts';
import { groupChangeDay } from '../evidence/participant-evidence.ts';
import type { Challenge, Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import type { Words } from '../words/words.ts';
import { contributionsTo } from './build-progress.ts';
import { phaseOn } from '../network/civil-days.ts';
import { isClosed, type DayState } from './day-states.ts';
import { buildGoalProgress, type GoalProgress } from './goal-progress.ts';
import { buildPlan } from './plan.ts';
import type { ProgressView } from './progress-view.ts';

/** The progress of a challenge's participants as a group (challenge rules, 8). Members are ids, in the order of their ids. */
export interface GroupView {
  /** Today's check-ins of the participants; null before the first day and after the last. */
  today: { checkedIn: number; open: number; of: number } | null;
  /** Those at risk or behind, and those who did nothing on the last two closed planned days. */
  needSupport: readonly string[];
  /** The progress of the group's own goal; null if it has none. */
  goal: GoalProgress | null;
  /** Those with every goal done, once the challenge is closed. */
  finished: readonly string[];
  /** Those who kept at least four of five days or sessions, once the challenge is closed. */
  showedUp: readonly string[];
}

/** @param views the progress of every participant. */
export function buildGroup(
  network: Network,
  challenge: Challenge,
  views: readonly ProgressView[],
  now: Now,
): GroupView {
  const active = views
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted(byText(({ member }) => member));
  const isRunning = phaseOn(challenge.data, network.today).phase === 'running';
  const idsWhere = (is: (view: ProgressView) => boolean): string[] =>
    active.filter(is).map(({ member }) => member);
  const countToday = (state: DayState): number =>
    // Each participant's today is that of their own timezone.
    active.filter(({ days, day }) => days[day.n - 1]?.state === state).length;
  return {
    today: isRunning ? { checkedIn: countToday('kept'), open: countToday('open'), of: active.length } : null,
    needSupport: isRunning ? idsWhere((view) => needsSupport(view, challenge.data.lateDays)) : [],
    goal: groupGoal(network, challenge, now),
    finished: idsWhere(({ result }) => result?.finished === true),
    showedUp: idsWhere(({ result }) => result?.showedUp === true),
  };
}

const MISSED_DAYS_FOR_SUPPORT = 2;

function needsSupport({ status, days, day }: ProgressView, lateDays: number): boolean {
  if (status === 'at-risk' || status === 'behind') return true;
  const closed = days.filter(({ n, planned }) => planned && isClosed(n, { t: day.n, lateDays }));
  const last = closed.slice(-MISSED_DAYS_FOR_SUPPORT);
  // A fixed session may be done on another day of its week: its own day is then a rest day, not a missed one.
  return last.length === MISSED_DAYS_FOR_SUPPORT && last.every(({ state }) => state === 'missed');
}

/** Treats the group as one participant with a target goal, everyone's values, and the plan without pauses. */
function groupGoal(network: Network, challenge: Challenge, now: Now): GoalProgress | null {
  const { data, participants } = challenge;
  const { groupGoal: goal } = data;
  const { language, words, today } = network;
  if (!goal) return null;
  const measurements = participants.flatMap((participation) =>
    contributionsTo(network, goal, participation, now),
  );
  const witnessed = groupChangeDay(network, challenge);
  return buildGoalProgress(goal, 0, {
    t: phaseOn(data, today).n,
    lateDays: data.lateDays,
    plan: buildPlan(data),
    asOf: today,
    verdicts: [],
    language,
    words,
    measurementsOf: () => measurements,
    witnessedChange: witnessed && (() => witnessed),
    nameOf: (id) => id,
  });
}

/** Says "7 of 9 checked in, 2 still have time."; null outside the challenge's days and where nobody takes part. */
export function groupTodayText({ today }: Pick<GroupView, 'today'>, { challenges }: Words): string | null {
  if (today === null || today.of === 0) return null;
  const { checkedIn, open, of } = today;
  if (checkedIn + open === 0) return challenges.nothingDue;
  return open === 0 ? challenges.checkedIn(checkedIn, of) : challenges.checkedInWithOpen(checkedIn, of, open);
}
