import { describe, expect, it } from 'vitest';
import { weeklyLoads } from '../../../integrations/group-blog/writing/training-plan.ts';

const RULE = { base: 10, growth: 0.1, weeks: 8, every: 4, lighter: 0.8, taper: [0.5] };

describe('the weeks of a training plan', () => {
  it('are those of the worked case', () => {
    expect(weeklyLoads(RULE)).toEqual([10, 11, 12, 9.5, 13, 14.5, 16, 8]);
  });

  it('end in a taper from the heaviest week, also where a lighter one would be', () => {
    // 10, 11, 12, lighter, 13, then .75 and .5 of 13: 9.75 and 6.5.
    expect(weeklyLoads({ ...RULE, weeks: 7, taper: [0.75, 0.5] })).toEqual([10, 11, 12, 9.5, 13, 10, 6.5]);
    expect(weeklyLoads({ ...RULE, weeks: 4, taper: [0.5] })).toEqual([10, 11, 12, 6]);
  });

  it('grow from the rounded week, and round a quarter up', () => {
    // 3 × 1.1 = 3.3 is 3.5, and 3.5 × 1.1 = 3.85 is 4; 2.5 × 1.1 = 2.75 is 3.
    expect(weeklyLoads({ ...RULE, base: 3, weeks: 3, taper: [] })).toEqual([3, 3.5, 4]);
    expect(weeklyLoads({ ...RULE, base: 2.5, weeks: 2, taper: [] })).toEqual([2.5, 3]);
    // 4.5 × 0.5 = 2.25, which floating-point sums may miss.
    expect(
      weeklyLoads({ ...RULE, base: 4.5, growth: 0, weeks: 2, every: 2, lighter: 0.5, taper: [] }),
    ).toEqual([4.5, 2.5]);
  });
});
