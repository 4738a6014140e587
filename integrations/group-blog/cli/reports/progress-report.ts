import { dateText } from '../../words/dates.ts';
import { dayLabel, type Plan } from '../../network/civil-days.ts';
import type { GoalProgress } from '../../progress/goal-progress.ts';
import { groupTodayText, type GroupView } from '../../progress/group.ts';
import { amountsText } from '../../progress/number-text.ts';
import type { ParticipantEvidence } from '../../evidence/participant-evidence.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { evidenceText } from '../../progress/evidence-text.ts';
import { keptText, resultText, streakText } from '../../progress/consistency-text.ts';
import type { Locale } from '../../words/words.ts';
import { bar, cut, LINE, plainLine, table, widestOf, wrap, type Paint } from '../terminal/terminal-text.ts';
import { dayLegend, dayRows } from './day-rows.ts';

/** The names that a report shows, and its language. */
export interface ReportNames extends Locale {
  /** The challenge's title. */
  challenge: string;
  /** The names of members by their ids. */
  members: ReadonlyMap<string, string>;
}

/** A goal, and the sentence on its status. */
export type ReportedGoal = Pick<GoalProgress, 'view' | 'headline'>;

export interface ReportedParticipant {
  view: ProgressView;
  /** What the history says; null where the challenge asks for none. */
  evidence?: Pick<ParticipantEvidence, 'provisionalUntil'> | null;
  goals: readonly ReportedGoal[];
}

const LONG_BAR = 30;
const SHORT_BAR = 10;
const NARROWEST_NAME = 10;
const INDENT = '  ';

/** Writes the report on one participant. */
export function reportOfOne(
  { view, goals, evidence }: ReportedParticipant,
  names: ReportNames,
  paint: Paint,
): string {
  const { language, words } = names;
  const title = words.report.title(nameOf(view.member, names), plainLine(names.challenge));
  return sections([
    [paint('bold', wrap(title)), wrap(plainLine(view.headline)), bar(view.percent, LONG_BAR)],
    ...goals.map((goal) => goalLines(goal, names)),
    dayRows(view, names, paint),
    [dayLegend(view, words)],
    factLines(view, evidence?.provisionalUntil ?? '', names),
    [words.report.asOf(dateText(view.asOf, language))],
  ]);
}

/** Joins paragraphs of lines, with an empty line between them. */
function sections(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A judged goal has no bar until there is a verdict. */
function goalLines({ view, headline }: ReportedGoal, locale: Locale): string[] {
  const { title, kind, percent, criterion, verdict } = view;
  const amounts = amountsText(view, locale);
  const text = amounts === null ? '' : `  ${plainLine(amounts)}`;
  const lines = [
    ...(kind === 'judge' && !verdict ? [] : [bar(percent, LONG_BAR) + text]),
    ...[criterion, headline, verdict?.text]
      .map((text) => plainLine(text ?? ''))
      .filter((text) => text !== ''),
  ];
  return [wrap(plainLine(title)), ...lines.map((line) => wrap(line, INDENT))];
}

function factLines(view: ProgressView, lastProvisional: string, names: ReportNames): string[] {
  const { partners, pauses, result } = view;
  const { language, words } = names;
  const facts = [
    words.report.consistency(keptText(view, words)),
    streakText(view, words),
    evidenceText(view, words),
    partners.length > 0 ? words.report.partners(namesOf(partners, names)) : '',
    ...pauses.map(({ from, to, reason }) => {
      const dates = [dateText(from, language), dateText(to, language)] as const;
      return reason === null
        ? words.report.pause(...dates)
        : words.report.pauseBecause(...dates, plainLine(reason));
    }),
    resultText(view, words) ?? '',
    result?.provisional === true ? words.evidence.provisional(dateText(lastProvisional, language)) : '',
  ];
  return facts.filter((fact) => fact !== '').map((fact) => wrap(fact));
}

/** The names that a report on a challenge shows, and the challenge's plan. */
export interface ChallengeNames extends ReportNames {
  plan: Plan;
  /** Today in the network's time zone. */
  today: string;
}

export interface ReportedGroup extends Pick<GroupView, 'today' | 'needSupport'> {
  goal: ReportedGoal | null;
}

/** Writes the report on a challenge: one line for each participant, and the progress of the group. */
export function reportOfAll(
  views: readonly ProgressView[],
  group: ReportedGroup,
  names: ChallengeNames,
  paint: Paint,
): string {
  const { language, words, plan, today } = names;
  const facts = views.map(({ day, percent, status, consistency: { kept, of } }) => [
    day.label,
    bar(percent, SHORT_BAR),
    words.statuses[status],
    of === 0 ? words.progress.nothingKept : words.goals.amount(kept, of),
  ]);
  const room = Math.max(NARROWEST_NAME, LINE - widestOf(table(facts)) - INDENT.length);
  const rows = views.map(({ member }, index) => [cut(nameOf(member, names), room), ...(facts[index] ?? [])]);
  return sections([
    [
      paint('bold', wrap(plainLine(names.challenge))),
      words.report.head(dayLabel(plan, today, words).label, dateText(today, language)),
    ],
    views.length > 0 ? table(rows) : [words.report.nobody],
    group.goal ? goalLines(group.goal, names) : [],
    groupLines(group, names).map((line) => wrap(line)),
  ]);
}

function groupLines(group: ReportedGroup, names: ReportNames): string[] {
  const today = groupTodayText(group, names.words);
  const support = namesOf(group.needSupport, names);
  return [
    ...(today === null ? [] : [today]),
    ...(support === '' ? [] : [names.words.report.needSupport(support)]),
  ];
}

function namesOf(ids: readonly string[], names: ReportNames): string {
  return ids.map((id) => nameOf(id, names)).join(names.words.marks.comma);
}

function nameOf(id: string, { members }: ReportNames): string {
  return plainLine(members.get(id) ?? id);
}
