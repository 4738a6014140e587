import { byText } from '../model/compare.ts';
import type { Challenge, Network, Participation } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import { givenTo } from './build-progress.ts';
import { dayLabel } from './civil-days.ts';
import { isClosed } from './day-states.ts';
import { standGoal, type Standing } from './goal-views.ts';
import { buildPlan } from './plan.ts';
import type { ProgressView } from './progress-view.ts';

/** How a challenge's participants stand together on the network's day (challenge rules, 8). Members are ids. */
export interface GroupView {
  /** Of those who take part today; null before the first day and after the last. */
  today: { checkedIn: number; open: number; of: number } | null;
  /** At risk or behind, or nothing on the last two closed planned days; by id. */
  needSupport: readonly string[];
  /** The group's own goal, and what is to be said of it. */
  goal: Standing | null;
  /** Every goal done, once the challenge is closed; by id. */
  finished: readonly string[];
  /** At least four of five days or sessions kept, once the challenge is closed; by id. */
  showedUp: readonly string[];
}

/** @param views of every participant. */
export function buildGroup(
  network: Pick<Network, 'language' | 'today'>,
  challenge: Challenge,
  views: readonly ProgressView[],
  now: Now,
): GroupView {
  const taking = views
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted(byText(({ member }) => member));
  const isRunning = dayLabel(challenge.data, network.today).phase === 'running';
  const idsWhere = (is: (view: ProgressView) => boolean): string[] =>
    taking.filter(is).map(({ member }) => member);
  return {
    today: isRunning
      ? {
          checkedIn: taking.filter((view) => stateToday(view) === 'kept').length,
          open: taking.filter((view) => stateToday(view) === 'open').length,
          of: taking.length,
        }
      : null,
    needSupport: isRunning ? idsWhere((view) => needsSupport(view, challenge.data.lateDays)) : [],
    goal: groupGoal(network, challenge, now),
    finished: idsWhere(({ result }) => result?.finished === true),
    showedUp: idsWhere(({ result }) => result?.showedUp === true),
  };
}

/** Each participant's today is their own. */
function stateToday({ days, day }: ProgressView): string | undefined {
  return days[day.n - 1]?.state;
}

const QUIET_DAYS = 2;

/** A fixed session done on another day of its week leaves its own day at rest, which is neither kept nor missed. */
function needsSupport({ status, days, day }: ProgressView, lateDays: number): boolean {
  if (status === 'at-risk' || status === 'behind') return true;
  const closed = days.filter(({ n, planned }) => planned && isClosed(n, { t: day.n, lateDays }));
  const last = closed.slice(-QUIET_DAYS);
  return last.length === QUIET_DAYS && last.every(({ state }) => state === 'missed');
}

/** As a target goal with everyone's values, and the pace of the plan itself. */
function groupGoal(
  { language, today }: Pick<Network, 'language' | 'today'>,
  { data, participants }: Challenge,
  now: Now,
): GroupView['goal'] {
  if (!data.groupGoal) return null;
  const given = participants.flatMap((participation: Participation) =>
    givenTo(data.groupGoal ?? {}, participation, now),
  );
  return standGoal(data.groupGoal, 0, {
    t: dayLabel(data, today).n,
    lateDays: data.lateDays,
    plan: buildPlan(data),
    asOf: today,
    verdicts: [],
    language,
    readingsOf: () => given,
    nameOf: (id) => id,
  });
}
