import { dateText } from '../../words/dates.ts';
import { dayLabel, type Plan } from '../../progress/civil-days.ts';
import type { GoalProgress } from '../../progress/goal-progress.ts';
import { groupTodayText, type GroupView } from '../../progress/group.ts';
import { amountsText } from '../../progress/number-text.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { keptText, resultText, streakText } from '../../progress/consistency-text.ts';
import { statusText } from '../../progress/status-words.ts';
import { say } from '../../words/words.ts';
import { bar, cut, LINE, plainLine, table, widestOf, wrap, type Paint } from '../terminal/terminal-text.ts';
import { dayLegend, dayRows } from './day-strip.ts';

/** Names for ids. */
export interface ReportNames {
  /** The challenge's title. */
  challenge: string;
  /** The names of members by their ids. */
  members: ReadonlyMap<string, string>;
  /** The network's language, for dates and numbers. */
  language: string;
}

/** A goal with the sentence on it. */
export type ReportedGoal = Pick<GoalProgress, 'view' | 'words'>;

export interface ReportedParticipant {
  view: ProgressView;
  goals: readonly ReportedGoal[];
}

const LONG_BAR = 30;
const SHORT_BAR = 10;
const NARROWEST_NAME = 10;
const INDENT = '  ';

/** Where one participant stands, in paragraphs. */
export function reportOfOne({ view, goals }: ReportedParticipant, names: ReportNames, paint: Paint): string {
  const title = say('reportTitle', {
    member: nameOf(view.member, names),
    challenge: plainLine(names.challenge),
  });
  return sections([
    [paint('bold', wrap(title)), wrap(plainLine(view.headline)), bar(view.percent, LONG_BAR)],
    ...goals.map((goal) => goalLines(goal, names)),
    dayRows(view, names.language, paint),
    [dayLegend(view)],
    factLines(view, names),
    [say('reportAsOf', { date: dateText(view.asOf, names.language) })],
  ]);
}

/** Joins paragraphs of lines, with an empty line between them. */
function sections(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A judged goal has no bar until there is a verdict. */
function goalLines({ view, words }: ReportedGoal, { language }: ReportNames): string[] {
  const { title, kind, percent, unit, criterion, verdict } = view;
  const amounts = amountsText(view, language);
  const text = amounts === null ? '' : `  ${amounts} ${plainLine(unit ?? '')}`.trimEnd();
  const lines = [
    ...(kind === 'judge' && !verdict ? [] : [bar(percent, LONG_BAR) + text]),
    ...[criterion, words, verdict?.text].map((text) => plainLine(text ?? '')).filter((text) => text !== ''),
  ];
  return [wrap(plainLine(title)), ...lines.map((line) => wrap(line, INDENT))];
}

function factLines(view: ProgressView, names: ReportNames): string[] {
  const { partners, pauses } = view;
  const facts = [
    say('reportConsistency', { consistency: keptText(view) }),
    streakText(view),
    partners.length > 0 ? say('reportPartners', { names: namesOf(partners, names) }) : '',
    ...pauses.map(({ from, to, reason }) =>
      say(reason === null ? 'reportPause' : 'reportPauseBecause', {
        from: dateText(from, names.language),
        to: dateText(to, names.language),
        reason: plainLine(reason ?? ''),
      }),
    ),
    resultText(view) ?? '',
  ];
  return facts.filter((fact) => fact !== '').map((fact) => wrap(fact));
}

/** Names for ids, and the plan of the challenge. */
export interface ChallengeNames extends ReportNames {
  plan: Plan;
  /** Today in the network's time zone. */
  today: string;
}

export interface ReportedGroup extends Pick<GroupView, 'today' | 'needSupport'> {
  goal: ReportedGoal | null;
}

/** One line for each participant, and how the group stands. */
export function reportOfAll(
  views: readonly ProgressView[],
  group: ReportedGroup,
  names: ChallengeNames,
  paint: Paint,
): string {
  const { language, plan, today } = names;
  const facts = views.map(({ day, percent, status, consistency: { kept, of } }) => [
    day.label,
    bar(percent, SHORT_BAR),
    statusText(status),
    of === 0 ? say('keptNothing') : say('amountOf', { actual: kept, target: of }),
  ]);
  const room = Math.max(NARROWEST_NAME, LINE - widestOf(table(facts)) - INDENT.length);
  const rows = views.map(({ member }, index) => [cut(nameOf(member, names), room), ...(facts[index] ?? [])]);
  return sections([
    [
      paint('bold', wrap(plainLine(names.challenge))),
      say('reportHead', { label: dayLabel(plan, today).label, date: dateText(today, language) }),
    ],
    views.length > 0 ? table(rows) : [say('reportNobody')],
    group.goal ? goalLines(group.goal, names) : [],
    groupLines(group, names).map((line) => wrap(line)),
  ]);
}

function groupLines(group: ReportedGroup, names: ReportNames): string[] {
  const today = groupTodayText(group);
  const support = namesOf(group.needSupport, names);
  return [
    ...(today === null ? [] : [today]),
    ...(support === '' ? [] : [say('reportSupport', { title: say('titleSupport'), names: support })]),
  ];
}

function namesOf(ids: readonly string[], names: ReportNames): string {
  return ids.map((id) => nameOf(id, names)).join(', ');
}

function nameOf(id: string, { members }: ReportNames): string {
  return plainLine(members.get(id) ?? id);
}
