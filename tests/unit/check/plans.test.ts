import { describe, expect, it } from 'vitest';
import { onlyProblem, planOf, problemsWith } from '../../support/folder.ts';

const found = (plan: string): string[] =>
  problemsWith(planOf(plan)).map(({ code, field }) => `${code} ${field ?? ''}`);

/** Weeks with these sessions, as `2` for a load of 2 on any day, `4:2` for day 4, `?` at the end for optional. */
function weeks(...all: string[]): string {
  const session = (short: string): string => {
    const [load = '', day] = short.replace('?', '').split(':').toReversed();
    const fields = [...(day === undefined ? [] : [`day: ${day}`]), 'what: Run', `load: ${load}`];
    return `{ ${[...fields, ...(short.endsWith('?') ? ['optional: true'] : [])].join(', ')} }`;
  };
  const week = (short: string): string => {
    const [sessions = '', rest] = short.split(' rest ');
    const list = sessions.split(' ').filter((one) => one !== '' && one !== '-');
    return `{ ${rest === undefined ? '' : `rest: [${rest}], `}sessions: [${list.map(session).join(', ')}] }`;
  };
  return `{ weeks: [${all.map(week).join(', ')}] }`;
}

describe('a plan', () => {
  it.each<{ plan: string; codes: string[] }>([
    { plan: '{ days: 21 }', codes: [] },
    { plan: weeks('1'), codes: [] },
    { plan: '{}', codes: ['missing-field plan.days'] },
    { plan: `{ days: 7, ${weeks('1').slice(2)}`, codes: ['wrong-type plan.weeks'] },
    { plan: `{ rest: [sunday], ${weeks('1').slice(2)}`, codes: ['unknown-field plan.rest'] },
    { plan: '{ days: 7, rest: [sunday, 7] }', codes: [] },
    { plan: '{ days: 7, rest: [sunday, 8] }', codes: ['out-of-range plan.rest.1'] },
    { plan: '{ days: 0 }', codes: ['out-of-range plan.days'] },
    { plan: '{ days: 400 }', codes: ['out-of-range plan.days'] },
    { plan: '{ days: .inf }', codes: ['out-of-range plan.days'] },
    { plan: '{ weeks: [] }', codes: ['out-of-range plan.weeks'] },
    { plan: weeks(...Array.from({ length: 53 }, () => '1')), codes: [] },
    { plan: weeks(...Array.from({ length: 54 }, () => '1')), codes: ['out-of-range plan.weeks'] },
    { plan: weeks('0'), codes: ['out-of-range plan.weeks.0.sessions.0.load'] },
    { plan: weeks('8:1'), codes: ['out-of-range plan.weeks.0.sessions.0.day'] },
  ])('$plan: $codes', ({ plan, codes }) => {
    expect(found(plan)).toEqual(codes);
    for (const { fix } of problemsWith(planOf(plan))) expect(fix).toMatch(/\S/);
  });

  it.each<{ plan: string; codes: string[] }>([
    { plan: '{ days: 2, rest: [1, 2] }', codes: ['empty-plan plan.rest'] },
    { plan: '{ days: 2, rest: [monday, tuesday] }', codes: ['empty-plan plan.rest'] },
    { plan: '{ days: 3, rest: [monday, tuesday] }', codes: [] },
    { plan: weeks('-'), codes: ['empty-plan plan.weeks'] },
    { plan: weeks('1?', '2:1?'), codes: ['empty-plan plan.weeks'] },
    { plan: weeks('-', '1'), codes: [] },
  ])('without work is empty: $plan: $codes', ({ plan, codes }) => {
    expect(found(plan)).toEqual(codes);
  });

  it('that is empty can be both: every floating session finds its week full of rest', () => {
    expect(found(weeks('1 rest 1, 2, 3, 4, 5, 6, 7'))).toEqual([
      'empty-plan plan.weeks',
      'session-on-rest-day plan.weeks.0.sessions',
    ]);
  });
});

describe('a session', () => {
  it.each<{ plan: string; codes: string[] }>([
    { plan: weeks('2:1 rest 1'), codes: [] },
    { plan: weeks('1:1 2:1 rest 1'), codes: ['session-on-rest-day plan.weeks.0.sessions.0.day'] },
    { plan: weeks('1', '2:1 1:1? rest 1'), codes: ['session-on-rest-day plan.weeks.1.sessions.1.day'] },
    { plan: weeks('1 1 rest 1, 2, 3, 4, 5'), codes: [] },
    { plan: weeks('1 1 1 rest 1, 2, 3, 4, 5'), codes: ['session-on-rest-day plan.weeks.0.sessions'] },
    { plan: weeks('1 1 1? rest 1, 2, 3, 4, 5'), codes: [] },
    { plan: weeks('6:1 1 1 rest 1, 2, 3, 4, 5'), codes: ['session-on-rest-day plan.weeks.0.sessions'] },
    { plan: weeks('6:1? 1 1 rest 1, 2, 3, 4, 5'), codes: [] },
    { plan: weeks('6:1 6:1 1 rest 1, 2, 3, 4, 5'), codes: [] },
    { plan: weeks('1 1 1 1 1 1 1'), codes: [] },
    { plan: weeks('1 1 1 1 1 1 1 1'), codes: ['session-on-rest-day plan.weeks.0.sessions'] },
  ])('$plan: $codes', ({ plan, codes }) => {
    expect(found(plan)).toEqual(codes);
  });
});

describe('a step up', () => {
  const steep = (...loads: string[]): string[] => found(weeks(...loads));

  it.each<{ loads: string[]; week: number | null }>([
    { loads: ['10', '15'], week: null },
    { loads: ['10', '15.1'], week: 1 },
    { loads: ['10', '2:10 3:5 9?'], week: null },
    { loads: ['10', '2:10 5.1'], week: 1 },
    { loads: ['40', '10', '10', '10', '26'], week: null },
    { loads: ['40', '10', '10', '10', '26.3'], week: 4 },
    // The fifth before does not count.
    { loads: ['40', '10', '10', '10', '10', '15.1'], week: 5 },
    { loads: ['-', '10'], week: null },
    { loads: ['0.2', '0.3'], week: null },
    { loads: ['0.1', '0.15'], week: null },
  ])('$loads: week $week', ({ loads, week }) => {
    expect(steep(...loads)).toEqual(week === null ? [] : [`steep-ramp plan.weeks.${week}`]);
  });

  it('is advice', () => {
    const { severity, message } = onlyProblem(planOf(weeks('10', '20')));
    expect(severity).toBe('warning');
    expect(message).toContain('week 2');
  });
});
