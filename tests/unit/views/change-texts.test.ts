import { describe, expect, it } from 'vitest';
import { changeTexts } from '../../../integrations/group-blog/views/parts/change-texts.ts';
import type { GoalData } from '../../../integrations/group-blog/schemas/goal.ts';
import { goalSchema } from '../../../integrations/group-blog/schemas/goal.ts';
import { dateOf } from '../../support/progress.ts';
import { localeOf } from '../../support/content.ts';

type Change = NonNullable<GoalData['changes']>[number];

const change = (n: number, facts: Partial<Change>): Change => ({ on: dateOf(n), because: 'Flu.', ...facts });

/** Of a goal in the 21 days from Monday 2 March. */
function textsOf(facts: Partial<GoalData>, changes: readonly Change[], asOf = dateOf(21)): string[] {
  const goal = goalSchema.parse({ title: 'Run', unit: 'miles', ...facts, changes });
  return changeTexts(goal, { planEnd: dateOf(21), asOf }, localeOf());
}

describe('a change', () => {
  it.each<{ why: string; facts?: Partial<GoalData>; changes: Change[]; texts: string[] }>([
    {
      why: 'that makes it harder counts at once',
      changes: [change(3, { target: 25 })],
      texts: ['4 March 2026: 25 miles. Flu.'],
    },
    {
      why: 'that brings the due day nearer counts at once',
      changes: [change(3, { due: dateOf(20) })],
      texts: ['4 March 2026: by 21 March 2026. Flu.'],
    },
    {
      why: 'that makes it easier counts a week later',
      changes: [change(3, { target: 18 })],
      texts: ['4 March 2026: 18 miles, from 11 March 2026. Flu.'],
    },
    {
      why: 'that makes it easier counts on the due day at the latest',
      changes: [change(14, { target: 18 })],
      texts: ['15 March 2026: 18 miles, from 22 March 2026. Flu.'],
    },
    {
      why: 'that makes it easier too late never counts',
      changes: [change(15, { target: 18 })],
      texts: ['16 March 2026: 18 miles, too late to count. Flu.'],
    },
    {
      why: 'that raises a limit counts a week later, that lowers it at once',
      facts: { limit: 10 },
      changes: [change(2, { limit: 12 }), change(12, { limit: 11 })],
      texts: ['3 March 2026: 12 miles, from 10 March 2026. Flu.', '13 March 2026: 11 miles. Flu.'],
    },
    {
      why: 'that was changed again before it counted is told to be',
      changes: [change(3, { target: 18 }), change(5, { target: 15 })],
      texts: [
        '4 March 2026: 18 miles, changed again before it counted. Flu.',
        '6 March 2026: 15 miles, from 13 March 2026. Flu.',
      ],
    },
    {
      why: 'that was changed again once it counted is not',
      changes: [change(3, { target: 18 }), change(10, { target: 15 })],
      texts: [
        '4 March 2026: 18 miles, from 11 March 2026. Flu.',
        '11 March 2026: 15 miles, from 18 March 2026. Flu.',
      ],
    },
    {
      why: 'that comes back to what was cancelled does not lend it its day',
      changes: [change(2, { target: 18 }), change(3, { target: 15 }), change(4, { target: 18 })],
      texts: [
        '3 March 2026: 18 miles, changed again before it counted. Flu.',
        '4 March 2026: 15 miles, changed again before it counted. Flu.',
        '5 March 2026: 18 miles, from 12 March 2026. Flu.',
      ],
    },
    {
      why: 'of target and due day alike is told in one line',
      changes: [change(3, { target: 18, due: dateOf(22) })],
      texts: ['4 March 2026: 18 miles, by 23 March 2026, from 11 March 2026. Flu.'],
    },
    {
      why: 'of which one half counts at once and the other is too late is told in two',
      changes: [change(15, { target: 18, due: dateOf(20) })],
      texts: ['16 March 2026: 18 miles, too late to count. Flu.', '16 March 2026: by 21 March 2026. Flu.'],
    },
    {
      why: 'stands where it was decided, wherever it was written',
      changes: [change(9, { target: 30 }), change(3, { target: 25 })],
      texts: ['4 March 2026: 25 miles. Flu.', '10 March 2026: 30 miles. Flu.'],
    },
  ])('$why', ({ facts = { target: 21 }, changes, texts }) => {
    expect(textsOf(facts, changes)).toEqual(texts);
  });

  it('that is yet to be decided is not told, and cancels nothing', () => {
    const changes = [change(3, { target: 18 }), change(5, { target: 15 })];
    expect(textsOf({ target: 21 }, changes, dateOf(4))).toEqual([
      '4 March 2026: 18 miles, from 11 March 2026. Flu.',
    ]);
  });
});
