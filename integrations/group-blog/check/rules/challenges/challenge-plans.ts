import type { Plan } from '../../../progress/civil-days.ts';
import type { CheckContext } from '../../rule.ts';

/** The plans whose days can be told, by the id of the challenge. */
export function challengePlans({ content }: CheckContext): Map<string, Plan> {
  return new Map(
    content.partial.challenges.flatMap(({ id, data: { start, plan } }): [string, Plan][] => {
      const isOneOfTheTwo = plan !== undefined && (plan.days === undefined) !== (plan.weeks === undefined);
      return start !== undefined && isOneOfTheTwo ? [[id, { start, plan }]] : [];
    }),
  );
}
