import { canBeAllowed } from '../../allowed-codes.ts';
import { didYouMean, nearest } from '../../../suggest/did-you-mean.ts';
import { planLength } from '../../../network/civil-days.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding, type GoalFinding } from '../../rule.ts';
import { goalKinds, KIND_TEXT } from '../goals/goals.ts';
import { memberLinkFindings } from '../links/member-links.ts';
import { fieldFindings } from './field-faults.ts';

export const wrongType = defineRule({
  code: 'wrong-type',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means:
      'A value does not have the form that it has to have there: a list, a number, a date, one word of a few.',
    why: 'A program reads it. A list stands in brackets, a number has no unit beside it, and a date is year-month-day.',
    wrong: examplePost('tags: bread'),
    right: examplePost('tags: [bread]'),
  },
  check: (context) => [
    ...fieldFindings('wrong-type', context),
    ...memberLinkFindings('wrong-type', context),
    ...plansTwice(context),
    ...notToBeAllowed(context),
  ],
  checkGoal(goal, { name, member }) {
    const { take, limit, judge, criterion } = goal;
    const [kind, ...others] = goalKinds(goal);
    if (kind === undefined) return [];
    if (others.length > 0) {
      return others.map((other) => {
        const withIt = other === 'judge' && criterion !== undefined ? ' and criterion' : '';
        const message = `the goal has ${kind} and ${other}, and ${kind} makes it ${KIND_TEXT[kind]}, ${other} ${KIND_TEXT[other]}`;
        const fix = `remove "${other}: ${goal[other] ?? ''}"${withIt}, or make two goals of it`;
        return { field: [other], message, fix };
      });
    }
    const findings: GoalFinding[] = [];
    if (kind === 'limit' && (take === 'last' || take === 'best')) {
      const message = `${name}.take is ${take}, and a limit is on what comes together`;
      const fix = `remove "take: ${take}", or write "take: count" to count the days`;
      findings.push({ field: ['take'], message, fix });
    }
    if (member !== null) return findings;
    if (kind !== 'target') {
      const message = `the goal of the group is a number to reach together, not ${KIND_TEXT[kind]}`;
      const fix = `write a target in the place of "${kind}: ${limit ?? judge ?? ''}", for example "target: 1000, unit: miles"`;
      findings.push({ field: [kind], message, fix });
    } else if (take !== undefined && take !== 'sum') {
      const message = `groupGoal.take is ${take}, and the goal of the group is what comes together`;
      findings.push({ field: ['take'], message, fix: `remove "take: ${take}"` });
    }
    return findings;
  },
});

/** Codes that nobody has, or that stand for what no site can be built with. */
function notToBeAllowed({ content, rules }: CheckContext): Finding[] {
  const codes = rules.filter(canBeAllowed).map(({ code }) => code);
  return content.network.flatMap(({ data: { allow = [] }, file }) =>
    allow.flatMap((code, index): Finding[] => {
      if (codes.includes(code)) return [];
      const isKnown = rules.some((rule) => rule.code === code);
      const message = `allow.${index} is "${code}", ${isKnown ? 'and that cannot be let be' : 'which is the code of no problem'}`;
      const others = `remove it; what can be let be is ${codes.join(', ')}`;
      const near = isKnown ? undefined : nearest(code, codes);
      const fix = near === undefined ? others : `${didYouMean(near)} Else ${others}`;
      return [{ file, field: ['allow', index], message, fix }];
    }),
  );
}

/** Plans that are told in days and in weeks. */
function plansTwice({ content }: CheckContext): Finding[] {
  return content.challenges.flatMap(({ data: { plan }, file }) => {
    if (plan?.days === undefined || plan.weeks === undefined) return [];
    const { days, weeks } = plan;
    const message = 'plan has days and weeks, and it can only be told in one of them';
    const fix = `remove "days: ${days}": the weeks make ${planLength({ weeks })} days; or remove weeks`;
    return [{ file, field: ['plan', 'weeks'], message, fix }];
  });
}
