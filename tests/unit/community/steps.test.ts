import { describe, expect, it } from 'vitest';
import { countSteps } from '../../../integrations/group-blog/community/steps.ts';
import { member, strategy } from '../../support/content.ts';
import { communityOf } from './network-of.ts';

const NINE = '123456789';
const TEN = '1234567890';

const basics = (...texts: string[]) => {
  const [money, buyers, where, content] = texts;
  return { money, buyers, where, content };
};

describe('an answer', () => {
  it.each([
    [NINE, 0],
    [TEN, 1],
    [`  ${NINE}  `, 0],
    [`  ${TEN}  `, 1],
    ['👍👍👍👍👍', 0],
    ['👍👍👍👍👍👍👍👍👍', 0],
    ['👍👍👍👍👍👍👍👍👍👍', 1],
  ])('counts from ten code points: "%s" is %i', (money, count) => {
    expect(countSteps({ basics: { money } }).basics).toBe(count);
  });
});

describe('systems', () => {
  const systems = { measure: TEN, roles: TEN, learning: NINE };

  it('count nothing while two basics stand', () => {
    expect(countSteps({ basics: basics(TEN, TEN, NINE), systems })).toEqual({
      basics: 2,
      systems: 0,
      post: 0,
    });
  });

  it('count once three basics stand', () => {
    expect(countSteps({ basics: basics(TEN, TEN, NINE, TEN), systems })).toEqual({
      basics: 3,
      systems: 2,
      post: 0,
    });
  });
});

describe('people, objectives, strategy and technology', () => {
  const objective = (text: string) => ({ id: text, text });

  it('count objectives once, where one of them is long enough', () => {
    const post = { people: TEN, objectives: [objective(NINE), objective(TEN), objective(`${TEN}1`)] };
    expect(countSteps({ post }).post).toBe(2);
  });

  it('count no objectives that are all short', () => {
    expect(countSteps({ post: { objectives: [objective(NINE)], strategy: TEN, technology: TEN } }).post).toBe(
      2,
    );
  });

  it('count four at most', () => {
    const post = { people: TEN, objectives: [objective(TEN)], strategy: TEN, technology: TEN };
    expect(countSteps({ post }).post).toBe(4);
  });
});

describe('the steps of the community', () => {
  it('are of members who have a strategy, by id, and of no guest and nobody who left', () => {
    const strategies = ['zoe', 'guy', 'ben', 'gone', 'later', 'ann', 'nobody'].map((id) =>
      strategy(id, { updated: id === 'later' ? '2026-07-01' : '2026-06-30', basics: { money: TEN } }),
    );
    const members = [
      ...['zoe', 'ben', 'later', 'ann'].map((id) => member(id)),
      member('guy', { guest: true }),
      member('gone', { left: '2026-06-30' }),
      member('none'),
    ];
    expect(communityOf({ members, strategies }).steps).toEqual([
      { member: 'ann', basics: 1, systems: 0, post: 0 },
      { member: 'ben', basics: 1, systems: 0, post: 0 },
      { member: 'zoe', basics: 1, systems: 0, post: 0 },
    ]);
  });
});
