import type { Plan } from '../../../network/civil-days.ts';
import type { CheckContext } from '../../rule.ts';

/** The plans whose days are known, by the id of the challenge. */
export function challengePlans({ content }: CheckContext): Map<string, Plan> {
  return new Map(
    content.challenges.flatMap(({ id, data: { start, plan } }): [string, Plan][] => {
      const isOneOfTheTwo = plan !== undefined && (plan.days === undefined) !== (plan.weeks === undefined);
      return start !== undefined && isOneOfTheTwo ? [[id, { start, plan }]] : [];
    }),
  );
}

/** The day within bounds that is nearest to one outside them. */
export function nearestDay(first: string, last: string, date: string): string {
  return date < first ? first : last;
}

/** Says which days can stand in a field, and the line for the nearest of them. */
export function dayFix(first: string, last: string, date: string, field: string): string {
  return `write a day from ${first} to ${last}, as in "${field}: ${nearestDay(first, last, date)}"`;
}
