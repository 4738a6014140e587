import type { GoalContext, Measured } from './goal-context.ts';
import { downText, upText } from './number-text.ts';
import type { GoalStatus, GoalView } from './progress-view.ts';
import { TOLERANCE } from './fraction.ts';
import { say } from '../words/words.ts';
import { dateText } from '../words/dates.ts';

interface Facts extends Measured, Pick<GoalView, 'needPerDay' | 'plannedPerDay' | 'inHandDays' | 'catchUp'> {
  /** The first day since which the target has stayed reached. */
  doneDay: number;
}

/** A target goal's part of the headline (challenge rules, 9). */
export function targetWords(status: GoalStatus, facts: Facts, { plan, language }: GoalContext): string {
  const { from, target, actual, inHandDays, needPerDay, plannedPerDay, catchUp } = facts;
  const up = (value: number): string => upText(value, language);
  // What is done is never said to be more than it is.
  const amounts = { actual: target > from ? downText(actual, language) : up(actual), target: up(target) };
  switch (status) {
    case 'done':
      return say('done', { n: facts.doneDay });
    case 'upcoming':
      return say('upcoming', { date: dateText(plan.firstDate, language) });
    case 'missed':
      return say('notReached', amounts);
    case 'ahead':
      return inHandDays ? say('aheadBy', { count: inHandDays }) : say('ahead');
    case 'on-track':
      return say('onTrack');
    case 'at-risk':
      if (needPerDay === null || plannedPerDay === null) return say('noDayLeft', amounts);
      // Two numbers that round to the same, or the wrong way round where the plan grows lighter, would say nothing.
      return tenths(needPerDay) > tenths(plannedPerDay)
        ? say('atRisk', { need: up(Math.abs(needPerDay)), planned: up(Math.abs(plannedPerDay)) })
        : say('atRiskBy', { factor: up(catchUp ?? 1) });
    default:
      return catchUp === null || needPerDay === null
        ? say('noDayLeft', amounts)
        : say('behind', { factor: up(catchUp) });
  }
}

/** As they are shown: one decimal, rounded up. */
function tenths(value: number): number {
  return Math.ceil(Math.abs(value) * 10 - TOLERANCE);
}
