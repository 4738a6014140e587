import type { ProgressView } from '../../integrations/group-blog/progress/progress-view.ts';
import { buildProgress } from '../../integrations/group-blog/progress/build-progress.ts';
import type { History } from '../../integrations/group-blog/model/history.ts';
import type { EntryOf } from '../../integrations/group-blog/model/entries.ts';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  member,
  nowOf,
  participant,
  participationOf,
  verdict,
  type InputOf,
} from './content.ts';

type ParticipantFacts = InputOf<'participants'>;
export type GoalFacts = Partial<ParticipantFacts['goals'][number]>;

export interface ProgressFacts extends Partial<Omit<ParticipantFacts, 'goals'>> {
  start?: string;
  plan?: InputOf<'challenges'>['plan'];
  lateDays?: number;
  /** A date, or an instant. */
  today: string;
  goals?: readonly GoalFacts[];
  checkIns?: readonly { date: string; values?: Record<string, number>; note?: string }[];
  posts?: readonly EntryOf<'posts'>[];
  /** Of ann's goals; by ben on the first one, unless told otherwise. */
  verdicts?: readonly { judge?: string; goal?: string; on: string; met: 'yes' | 'partly' | 'no' }[];
  /** Members besides ann, who takes part, and ben. */
  members?: Parameters<typeof buildNetworkOf>[0]['members'];
  timezone?: string;
  /** What the repository has seen; the challenge then asks for it. */
  history?: History | undefined;
}

/** Where ann stands in the challenge "spring", 21 days from Monday 2 March 2026 unless told otherwise. */
export function progressOf({
  start = '2026-03-02',
  plan = { days: 21 },
  lateDays,
  today,
  goals = [{}],
  checkIns = [],
  posts = [],
  verdicts = [],
  members = [],
  timezone,
  history,
  ...facts
}: ProgressFacts): ProgressView {
  const network = buildNetworkOf(
    {
      members: [member('ann', timezone === undefined ? {} : { timezone }), member('ben'), ...members],
      challenges: [
        challenge('spring', {
          start,
          plan,
          ...(lateDays !== undefined && { lateDays }),
          ...(history && { evidence: 'git' as const }),
        }),
      ],
      participants: [
        participant('spring/ann', {
          ...facts,
          goals: goals.map((goal) => ({
            title: 'Reach it',
            ...(!('limit' in goal || 'judge' in goal) && { target: 21 }),
            ...(goal.counts === undefined && !('judge' in goal) && { unit: 'posts' }),
            ...goal,
          })),
        }),
      ],
      checkIns: checkIns.map(({ date, values, note }) => checkIn(`spring/ann/${date}`, values, note)),
      posts,
      verdicts: verdicts.map(({ judge = 'ben', goal = '1', on, met }) =>
        verdict(`${judge}/spring/ann/${goal}`, { on, met }),
      ),
    },
    { now: today, history },
  );
  return buildProgress(network, participationOf(network, 'spring/ann'), nowOf(today));
}

/** One goal's view; the first unless told otherwise. */
export function goalOf(view: ProgressView, index = 0): ProgressView['goals'][number] {
  const goal = view.goals[index];
  if (goal === undefined) throw new Error(`there is no goal ${index}`);
  return goal;
}

/** 0 for 2 March 2026, and so on: the date of day n + 1. */
export function dayOf(index: number): string {
  return new Date(Date.UTC(2026, 2, 2 + index)).toISOString().slice(0, 10);
}

/** Check-ins with a value of "posts" on days of the plan: `{ 1: 2 }` is 2 on 2 March 2026. */
export function valuesOn(
  days: Readonly<Record<number, number>>,
  unit = 'posts',
): NonNullable<ProgressFacts['checkIns']> {
  return Object.entries(days).map(([n, value]) => ({
    date: dayOf(Number(n) - 1),
    values: { [unit]: value },
  }));
}

/** Check-ins without values on days of the plan. */
export function checkInsOn(...days: number[]): { date: string }[] {
  return days.map((n) => ({ date: dayOf(n - 1) }));
}

/** The date of day n: 2 March 2026 for 1. */
export function dateOf(n: number): string {
  return dayOf(n - 1);
}
