/** A sentence with `{placeholders}`; where `{count}` decides, a form for each plural category of the language. */
type Wording = string | { readonly one: string; readonly other: string };

/** The language of the table. */
const LANGUAGE = 'en';

/** Every word about challenges and progress; to translate them is to translate this table. */
export const WORDS = {
  startsTomorrow: 'Starts tomorrow',
  startsIn: { one: 'Starts in {count} day', other: 'Starts in {count} days' },
  dayOf: 'Day {n} of {of}',
  finished: 'Finished',

  headline: '{label}. {words}',
  upcoming: 'Starts {date}.',
  onTrack: 'On pace.',
  ahead: 'Ahead.',
  aheadBy: { one: 'Ahead: {count} working day in hand.', other: 'Ahead: {count} working days in hand.' },
  atRisk: 'Slipping: {need} a day needed, {planned} planned.',
  behind: 'Behind: {factor} times the planned pace needed.',
  noDayLeft: 'The plan has no day left: {actual} of {target}.',
  done: 'Done on day {n}.',
  notReached: 'Not reached: {actual} of {target}.',
  used: '{actual} of {target} used.',
  willNotLast: 'At this rate it will not last.',
  overLimit: 'Over the limit: {actual} of {target}.',
  unreported: 'Within the limit, but too few days were reported.',
  withinLimit: 'Within the limit: {actual} of {target}.',
  pending: '{judge} decides on {date}.',
  partly: '{judge}: partly.',
  notMet: '{judge}: not met.',
  unjudged: "Waiting for {judge}'s verdict since {date}.",
  withdrawn: 'Took part until {date}.',

  dayText: 'Day {n}, {date}: {state}.',
  dayTextPlanned: 'Day {n}, {date}: {state}. Planned: {sessions}.',
  stateKept: 'checked in',
  stateBonus: 'checked in on a rest day',
  stateMissed: 'missed',
  stateOpen: 'still open',
  stateRest: 'rest day',
  stateNothingDue: 'nothing due',
  statePaused: 'paused',
  stateBeforeJoining: 'before joining',
  stateFuture: 'yet to come',

  statusUpcoming: 'not started',
  statusOnTrack: 'on pace',
  statusAhead: 'ahead',
  statusAtRisk: 'slipping',
  statusBehind: 'behind',
  statusMissed: 'not reached',
  statusOverLimit: 'over the limit',
  statusNotMet: 'not met',
  statusDone: 'done',
  statusUnreported: 'too few days reported',
  statusPending: 'to be judged',
  statusPartly: 'partly met',
  statusUnjudged: 'waiting for the verdict',
  statusWithdrawn: 'withdrawn',

  week: 'Week {k}',
  reportTitle: '{member} – {challenge}',
  reportHead: '{label}, as of {date}',
  reportAsOf: 'As of {date}',
  reportNobody: 'Nobody takes part yet.',
  reportSupport: 'Who could do with a word: {names}',
  reportConsistency: 'Consistency: {consistency}',
  reportPartners: 'Partners: {names}',
  reportPause: 'Pause: {from} to {to}',
  reportPauseBecause: 'Pause: {from} to {to} ({reason})',
  chartLabel: '{title}: {actual} of {target} on day {n}; the pace line is at {pace}.',
  chartLabelLimit: '{title}: {actual} of at most {target} on day {n}; the pace line is at {pace}.',
  chartLabelUpcoming: '{title}: the pace line leads to {target} on day {n}.',
  chartDay: 'Day {n}',
  chartDone: 'Done',
  chartDoneIn: 'Done ({unit})',
  chartPace: 'Planned pace',
  chartTarget: 'Target',
  chartTargetOf: 'Target {target}',
  chartLimit: 'Limit',
  chartLimitOf: 'At most {target}',
  chartProjection: 'At this rate: {target} on {date}',
  chartNumbers: 'The numbers',
  chartCaption: '{title}: the days on which something changed',
  chartDate: 'Date',

  ruleDays:
    'Every day that is not a rest day is planned; rest days and pauses neither count nor break anything.',
  ruleWeeks:
    'A session with a day is planned on it, one without as late in its week as can be: nobody is behind with a run that may as well be done on Saturday.',
  ruleToday: 'Today still counts: only what was planned up to last night can be missing.',
  ruleLate: {
    one: 'A day can be handed in {count} day late.',
    other: 'A day can be handed in up to {count} days late.',
  },
  ruleNotLate: 'A day is over when it is over.',
  rulePace:
    'The pace line follows the work of the plan: flat where nothing is planned, steeper where there is more to do.',
  ruleStatus:
    'On pace: no more is left than was planned to be left this morning. Slipping: up to a quarter more. Behind: more than that. Ahead: a tenth less.',
  ruleWhole: 'What comes in ones, as posts do, is expected in ones.',
  ruleMilestones: 'Milestones with a number bend the pace line.',
  ruleLimit:
    'A limit is kept while the time left is no more than the allowance left; told on fewer than four of five days, it is not known.',
  ruleJudge: 'What cannot be measured is decided by a member who was named before.',
  ruleChanges: 'What makes a goal easier counts a week after it was decided; what makes it harder, at once.',
  ruleConsistencyDays: 'Consistency is days checked in, of the planned days that are over.',
  ruleConsistencyWeeks: 'Consistency is sessions done, of those in the weeks that are over or done.',
  rulePercent: 'Per cent are never rounded up; 100 is only said of what is reached.',

  keptDays: { one: '{kept} of {count} day kept', other: '{kept} of {count} days kept' },
  keptSessions: { one: '{kept} of {count} session done', other: '{kept} of {count} sessions done' },
  keptNothing: '–',
  streakDays: { one: '{count} day in a row', other: '{count} days in a row' },
  streakWeeks: { one: '{count} week in a row', other: '{count} weeks in a row' },
  streakBest: 'at best {count}',
  resultBoth: 'Finished, and showed up: {kept}.',
  resultFinishedOnly: 'Finished: every goal done.',
  resultShowedUpOnly: 'Showed up: {kept}.',
  resultNeither: 'The challenge is over: {kept}.',
  amountOf: '{actual} of {target}',
  beyond: '{amount}, {over} beyond it',
  amountDown: '{actual}, from {from} to {target}',
  atMost: '{actual} of at most {target}',
  byDate: 'by {date}',
  milestoneReached: 'reached on {date}',
  changeLine: '{date}: {what}. {because}',
  changeLater: '{date}: {what}, from {from}. {because}',
  changeTooLate: '{date}: {what}, too late to count. {because}',
  verdictYes: 'met',
  verdictPartly: 'partly met',
  verdictNo: 'not met',
  verdictLine: '{judge}, {date}: {met}.',
  weekDone: '{done} of {slots} done',
  weekStepUp: 'steps up {percent}\u00a0%',

  groupCheckedIn: '{checkedIn} of {of} checked in',
  groupOpen: { one: '{count} still has time', other: '{count} still have time' },
  groupToday: '{first}, {second}.',
  groupTodayOnly: '{first}.',
  allShowedUpText: 'Four days of five, or more.',
  allShowedUpWeeks: 'Four sessions of five, or more.',
  matrixCaption: 'Who checked in on which day',
  matrixFrom: 'Day {from} to day {to}. The other days stand on the members’ own pages.',
  matrixCell: '{member}. {text}',
  stripCaption: '{member}, day by day',
  stripDay: 'Day {n}, {date}',
  checkIn: 'Check in',
  needSupport: 'Who could do with a word',
} as const satisfies Record<string, Wording>;

export type WordKey = keyof typeof WORDS;

/** The words of a key, with what stands for its `{placeholders}`; `count` chooses the plural form. */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const wording: Wording = WORDS[key];
  const text =
    typeof wording === 'string'
      ? wording
      : plurals.select(Number(values['count'])) === 'one'
        ? wording.one
        : wording.other;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

const plurals = new Intl.PluralRules(LANGUAGE);
