import { dateText } from '../../words/dates.ts';
import type { ChangeTerms } from '../../evidence/entry-days.ts';
import type { ParticipantEvidence } from '../../evidence/participant-evidence.ts';
import type { Participation } from '../../network/network.ts';
import type { GoalProgress } from '../../progress/goal-progress.ts';
import { amountsText, roundedDownText } from '../../progress/number-text.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import type { Locale } from '../../words/words.ts';
import type { GoalData } from '../../schemas/goal.ts';
import { buildBurnUpChart, type BurnUpChart } from '../chart/burn-up-chart.ts';
import { changeTexts } from './change-texts.ts';
import { milestoneText } from './milestone-text.ts';
import type { Link } from './link.ts';
import { toPerson, type Person } from './person.ts';
import type { Site } from '../site.ts';
import { verdictUrl } from '../writing-links.ts';

/** What a page shows of one goal: its progress, its chart, its milestones, what would help, and its changes. */
export interface GoalItem {
  title: string;
  percent: number;
  /** "36 %". */
  percentText: string;
  status: GoalView['status'];
  /** "Slipping: 1.4 a day needed, 1 planned." */
  words: string;
  /** "12 of 21 posts"; null for a judged goal. */
  done: string | null;
  /** "by 27 December 2026". */
  due: string;
  /** The member who decides whether it is met; null for a goal that is measured in numbers. */
  judge: {
    person: Person | null;
    criterion: string;
    verdict: string | null;
    why: string;
    /** A link to a new verdict file with its fields filled in; null unless the verdict is due and missing. */
    newVerdict: Link | null;
  } | null;
  chart: BurnUpChart | null;
  /** Lists under their titles: the milestones that the chart does not show, ways to help, and changes. */
  lists: readonly { title: string; items: readonly string[] }[];
}

interface GoalItemOptions {
  /** The date for which the goal was computed, `YYYY-MM-DD`. */
  asOf: string;
  /** The last date of the plan. */
  planEnd: string;
  /** The participant whose goal it is; a group's goal has none, and nobody judges it. */
  participation?: Participation;
  /** Returns the witnessed day of a goal's change; undefined where changes count as written. */
  changeDay?: ParticipantEvidence['changeDay'] | undefined;
}

/** @param data the goal as it was written, with its changes. */
export function toGoalItem(
  site: Site,
  progress: GoalProgress,
  data: GoalData,
  { asOf, planEnd, participation, changeDay }: GoalItemOptions,
): GoalItem {
  const { view, headline, due, amounts } = progress;
  const { language, words } = site.network;
  const chart = buildBurnUpChart(view, { asOf, locale: site.network, targets: amounts });
  const witnessedOn = changeDay && ((change: ChangeTerms) => changeDay(view.id, change));
  const named = new Set(chart?.milestones.map(({ text }) => text));
  const milestones = view.milestones.map((milestone) => milestoneText(milestone, view.unit, site.network));
  return {
    title: view.title,
    percent: view.percent,
    percentText: words.progress.percent(view.percent),
    status: view.status,
    words: headline,
    done: doneText(view, site.network),
    due: words.goals.byDate(dateText(due, language)),
    judge: judgeOf(site, view, participation ? verdictUrl(site, participation, progress, asOf) : null),
    chart,
    lists: [
      { title: words.goals.milestones, items: milestones.filter((text) => !named.has(text)) },
      { title: words.goals.asks, items: view.asks },
      { title: words.goals.changes, items: changeTexts(data, { planEnd, asOf, witnessedOn }, site.network) },
    ].filter(({ items }) => items.length > 0),
  };
}

function doneText(view: GoalView, locale: Locale): string | null {
  const { language, words } = locale;
  const amount = amountsText(view, locale);
  if (amount === null) return null;
  // It is rounded down, as is what is done.
  const over = roundedDownText(view.over ?? 0, language);
  const isBeyond = view.kind === 'target' && over !== roundedDownText(0, language);
  return isBeyond ? words.goals.beyond(amount, over) : amount;
}

function judgeOf(
  site: Site,
  { judge, criterion, verdict }: GoalView,
  newVerdictUrl: string | null,
): GoalItem['judge'] {
  if (judge === null) return null;
  const { language, members, words } = site.network;
  const member = members.find(({ id }) => id === judge);
  return {
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
    newVerdict: newVerdictUrl === null ? null : { text: words.goals.giveVerdict, url: newVerdictUrl },
  };
}
