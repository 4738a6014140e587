import type { Plan } from '../../../network/civil-days.ts';
import { buildPlan } from '../../../progress/plan.ts';
import { exampleChallenge } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { challengePlans } from './plans.ts';

export const emptyPlan = defineRule({
  code: 'empty-plan',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'The plan of a challenge has no day on which there is something to do.',
    why: 'Nobody could keep up with it, and nobody fall behind.',
    wrong: exampleChallenge('plan: { days: 1, rest: [monday] }'),
    right: exampleChallenge('plan: { days: 8, rest: [monday] }'),
  },
  check(context) {
    const plans = context.once(challengePlans);
    return context.content.challenges.flatMap(({ id, file }) => {
      const plan = plans.get(id);
      return plan && !hasWork(plan) ? [{ file, ...emptyPlanText(plan) }] : [];
    });
  },
});

/** Whether there is a day on which there is something to do. */
function hasWork(plan: Plan): boolean {
  return buildPlan(plan).days.some(({ load }) => load > 0);
}

function emptyPlanText({ start, plan }: Plan): Omit<Finding, 'file'> {
  if (plan.weeks) {
    const message =
      'no week of the plan has a session that has to be done, so there is nothing to keep up with';
    const fix =
      'add one to a week, as in "sessions: [{ day: 2, what: Run, load: 3 }]", or remove "optional: true"';
    return { field: ['plan', 'weeks'], message, fix };
  }
  const { rest = [] } = plan;
  const message = 'every day of the plan is a day of rest, so there is nothing to keep up with';
  const fewer = rest
    .map((_, index) => rest.toSpliced(index, 1))
    .find((kept) => hasWork({ start, plan: { ...plan, rest: kept } }));
  const fix =
    fewer === undefined || fewer.length === 0
      ? `remove "rest: [${rest.join(', ')}]"`
      : `leave a day out of rest, as in "rest: [${fewer.join(', ')}]"`;
  return { field: ['plan', 'rest'], message, fix };
}
