import { lastDay, planLength } from '../../../network/civil-days.ts';
import { isDiscrete } from '../../../progress/pace.ts';
import type { GoalData } from '../../../schemas/goal.ts';
import { examplePost } from '../../examples.ts';
import {
  defineRule,
  type CheckContext,
  type Finding,
  type GoalContext,
  type GoalFinding,
} from '../../rule.ts';
import { challengePlans, dayFix } from '../challenges/plans.ts';
import { reasonLength, REASON_FIX, MIN_REASON_LENGTH } from '../challenges/verdicts.ts';
import { amountsOf } from '../goals/goals.ts';
import { duesOutsideOffers } from '../offers/offer-dates.ts';
import { fieldFindings } from './field-faults.ts';

export const outOfRange = defineRule({
  code: 'out-of-range',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means:
      'A number, a text or a date lies outside what can stand there: too long, too many, too early, too late.',
    why: 'A title of a thousand letters fits no page and no card, and nothing is changed before it was written.',
    wrong: examplePost('updated: 2026-03-01'),
    right: examplePost('updated: 2026-03-05'),
  },
  check: (context) => [
    ...wholeFiles(context),
    ...fieldFindings('out-of-range', context),
    ...daysOfPlans(context),
    ...joinedTooLate(context),
    ...shortReasons(context),
    ...duesOutsideOffers(context),
  ],
  checkGoal: (goal, facts) => [...fractions(goal, facts), ...datesOutside(goal, facts)],
});

/** Front matter and bodies that hold more than can be examined. */
function wholeFiles({ frontMatterFaults, parsed }: CheckContext): Finding[] {
  const frontMatters = [...frontMatterFaults].flatMap(([file, { is, error, at, fix }]) =>
    is === 'size' ? [{ file, at, message: error, fix }] : [],
  );
  const bodies = parsed.flatMap(({ file }) =>
    file.body?.tooMuch
      ? [{ file, ...file.body.tooMuch, fix: 'make it plainer, or make two posts of it' }]
      : [],
  );
  return [...frontMatters, ...bodies];
}

/** Days of rest and days with a prompt that the plan does not have. */
function daysOfPlans(context: CheckContext): Finding[] {
  const plans = context.once(challengePlans);
  return context.content.challenges.flatMap(({ id, data: { plan, prompts }, file }) => {
    if (plan === undefined) return [];
    const { days, rest = [], weeks } = plan;
    const restDays = rest.flatMap((day, index): Finding[] => {
      if (weeks || days === undefined || typeof day === 'string' || day <= days) return [];
      const message = `plan.rest.${index} is ${day}, and that lies after day ${days}, the last`;
      const fix = `write a day from 1 to ${days}, or a day of the week, as in "rest: [sunday]"`;
      return [{ file, field: ['plan', 'rest', index], message, fix }];
    });
    const last = plans.has(id) ? planLength(plan) : Infinity;
    const prompted = Object.keys(prompts ?? {}).flatMap((day): Finding[] => {
      if (Number(day) <= last) return [];
      const message = `prompts.${day} is for a day after the last, day ${last}`;
      return [{ file, field: ['prompts', day], message, fix: `write a day from 1 to ${last}` }];
    });
    return [...restDays, ...prompted];
  });
}

function joinedTooLate(context: CheckContext): Finding[] {
  const plans = context.once(challengePlans);
  return context.content.participants.flatMap(({ parts, data: { joined }, file }) => {
    const plan = plans.get(parts[0] ?? '');
    if (plan === undefined || joined === undefined || joined <= lastDay(plan)) return [];
    const last = lastDay(plan);
    const message = `joined (${joined}) lies after the last day, ${last}`;
    return [{ file, field: ['joined'], message, fix: dayFix(plan.start, last, joined, 'joined') }];
  });
}

function shortReasons({ content }: CheckContext): Finding[] {
  return content.verdicts.flatMap(({ file }) => {
    const length = reasonLength(file);
    if (length === 0 || length >= MIN_REASON_LENGTH) return [];
    const message = `the reason is ${length} characters long; at least ${MIN_REASON_LENGTH}`;
    return [{ file, message, fix: REASON_FIX }];
  });
}

/** Fractions of what is counted in whole numbers. */
function fractions(goal: GoalData, { name }: GoalContext): GoalFinding[] {
  if (!isDiscrete(goal)) return [];
  const { take, counts } = goal;
  const things = take === 'count' ? 'days' : (counts ?? 'things').replaceAll('-', ' ');
  return amountsOf(goal)
    .filter(({ value }) => !Number.isInteger(value))
    .map(({ field, name: amount, value }) => ({
      field,
      message: `${[name, ...field].join('.')} is ${value}, and ${things} come in ones`,
      fix: `write a whole number: "${amount}: ${Math.ceil(value)}"`,
    }));
}

/** Due dates of a goal, its milestones and its changes that are not among its own days. */
function datesOutside(
  { due, milestones = [], changes = [] }: GoalData,
  { name, days }: GoalContext,
): GoalFinding[] {
  if (days === undefined) return [];
  const { first, last } = days;
  const dues = [
    { date: due, field: ['due'] },
    ...milestones.map((milestone, index) => ({ date: milestone.due, field: ['milestones', index, 'due'] })),
    ...changes.map((change, index) => ({ date: change.due, field: ['changes', index, 'due'] })),
  ];
  return dues.flatMap(({ date, field }) => {
    if (date === undefined || (date >= first && date <= last)) return [];
    const message = `${[name, ...field].join('.')} (${date}) lies outside the days that there are, ${first} to ${last}`;
    return [{ field, message, fix: dayFix(first, last, date, 'due') }];
  });
}
