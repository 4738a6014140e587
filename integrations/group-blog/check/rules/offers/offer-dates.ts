import type { CheckContext, Finding } from '../../rule.ts';
import { dayFix } from '../challenges/plans.ts';

/** Promises that are due outside the days of their offer. */
export function duesOutsideOffers({ content }: CheckContext): Finding[] {
  return content.offers.flatMap(({ data: { starts, ends, promises = [] }, file }) => {
    if (starts === undefined || ends === undefined) return [];
    return promises.flatMap(({ due }, index): Finding[] => {
      if (starts <= due && due <= ends) return [];
      const message = `promises.${index}.due (${due}) lies outside the days of the offer, ${starts} to ${ends}`;
      return [{ file, field: ['promises', index, 'due'], message, fix: dayFix(starts, ends, due, 'due') }];
    });
  });
}
