import { buildPlan } from '../../../progress/plan.ts';
import { exampleChallenge } from '../../examples.ts';
import { defineRule, type ExampleFile } from '../../rule.ts';
import { challengePlans } from './plans.ts';

const MAX_RAMP = 1.5;
const WEEKS_COMPARED = 4;
const ALLOWANCE = 1e-9;

const rampTo = (load: number): ExampleFile =>
  exampleChallenge(
    'plan:',
    '  weeks:',
    '    - { sessions: [{ what: Run, load: 10 }] }',
    `    - { sessions: [{ what: Run, load: ${load} }] }`,
  );

export const steepRamp = defineRule({
  code: 'steep-ramp',
  severity: 'warning',
  explanation: {
    means: 'A week asks for more than one and a half times what the weeks before it did on average.',
    why: 'Those who get injured, or give up, do so after a steep step. It is advice: a plan may be what it is.',
    wrong: rampTo(20),
    right: rampTo(14),
  },
  check(context) {
    const plans = context.once(challengePlans);
    return context.content.challenges.flatMap(({ id, file }) => {
      const plan = plans.get(id);
      const loads = plan?.plan.weeks ? buildPlan(plan).weeks.map(({ load }) => load) : [];
      return loads.flatMap((load, index) => {
        const before = loads.slice(Math.max(0, index - WEEKS_COMPARED), index);
        const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
        if (!(mean > 0) || load <= MAX_RAMP * mean * (1 + ALLOWANCE)) return [];
        const most = Math.floor(MAX_RAMP * mean * 100) / 100;
        const message = `week ${index + 1} is a steep step up: its load is ${load}, that of the weeks before ${Number(mean.toPrecision(3))} on average`;
        const fix = `plan at most about ${most} for week ${index + 1}, or more for the weeks before`;
        return [{ file, field: ['plan', 'weeks', index], message, fix }];
      });
    });
  },
});
