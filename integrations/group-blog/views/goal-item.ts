import { dateText } from '../network/date-text.ts';
import { easingsIgnored, termsOf } from '../progress/changes.ts';
import type { Standing } from '../progress/goal-views.ts';
import { amountsText, upText } from '../progress/number-text.ts';
import type { GoalView } from '../progress/progress-view.ts';
import { goalStatusText } from '../progress/status-words.ts';
import { say } from '../progress/words.ts';
import type { GoalData } from '../schemas/goal.ts';
import { buildBurnUpChart, type BurnUpChart } from './burn-up-chart.ts';
import { milestoneText } from './milestone-text.ts';
import { toPerson, type Person } from './person.ts';
import type { Site } from './site.ts';

/** One goal: how far it is, its picture, its milestones, what would help, what was changed. */
export interface GoalItem {
  title: string;
  percent: number;
  status: GoalView['status'];
  /** "slipping". */
  statusText: string;
  /** "Slipping: 1.4 a day needed, 1 planned." */
  words: string;
  /** "12 of 21 posts"; null for a judged goal. */
  done: string | null;
  /** "by 27 December 2026". */
  due: string;
  /** Null where nothing decides but numbers. */
  judge: { person: Person | null; criterion: string; verdict: string | null; why: string } | null;
  chart: BurnUpChart | null;
  milestones: readonly string[];
  asks: readonly string[];
  changes: readonly string[];
}

const VERDICTS = { yes: 'verdictYes', partly: 'verdictPartly', no: 'verdictNo' } as const;

/** @param data what the member wrote; its changes say when they come into force. */
export function toGoalItem(
  site: Site,
  { view, words, due, amounts }: Standing,
  data: GoalData,
  { asOf, planEnd }: { asOf: string; planEnd: string },
): GoalItem {
  const { language } = site.network;
  const done = amountsText(view, language);
  return {
    title: view.title,
    percent: view.percent,
    status: view.status,
    statusText: goalStatusText(view),
    words,
    done:
      done === null
        ? null
        : view.kind === 'target' && view.over
          ? say('beyond', { amount: `${done} ${view.unit ?? ''}`.trim(), over: upText(view.over, language) })
          : `${done} ${view.unit ?? ''}`.trim(),
    due: say('byDate', { date: dateText(due, language) }),
    judge: judgeOf(site, view),
    chart: buildBurnUpChart(view, { asOf, language, targets: amounts }),
    milestones: view.milestones.map((milestone) => milestoneText(milestone, view.unit, language)),
    asks: view.asks,
    changes: changeTexts(data, planEnd, asOf, language),
  };
}

function judgeOf(site: Site, { judge, criterion, verdict }: GoalView): GoalItem['judge'] {
  if (judge === null) return null;
  const { language, members } = site.network;
  const member = members.find(({ id }) => id === judge);
  return {
    person: member ? toPerson(member, site) : null,
    criterion: criterion ?? '',
    verdict:
      verdict &&
      say('verdictLine', {
        judge: member?.name ?? judge,
        date: dateText(verdict.on, language),
        met: say(VERDICTS[verdict.met]),
      }),
    why: verdict?.text ?? '',
  };
}

/** Every change with its reason, and from when it counts where that is later, or never. */
function changeTexts(goal: GoalData, planEnd: string, asOf: string, language: string): string[] {
  const { amounts, dues } = termsOf(goal, planEnd, asOf);
  const ignored = new Set(easingsIgnored(goal, planEnd));
  return [...(goal.changes ?? []).entries()]
    .filter(([, { on }]) => on <= asOf)
    .toSorted(([, a], [, b]) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(([index, { on, target, limit, due, because }]) => {
      const amount = target ?? limit;
      const what = [
        ...(amount === undefined
          ? []
          : [`${upText(amount, language)} ${goal.unit ?? goal.counts ?? ''}`.trim()]),
        ...(due === undefined ? [] : [say('byDate', { date: dateText(due, language) })]),
      ].join(', ');
      const later =
        amounts.find(({ value, from }) => value === amount && from > on) ??
        dues.find(({ value, from }) => value === due && from > on);
      const facts = { date: dateText(on, language), what, because };
      if (ignored.has(index)) return say('changeTooLate', facts);
      return later
        ? say('changeLater', { ...facts, from: dateText(later.from, language) })
        : say('changeLine', facts);
    });
}
