import type { styleText } from 'node:util';
import { dateText } from '../../words/dates.ts';
import { dayLabel, type Plan } from '../../progress/civil-days.ts';
import type { DayState } from '../../progress/day-states.ts';
import type { GoalProgress } from '../../progress/goal-progress.ts';
import { groupTodayText, type GroupView } from '../../progress/group.ts';
import { amountsText } from '../../progress/number-text.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { keptText, resultText, streakText } from '../../progress/consistency-text.ts';
import { statusText } from '../../progress/status-words.ts';
import { say } from '../../words/words.ts';
import { dayLegend, dayRows } from './day-rows.ts';
import { bar, cut, LINE, plain, table, widestOf, wrap } from '../terminal/terminal-text.ts';

/** What ids are called. */
export interface Names {
  challenge: string;
  /** Member id to name. */
  members: ReadonlyMap<string, string>;
  /** The network's, for dates and numbers. */
  language: string;
}

/** Colours a text, or leaves it. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** A goal, and what is to be said of it. */
export type GoalToTell = Pick<GoalProgress, 'view' | 'words'>;

export interface OneToTell {
  view: ProgressView;
  goals: readonly GoalToTell[];
}

const LONG_BAR = 30;
const SHORT_BAR = 10;
const NARROWEST_NAME = 10;
const INDENT = '  ';

/** Where one participant stands. */
export function reportOfOne({ view, goals }: OneToTell, names: Names, paint: Paint): string {
  const title = say('reportTitle', { member: nameOf(view.member, names), challenge: plain(names.challenge) });
  return sections([
    [paint('bold', wrap(title)), wrap(plain(view.headline)), bar(view.percent, LONG_BAR)],
    ...goals.map((goal) => goalLines(goal, names)),
    dayRows(view, names.language, (state, letter) => paintDay(paint, state, letter)),
    [dayLegend(view)],
    factLines(view, names),
    [say('reportAsOf', { date: dateText(view.asOf, names.language) })],
  ]);
}

/** Each a few lines, with an empty one between them. */
function sections(parts: readonly (readonly string[])[]): string {
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A judged goal has no share until there is a verdict. */
function goalLines({ view, words }: GoalToTell, { language }: Names): string[] {
  const { title, kind, percent, unit, criterion, verdict } = view;
  const amounts = amountsText(view, language);
  const told = amounts === null ? '' : `  ${amounts} ${plain(unit ?? '')}`.trimEnd();
  const lines = [
    ...(kind === 'judge' && !verdict ? [] : [bar(percent, LONG_BAR) + told]),
    ...[criterion, words, verdict?.text].map((text) => plain(text ?? '')).filter((text) => text !== ''),
  ];
  return [wrap(plain(title)), ...lines.map((line) => wrap(line, INDENT))];
}

function factLines(view: ProgressView, names: Names): string[] {
  const { partners, pauses } = view;
  const result = resultText(view);
  const streak = streakText(view);
  const facts = [
    say('reportConsistency', { consistency: keptText(view) }),
    ...(streak === '' ? [] : [streak]),
    ...(partners.length > 0 ? [say('reportPartners', { names: namesOf(partners, names) })] : []),
    ...pauses.map(({ from, to, reason }) =>
      say(reason === null ? 'reportPause' : 'reportPauseBecause', {
        from: dateText(from, names.language),
        to: dateText(to, names.language),
        reason: plain(reason ?? ''),
      }),
    ),
    ...(result === null ? [] : [result]),
  ];
  return facts.map((fact) => wrap(fact));
}

/** The names of a challenge, and its plan. */
export interface ChallengeNames extends Names {
  plan: Plan;
  /** The network's. */
  today: string;
}

export interface GroupToTell extends Pick<GroupView, 'today' | 'needSupport'> {
  goal: GoalToTell | null;
}

/** A line a participant, and how they stand together. */
export function reportOfAll(
  views: readonly ProgressView[],
  group: GroupToTell,
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
      paint('bold', wrap(plain(names.challenge))),
      say('reportHead', { label: dayLabel(plan, today).label, date: dateText(today, language) }),
    ],
    views.length > 0 ? table(rows) : [say('reportNobody')],
    group.goal ? goalLines(group.goal, names) : [],
    groupLines(group, names).map((line) => wrap(line)),
  ]);
}

function groupLines(group: GroupToTell, names: Names): string[] {
  const today = groupTodayText(group);
  const support = namesOf(group.needSupport, names);
  return [
    ...(today === null ? [] : [today]),
    ...(support === '' ? [] : [say('reportSupport', { title: say('titleSupport'), names: support })]),
  ];
}

function namesOf(ids: readonly string[], names: Names): string {
  return ids.map((id) => nameOf(id, names)).join(', ');
}

function nameOf(id: string, { members }: Names): string {
  return plain(members.get(id) ?? id);
}

/** The letter says it too. */
function paintDay(paint: Paint, state: DayState, letter: string): string {
  if (state === 'kept' || state === 'bonus') return paint('green', letter);
  if (state === 'missed' || state === 'open') return paint('yellow', letter);
  return paint('dim', letter);
}
