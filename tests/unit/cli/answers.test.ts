import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultInNumber } from '../../../integrations/group-blog/cli/questions/answers.ts';

describe('a number on the command line', () => {
  it.each(['12', '3.5', '.5', '-2', '2.125', '1000', '1.0', ' 7 '])('can be %s', (text) => {
    expect(faultInNumber(z.number(), text)).toBeUndefined();
  });

  it.each([
    ['3,5', 'is "3,5", which is no number; write 3.5'],
    ['1,000', 'is "1,000", which is no number; write 1000 or 1'],
    ['2,125', 'is "2,125", which is no number; write 2125 or 2.125'],
    ['1,000,000', 'is "1,000,000", which is no number; write 1000000'],
    ['1.000,5', 'is "1.000,5", which is no number; write 1000.5'],
    ['10 000', 'is "10 000", which is no number; write 10000'],
    ['10k', 'is "10k", which is no number; write 10000'],
    ['10.000', 'is "10.000", which means different numbers in different countries; write 10000 or 10'],
    ['many', 'is "many", which is no number'],
  ])('%s is told', (text, says) => {
    expect(faultInNumber(z.number(), text)).toBe(says);
    for (const right of / write (.*)$/.exec(says)?.[1]?.split(' or ') ?? []) {
      expect(faultInNumber(z.number(), right)).toBeUndefined();
    }
  });

  it('is not asked about where only one of two can be meant', () => {
    expect(faultInNumber(z.number().max(366), '21.000')).toBeUndefined();
  });
});
