import { describe, expect, it } from 'vitest';
import { groupTodayText } from '../../../integrations/group-blog/progress/group.ts';
import { localeOf } from '../../support/content.ts';

const { words } = localeOf();

describe('today', () => {
  it.each([
    { checkedIn: 7, open: 2, of: 9, text: '7 of 9 checked in, 2 still have time.' },
    { checkedIn: 7, open: 1, of: 9, text: '7 of 9 checked in, 1 still has time.' },
    { checkedIn: 9, open: 0, of: 9, text: '9 of 9 checked in.' },
    { checkedIn: 0, open: 9, of: 9, text: '0 of 9 checked in, 9 still have time.' },
    { checkedIn: 0, open: 0, of: 9, text: 'Nothing is fixed for today.' },
    { checkedIn: 0, open: 0, of: 0, text: null },
  ])('with $checkedIn done and $open open of $of is "$text"', ({ text, ...today }) => {
    expect(groupTodayText({ today }, words)).toBe(text);
  });

  it('is nothing to tell of before the first day and after the last', () => {
    expect(groupTodayText({ today: null }, words)).toBeNull();
  });
});
