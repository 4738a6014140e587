import { describe, expect, it } from 'vitest';
import { checkInUrl } from '../../../integrations/group-blog/views/writing-links.ts';
import { member } from '../../support/content.ts';
import { dateOf, type GoalFacts } from '../../support/progress.ts';
import { annOf, springSite, type Spring } from './spring.ts';

const parts = {
  members: [member('ann'), member('ben')],
  network: { repository: 'https://github.com/friends/network' },
};

function textOf(goals: readonly GoalFacts[], groupGoal?: Spring['groupGoal']): string {
  const site = springSite({ parts, who: { ann: { goals } }, ...(groupGoal && { groupGoal }) });
  const url = checkInUrl(site, annOf(site), dateOf(5));
  return new URL(url ?? 'about:blank').searchParams.get('value') ?? '';
}

const unitsOf = (text: string): string[] =>
  [...text.matchAll(/^ {2}(\S+): $/gm)].map(([, unit = '']) => unit);

describe('a check-in that is begun asks for', () => {
  const together = { title: 'Together', target: 1000 };
  const judged = { judge: 'ben', criterion: 'Tasty' };

  it.each<{ what: string; goals: GoalFacts[]; groupGoal?: Spring['groupGoal']; units: string[] }>([
    {
      what: 'targets and limits',
      goals: [{ unit: 'miles' }, { limit: 9, unit: 'coffees' }],
      units: ['miles', 'coffees'],
    },
    { what: 'each unit once', goals: [{ unit: 'miles' }, { limit: 9, unit: 'miles' }], units: ['miles'] },
    { what: 'nothing of a judged goal', goals: [judged, { unit: 'miles' }], units: ['miles'] },
    { what: 'nothing at all where a judge decides', goals: [judged], units: [] },
    {
      what: 'what the group measures besides',
      goals: [{ unit: 'miles' }],
      groupGoal: { ...together, unit: 'loaves' },
      units: ['miles', 'loaves'],
    },
    {
      what: 'what the group measures alone',
      goals: [judged],
      groupGoal: { ...together, unit: 'loaves' },
      units: ['loaves'],
    },
    {
      what: 'what the group measures as she does, once',
      goals: [{ unit: 'miles' }],
      groupGoal: { ...together, unit: 'miles' },
      units: ['miles'],
    },
    {
      what: 'nothing that is counted for her, or for the group',
      goals: [{ counts: 'posts' }, { counts: 'words', unit: 'words', limit: 9 }, { unit: 'miles' }],
      groupGoal: { ...together, counts: 'replies' },
      units: ['miles'],
    },
  ])('$what', ({ goals, groupGoal, units }) => {
    const text = textOf(goals, groupGoal);
    expect(unitsOf(text)).toEqual(units);
    expect(text.includes('values:')).toBe(units.length > 0);
  });
});
