import type { Plan } from '../progress/civil-days.ts';
import type { ParsedContent } from '../model/parsed-content.ts';

/** The plans of which the days can be told, by challenge. */
export function challengePlans(content: ParsedContent): Map<string, Plan> {
  return new Map(
    content.partial.challenges.flatMap(({ id, data: { start, plan } }): [string, Plan][] => {
      const isOneOfTheTwo = plan !== undefined && (plan.days === undefined) !== (plan.weeks === undefined);
      return start !== undefined && isOneOfTheTwo ? [[id, { start, plan }]] : [];
    }),
  );
}
