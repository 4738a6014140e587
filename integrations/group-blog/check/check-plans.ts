import { DAYS_A_WEEK, planLength, type Plan } from '../progress/civil-days.ts';
import { buildPlan } from '../progress/plan.ts';
import type { ChallengeData, WeekData } from '../schemas/challenge.ts';
import { challengePlans } from './challenge-plans.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

type PlanData = ChallengeData['plan'];

interface Fault {
  at: readonly PropertyKey[];
  code: ProblemCode;
  message: string;
  fix: string;
}

/** Plans that cannot be followed, or only with sore legs. */
export function checkPlans(content: ParsedContent): Problem[] {
  const plans = challengePlans(content);
  return content.partial.challenges.flatMap(({ id, data: { plan, prompts }, file }) => {
    if (plan === undefined) return [];
    const whole = plans.get(id);
    const faults = [
      ...checkForm(plan),
      ...(plan.weeks ?? []).flatMap(checkWeek),
      ...(whole ? checkWork(whole) : []),
      ...(whole ? checkPrompts(prompts, planLength(plan)) : []),
    ];
    return faults.map(({ at, code, message, fix }) => problemAt(file, at, code, message, fix));
  });
}

/** Days or weeks, and what goes with them. */
function checkForm({ days, rest = [], weeks }: PlanData): Fault[] {
  if (days === undefined && weeks === undefined) {
    const message = 'plan.days is missing: how many days it is';
    const fix = 'write "plan: { days: 21 }", or give the plan week by week with weeks';
    return [{ at: ['plan', 'days'], code: 'missing-field', message, fix }];
  }
  if (weeks === undefined) {
    return rest.flatMap((day, index): Fault[] => {
      if (days === undefined || typeof day === 'string' || day <= days) return [];
      const message = `plan.rest.${index} is ${day}, and that lies after day ${days}, the last`;
      const fix = `write a day from 1 to ${days}, or a day of the week, as in "rest: [sunday]"`;
      return [{ at: ['plan', 'rest', index], code: 'out-of-range', message, fix }];
    });
  }
  const faults: Fault[] = [];
  if (days !== undefined) {
    const message = 'plan has days and weeks, and it can only be told in one of them';
    const fix = `remove "days: ${days}": the weeks make ${planLength({ weeks })} days; or remove weeks`;
    faults.push({ at: ['plan', 'weeks'], code: 'wrong-type', message, fix });
  } else if (rest.length > 0) {
    const message = 'plan.rest only stands beside days: each week has its own days of rest';
    const fix = 'move it into the weeks, as in "- { rest: [1], sessions: [{ day: 2, what: Run, load: 3 }] }"';
    faults.push({ at: ['plan', 'rest'], code: 'unknown-field', message, fix });
  }
  return faults;
}

function checkWork(challenge: Plan): Fault[] {
  const { days, weeks } = buildPlan(challenge);
  if (days.every(({ load }) => load === 0)) return [emptyPlan(challenge)];
  return challenge.plan.weeks ? checkRamp(weeks.map(({ load }) => load)) : [];
}

function emptyPlan({ start, plan }: Plan): Fault {
  if (plan.weeks) {
    const message =
      'no week of the plan has a session that has to be done, so there is nothing to keep up with';
    const fix =
      'add one to a week, as in "sessions: [{ day: 2, what: Run, load: 3 }]", or remove "optional: true"';
    return { at: ['plan', 'weeks'], code: 'empty-plan', message, fix };
  }
  const { rest = [] } = plan;
  const message = 'every day of the plan is a day of rest, so there is nothing to keep up with';
  const fewer = rest
    .map((_, index) => rest.toSpliced(index, 1))
    .find((kept) => buildPlan({ start, plan: { ...plan, rest: kept } }).days.some(({ load }) => load > 0));
  const fix =
    fewer === undefined || fewer.length === 0
      ? `remove "rest: [${rest.join(', ')}]"`
      : `leave a day out of rest, as in "rest: [${fewer.join(', ')}]"`;
  return { at: ['plan', 'rest'], code: 'empty-plan', message, fix };
}

function checkWeek(week: WeekData, index: number): Fault[] {
  const rest = new Set(week.rest);
  const at = ['plan', 'weeks', index, 'sessions'];
  const free = Array.from({ length: DAYS_A_WEEK }, (_, day) => day + 1).filter((day) => !rest.has(day));
  const onRest = week.sessions.flatMap(({ day, what }, k): Fault[] => {
    if (day === undefined || !rest.has(day)) return [];
    const message = `"${what}" lies on day ${day} of week ${index + 1}, a day of rest`;
    const other = free[0];
    const fix =
      other === undefined
        ? `leave ${day} out of the week's rest`
        : `write another day, as "day: ${other}", or leave ${day} out of the week's rest`;
    return [{ at: [...at, k, 'day'], code: 'session-on-rest-day', message, fix }];
  });
  const held = week.sessions.filter(({ optional }) => optional !== true);
  const floating = held.filter(({ day }) => day === undefined).length;
  const room = free.filter((day) => held.every((session) => session.day !== day)).length;
  if (floating <= room) return onRest;
  const message = `week ${index + 1} has ${floating} sessions for any day and ${room} free days, and a day takes one`;
  const fix = `leave out ${floating - room}, write "optional: true" for them, or take a day out of the week's rest`;
  return [...onRest, { at, code: 'session-on-rest-day', message, fix }];
}

const STEEPEST = 1.5;
const WEEKS_COMPARED = 4;
const ALLOWANCE = 1e-9;

function checkRamp(loads: readonly number[]): Fault[] {
  return loads.flatMap((load, index): Fault[] => {
    const before = loads.slice(Math.max(0, index - WEEKS_COMPARED), index);
    const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
    if (!(mean > 0) || load <= STEEPEST * mean * (1 + ALLOWANCE)) return [];
    const most = Math.floor(STEEPEST * mean * 100) / 100;
    const message = `week ${index + 1} is a steep step up: its load is ${load}, that of the weeks before ${Number(mean.toPrecision(3))} on average`;
    const fix = `plan at most about ${most} for week ${index + 1}, or more for the weeks before`;
    return [{ at: ['plan', 'weeks', index], code: 'steep-ramp', message, fix }];
  });
}

function checkPrompts(prompts: ChallengeData['prompts'], last: number): Fault[] {
  return Object.keys(prompts ?? {})
    .filter((day) => Number(day) > last)
    .map((day) => ({
      at: ['prompts', day],
      code: 'out-of-range',
      message: `prompts.${day} is for a day after the last, day ${last}`,
      fix: `write a day from 1 to ${last}`,
    }));
}
