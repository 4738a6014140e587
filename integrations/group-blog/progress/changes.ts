import type { GoalData } from '../schemas/participant.ts';
import { dateOfDay } from './civil-days.ts';

interface Step {
  value: number | string;
  from: string;
}

const EASING_TAKES_DAYS = 7;

/**
 * The target and due date in force on `today` (challenge rules, 7): what is easier comes into force seven days
 * after it was decided, and never if that is after the due date in force then; anything else at once. A later
 * change cancels earlier ones that are not yet in force.
 * @param planEnd the due date of a goal without one.
 */
export function goalInForce(goal: GoalData, planEnd: string, today: string): { target: number; due: string } {
  const targets: Step[] = [{ value: goal.target, from: '' }];
  const dues: Step[] = [{ value: goal.due ?? planEnd, from: '' }];
  const changes = (goal.changes ?? []).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { on, target, due } of changes) {
    const dueThen = String(valueOn(dues, on));
    if (target !== undefined) {
      const isEasier = Math.abs(target - goal.from) < Math.abs(Number(valueOn(targets, on)) - goal.from);
      takeStep(targets, { value: target, on, isEasier, dueThen });
    }
    if (due !== undefined) takeStep(dues, { value: due, on, isEasier: due > dueThen, dueThen });
  }
  return { target: Number(valueOn(targets, today)), due: String(valueOn(dues, today)) };
}

function takeStep(
  steps: Step[],
  {
    value,
    on,
    isEasier,
    dueThen,
  }: { value: number | string; on: string; isEasier: boolean; dueThen: string },
): void {
  const from = isEasier ? dateOfDay(on, EASING_TAKES_DAYS + 1) : on;
  if (isEasier && from > dueThen) return;
  const inForce = steps.filter((step) => step.from <= on);
  steps.splice(0, steps.length, ...inForce, { value, from });
}

function valueOn(steps: readonly Step[], date: string): number | string | undefined {
  return steps.findLast((step) => step.from <= date)?.value;
}
