import { describe, expect, it } from 'vitest';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import { localeOf, member } from '../../support/content.ts';
import { dateOf, type GoalFacts } from '../../support/progress.ts';
import { annOf, springSite, type Spring } from './spring.ts';

const { rules: words } = localeOf().words;
const members = [member('ann'), member('ben')];

function rulesOf(goals: readonly GoalFacts[], facts: Omit<Spring, 'who'> = {}): readonly string[] {
  const site = springSite({ parts: { members }, ...facts, who: { ann: { goals } } });
  return buildProgressPage(site, annOf(site)).rules;
}

const ALWAYS = [words.days, words.today, words.late(1), words.consistencyDays, words.percent];
const TARGET = [words.pace, words.status];
const judged = { judge: 'ben', criterion: 'Tasty' };

describe('the rules of a page', () => {
  it.each<{ why: string; goals: GoalFacts[]; rules: string[] }>([
    { why: 'a target', goals: [{}], rules: TARGET },
    { why: 'a limit', goals: [{ limit: 9 }], rules: [words.pace, words.limit] },
    {
      why: 'a limit of times, which bends no pace',
      goals: [{ limit: 9, take: 'count' }],
      rules: [words.pace, words.limit],
    },
    { why: 'a judged goal, which has no pace', goals: [judged], rules: [words.judge] },
    { why: 'days counted', goals: [{ take: 'count' }], rules: [...TARGET, words.whole] },
    { why: 'posts counted', goals: [{ counts: 'posts' }], rules: [...TARGET, words.whole] },
    { why: 'words counted, which come in many', goals: [{ counts: 'words' }], rules: TARGET },
    {
      why: 'a milestone with a number',
      goals: [{ milestones: [{ title: 'Half', due: dateOf(5), value: 5 }] }],
      rules: [...TARGET, words.milestones],
    },
    {
      why: 'a milestone without one',
      goals: [{ milestones: [{ title: 'Shoes', due: dateOf(5) }] }],
      rules: TARGET,
    },
    {
      why: 'a change',
      goals: [{ changes: [{ on: dateOf(5), target: 12, because: 'More' }] }],
      rules: [...TARGET, words.changes],
    },
    {
      why: 'a change that is yet to be decided',
      goals: [{ changes: [{ on: dateOf(6), target: 12, because: 'More' }] }],
      rules: TARGET,
    },
    {
      why: 'all kinds of goals',
      goals: [judged, { limit: 9 }, {}],
      rules: [...TARGET, words.limit, words.judge],
    },
  ])('with $why are those that its numbers follow from', ({ goals, rules }) => {
    expect(rulesOf(goals).toSorted()).toEqual([...ALWAYS, ...rules].toSorted());
  });

  it.each<{ lateDays: number; text: string }>([
    { lateDays: 0, text: 'A day cannot be handed in late.' },
    { lateDays: 1, text: 'A day can be handed in 1 day late.' },
    { lateDays: 3, text: 'A day can be handed in up to 3 days late.' },
  ])('say how late a day can be handed in: $lateDays', ({ lateDays, text }) => {
    const late = rulesOf([{}], { lateDays }).filter((rule) => rule.startsWith('A day '));
    expect(late).toEqual([text]);
  });

  it('of a plan of weeks speak of sessions', () => {
    const rules = rulesOf([{}], { plan: { weeks: [{ sessions: [{ what: 'Run', load: 1 }] }] } });
    expect(rules).toEqual(expect.arrayContaining([words.weeks, words.consistencyWeeks]));
    for (const rule of [words.days, words.consistencyDays]) expect(rules).not.toContain(rule);
  });
});
