import { describe, expect, it } from 'vitest';
import { say, WORDS } from '../../../integrations/group-blog/words/words.ts';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import { member } from '../../support/content.ts';
import { dateOf, type GoalFacts } from '../../support/progress.ts';
import { annOf, springSite, type Spring } from './spring.ts';

const members = [member('ann'), member('ben')];

function rulesOf(goals: readonly GoalFacts[], facts: Omit<Spring, 'who'> = {}): readonly string[] {
  const site = springSite({ parts: { members }, ...facts, who: { ann: { goals } } });
  return buildProgressPage(site, annOf(site)).rules;
}

const ALWAYS = [
  WORDS.ruleDays,
  WORDS.ruleToday,
  say('ruleLate', { count: 1 }),
  WORDS.ruleConsistencyDays,
  WORDS.rulePercent,
];
const TARGET = [WORDS.rulePace, WORDS.ruleStatus];
const judged = { judge: 'ben', criterion: 'Tasty' };

describe('the rules of a page', () => {
  it.each<{ why: string; goals: GoalFacts[]; rules: string[] }>([
    { why: 'a target', goals: [{}], rules: TARGET },
    { why: 'a limit', goals: [{ limit: 9 }], rules: [WORDS.rulePace, WORDS.ruleLimit] },
    {
      why: 'a limit of times, which bends no pace',
      goals: [{ limit: 9, take: 'count' }],
      rules: [WORDS.rulePace, WORDS.ruleLimit],
    },
    { why: 'a judged goal, which has no pace', goals: [judged], rules: [WORDS.ruleJudge] },
    { why: 'days counted', goals: [{ take: 'count' }], rules: [...TARGET, WORDS.ruleWhole] },
    { why: 'posts counted', goals: [{ counts: 'posts' }], rules: [...TARGET, WORDS.ruleWhole] },
    { why: 'words counted, which come in many', goals: [{ counts: 'words' }], rules: TARGET },
    {
      why: 'a milestone with a number',
      goals: [{ milestones: [{ title: 'Half', due: dateOf(5), value: 5 }] }],
      rules: [...TARGET, WORDS.ruleMilestones],
    },
    {
      why: 'a milestone without one',
      goals: [{ milestones: [{ title: 'Shoes', due: dateOf(5) }] }],
      rules: TARGET,
    },
    {
      why: 'a change',
      goals: [{ changes: [{ on: dateOf(5), target: 12, because: 'More' }] }],
      rules: [...TARGET, WORDS.ruleChanges],
    },
    {
      why: 'a change that is yet to be decided',
      goals: [{ changes: [{ on: dateOf(6), target: 12, because: 'More' }] }],
      rules: TARGET,
    },
    {
      why: 'all kinds of goals',
      goals: [judged, { limit: 9 }, {}],
      rules: [...TARGET, WORDS.ruleLimit, WORDS.ruleJudge],
    },
  ])('with $why are those that its numbers follow from', ({ goals, rules }) => {
    expect(rulesOf(goals).toSorted()).toEqual([...ALWAYS, ...rules].toSorted());
  });

  it.each<{ lateDays: number; text: string }>([
    { lateDays: 0, text: 'A day is over when it is over.' },
    { lateDays: 1, text: 'A day can be handed in 1 day late.' },
    { lateDays: 3, text: 'A day can be handed in up to 3 days late.' },
  ])('say how late a day can be handed in: $lateDays', ({ lateDays, text }) => {
    const late = rulesOf([{}], { lateDays }).filter((rule) => rule.startsWith('A day '));
    expect(late).toEqual([text]);
  });

  it('of a plan of weeks speak of sessions', () => {
    const rules = rulesOf([{}], { plan: { weeks: [{ sessions: [{ what: 'Run', load: 1 }] }] } });
    expect(rules).toEqual(expect.arrayContaining([WORDS.ruleWeeks, WORDS.ruleConsistencyWeeks]));
    for (const rule of [WORDS.ruleDays, WORDS.ruleConsistencyDays]) expect(rules).not.toContain(rule);
  });
});
