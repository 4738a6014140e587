import { dateText } from '../../words/dates.ts';
import type { Participation } from '../../network/network.ts';
import type { GoalProgress } from '../../progress/goal-progress.ts';
import { amountsText, downText } from '../../progress/number-text.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import { goalStatusText } from '../../progress/status-words.ts';
import { say } from '../../words/words.ts';
import type { GoalData } from '../../schemas/goal.ts';
import { buildBurnUpChart, type BurnUpChart } from '../chart/burn-up-chart.ts';
import { changeTexts } from './change-texts.ts';
import { milestoneText } from './milestone-text.ts';
import type { Link } from './link.ts';
import { toPerson, type Person } from './person.ts';
import type { Site } from '../site.ts';
import { verdictUrl } from '../writing-links.ts';

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
  judge: {
    title: string;
    person: Person | null;
    criterion: string;
    verdict: string | null;
    why: string;
    /** A new verdict that is filled in, while it is waited for. */
    toWrite: Link | null;
  } | null;
  chart: BurnUpChart | null;
  /** Milestones that no chart names, ways to help, changes. */
  lists: readonly { title: string; items: readonly string[] }[];
}

const VERDICTS = { yes: 'verdictYes', partly: 'verdictPartly', no: 'verdictNo' } as const;

interface Around {
  asOf: string;
  planEnd: string;
  /** Whose goal it is; without it, the group's, which nobody judges. */
  participation?: Participation;
}

/** @param data what the member wrote; its changes say when they come into force. */
export function toGoalItem(
  site: Site,
  progress: GoalProgress,
  data: GoalData,
  { asOf, planEnd, participation }: Around,
): GoalItem {
  const { view, words, due, amounts } = progress;
  const { language } = site.network;
  const chart = buildBurnUpChart(view, { asOf, language, targets: amounts });
  const named = new Set(chart?.milestones.map(({ text }) => text));
  const milestones = view.milestones.map((milestone) => milestoneText(milestone, view.unit, language));
  return {
    title: view.title,
    percent: view.percent,
    status: view.status,
    statusText: goalStatusText(view),
    words,
    done: doneText(view, language),
    due: say('byDate', { date: dateText(due, language) }),
    judge: judgeOf(site, view, participation ? verdictUrl(site, participation, progress, asOf) : null),
    chart,
    lists: [
      { title: say('titleMilestones'), items: milestones.filter((text) => !named.has(text)) },
      { title: say('titleAsks'), items: view.asks },
      { title: say('titleChanges'), items: changeTexts(data, planEnd, asOf, language) },
    ].filter(({ items }) => items.length > 0),
  };
}

function doneText(view: GoalView, language: string): string | null {
  const amounts = amountsText(view, language);
  if (amounts === null) return null;
  const amount = `${amounts} ${view.unit ?? ''}`.trim();
  // Like what is done, never said to be more than it is.
  const over = downText(view.over ?? 0, language);
  const isBeyond = view.kind === 'target' && over !== downText(0, language);
  return isBeyond ? say('beyond', { amount, over }) : amount;
}

function judgeOf(
  site: Site,
  { judge, criterion, verdict }: GoalView,
  newVerdict: string | null,
): GoalItem['judge'] {
  if (judge === null) return null;
  const { language, members } = site.network;
  const member = members.find(({ id }) => id === judge);
  return {
    title: say('judgedBy'),
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
    toWrite: newVerdict === null ? null : { text: say('giveVerdict'), url: newVerdict },
  };
}
