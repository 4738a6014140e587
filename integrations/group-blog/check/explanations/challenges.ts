import type { ProblemCode } from '../../model/problem.ts';
import type { Explanation } from './explanation.ts';

type ChallengeCode = Extract<
  ProblemCode,
  | 'date-not-filename'
  | 'outside-challenge'
  | 'not-participating'
  | 'future-check-in'
  | 'unknown-unit'
  | 'not-the-judge'
  | 'empty-plan'
  | 'session-on-rest-day'
  | 'steep-ramp'
>;

const checkIn = (name: string, challenge = 'spring'): string => `check-ins/${challenge}/ben/${name}.md`;
const MILES = '---\nvalues: { miles: 3 }\n---\n';
const POST = 'title: Day one\ndate: 2026-03-02';
const VERDICT = '---\non: 2026-03-22\nmet: yes\n---\n\nThe whole street smiles back.\n';
const plan = (...lines: string[]): string =>
  ['---', 'title: Autumn', 'start: 2026-09-07', ...lines, '---', ''].join('\n');
const autumn = 'challenges/autumn.md';

/** What can be wrong with plans, check-ins and verdicts. */
export const CHALLENGE_PAGES: Readonly<Record<ChallengeCode, Explanation>> = {
  'date-not-filename': {
    means: 'A check-in is not named after the day it tells of.',
    why: 'The name is the day, so there can be only one a day, and nobody has to type the date twice.',
    wrong: { path: checkIn('day-1'), text: MILES },
    right: { path: checkIn('2026-03-02'), text: MILES },
  },
  'outside-challenge': {
    means: 'A check-in, or a post for a challenge, lies before its first day or after its last.',
    why: 'It would count for nothing. Who joined later has a first day of their own.',
    wrong: { path: checkIn('2026-03-23'), text: MILES },
    right: { path: checkIn('2026-03-22'), text: MILES },
  },
  'not-participating': {
    means: 'A post or a check-in is for a challenge in which its author takes no part.',
    why: 'There is no goal that it could count for. Whoever takes part has a file in participants/ with a goal in it; a post without challenge is a post like any other.',
    wrong: { path: 'posts/ann/day-one.md', text: `---\n${POST}\nchallenge: spring\n---\n` },
    right: { path: 'posts/ann/day-one.md', text: `---\n${POST}\n---\n` },
  },
  'future-check-in': {
    means: 'A check-in is for a day that has not begun where the member is.',
    why: 'A check-in says what was done. A post may be written ahead: it appears on its day.',
    wrong: { path: checkIn('2026-03-04'), text: MILES },
    right: { path: checkIn('2026-03-03'), text: MILES },
    on: '2026-03-03',
  },
  'unknown-unit': {
    means: 'A value is given in a unit that no goal is counted in.',
    why: 'It would be added to nothing. The unit is written as in the goal, letter by letter.',
    wrong: { path: checkIn('2026-03-02'), text: '---\nvalues: { mile: 3 }\n---\n' },
    right: { path: checkIn('2026-03-02'), text: MILES },
  },
  'not-the-judge': {
    means: 'A verdict was written by somebody whom the goal does not name as its judge.',
    why: 'Who takes part chose the one whose word counts. The folder under verdicts/ is the judge’s.',
    wrong: { path: 'verdicts/guy/spring/ben/smile.md', text: VERDICT },
    right: { path: 'verdicts/ann/spring/ben/smile.md', text: VERDICT },
  },
  'empty-plan': {
    means: 'The plan of a challenge has no day on which there is something to do.',
    why: 'Nobody could keep up with it, and nobody fall behind.',
    wrong: { path: autumn, text: plan('plan: { days: 1, rest: [monday] }') },
    right: { path: autumn, text: plan('plan: { days: 8, rest: [monday] }') },
  },
  'session-on-rest-day': {
    means: 'A session of a week lies on a day of rest, or there are more sessions than free days.',
    why: 'The plan says two things at once, and those who take part would not know which to believe.',
    wrong: {
      path: autumn,
      text: plan('plan:', '  weeks:', '    - { rest: [1], sessions: [{ day: 1, what: Run, load: 3 }] }'),
    },
    right: {
      path: autumn,
      text: plan('plan:', '  weeks:', '    - { rest: [1], sessions: [{ day: 2, what: Run, load: 3 }] }'),
    },
  },
  'steep-ramp': {
    means: 'A week asks for more than one and a half times what the weeks before it did on average.',
    why: 'Those who get injured, or give up, do so after a steep step. It is advice: a plan may be what it is.',
    wrong: {
      path: autumn,
      text: plan(
        'plan:',
        '  weeks:',
        '    - { sessions: [{ what: Run, load: 10 }] }',
        '    - { sessions: [{ what: Run, load: 20 }] }',
      ),
    },
    right: {
      path: autumn,
      text: plan(
        'plan:',
        '  weeks:',
        '    - { sessions: [{ what: Run, load: 10 }] }',
        '    - { sessions: [{ what: Run, load: 14 }] }',
      ),
    },
  },
};
