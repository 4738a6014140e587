import { dateText } from '../../words/dates.ts';
import type { Participation } from '../../network/network.ts';
import type { GoalProgress } from '../../progress/goal-progress.ts';
import { amountsText, roundedDownText } from '../../progress/number-text.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import type { Locale, Words } from '../../words/words.ts';
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
  /** "36 %". */
  percentText: string;
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
  const { view, headline, due, amounts } = progress;
  const { language, words: table } = site.network;
  const chart = buildBurnUpChart(view, { asOf, locale: site.network, targets: amounts });
  const named = new Set(chart?.milestones.map(({ text }) => text));
  const milestones = view.milestones.map((milestone) => milestoneText(milestone, view.unit, site.network));
  return {
    title: view.title,
    percent: view.percent,
    percentText: table.progress.percent(view.percent),
    status: view.status,
    statusText: goalStatusText(view, table),
    words: headline,
    done: doneText(view, site.network),
    due: table.goals.byDate(dateText(due, language)),
    judge: judgeOf(site, view, participation ? verdictUrl(site, participation, progress, asOf) : null),
    chart,
    lists: [
      { title: table.goals.milestones, items: milestones.filter((text) => !named.has(text)) },
      { title: table.goals.asks, items: view.asks },
      { title: table.goals.changes, items: changeTexts(data, planEnd, asOf, site.network) },
    ].filter(({ items }) => items.length > 0),
  };
}

function doneText(view: GoalView, locale: Locale): string | null {
  const { language, words } = locale;
  const amounts = amountsText(view, locale);
  if (amounts === null) return null;
  const amount = `${amounts} ${view.unit ?? ''}`.trim();
  // Like what is done, never said to be more than it is.
  const over = roundedDownText(view.over ?? 0, language);
  const isBeyond = view.kind === 'target' && over !== roundedDownText(0, language);
  return isBeyond ? words.goals.beyond(amount, over) : amount;
}

/** Names the status of a goal. A missed target, a limit exceeded and a goal judged unmet have different names. */
function goalStatusText({ kind, status }: GoalView, { statuses }: Words): string {
  if (status === 'missed' && kind !== 'target')
    return kind === 'limit' ? statuses.overLimit : statuses.notMet;
  return statuses[status];
}

function judgeOf(
  site: Site,
  { judge, criterion, verdict }: GoalView,
  newVerdict: string | null,
): GoalItem['judge'] {
  if (judge === null) return null;
  const { language, members, words } = site.network;
  const member = members.find(({ id }) => id === judge);
  return {
    title: words.goals.judgedBy,
    person: member ? toPerson(member, site) : null,
    criterion: criterion ?? '',
    verdict:
      verdict &&
      words.goals.verdict(
        member?.name ?? judge,
        dateText(verdict.on, language),
        words.goals.met[verdict.met],
      ),
    why: verdict?.text ?? '',
    toWrite: newVerdict === null ? null : { text: words.goals.giveVerdict, url: newVerdict },
  };
}
