import { describe, expect, it } from 'vitest';
import { post } from '../../support/content.ts';
import { checkInsOn, dateOf, goalOf, progressOf, valuesOn } from '../../support/progress.ts';

/** Of twenty-one days the fourth is the last. */
const withdrawn = { on: dateOf(5), because: 'A new job' };
const standing = { withdrawn, checkIns: valuesOn({ 1: 1, 4: 1, 5: 1, 6: 1 }) };

describe('who has withdrawn', () => {
  it('stands as of the day before, however late it is', () => {
    for (const today of [dateOf(5), dateOf(6), dateOf(90)]) {
      const view = progressOf({ ...standing, today });
      expect(view).toMatchObject({
        asOf: dateOf(4),
        day: { n: 4, of: 21, label: 'Day 4 of 21', phase: 'running' },
        status: 'withdrawn',
        headline: 'Day 4 of 21. Took part until March 5, 2026.',
        consistency: { kept: 2, of: 3 },
        result: null,
      });
      expect(goalOf(view)).toMatchObject({ actual: 2, status: 'at-risk' });
      expect(
        goalOf(view)
          .series.map(({ actual }) => actual)
          .slice(0, 6),
      ).toEqual([0, 1, 1, 1, 2, null]);
      expect(view.days[4]).toMatchObject({ state: 'future', note: null });
    }
  });

  it('has not done so before the day', () => {
    const view = progressOf({ ...standing, today: dateOf(4) });
    expect(view).toMatchObject({ asOf: dateOf(4), status: 'at-risk' });
    expect(view.headline).not.toContain('Took part');
  });

  it('may never have begun', () => {
    const view = progressOf({ ...standing, withdrawn: { on: dateOf(1) }, today: dateOf(30) });
    expect(view).toMatchObject({
      asOf: dateOf(0),
      day: { n: 0 },
      percent: 0,
      status: 'withdrawn',
      consistency: { kept: 0, of: 0 },
    });
  });

  it('does so on their own day', () => {
    // At ten on day 4 in London it is day 5 already on Kiritimati, and still day 4, just begun, on Hawaii.
    const today = '2026-03-05T10:00Z';
    const zones = ['Pacific/Kiritimati', 'Europe/London', 'Pacific/Honolulu'];
    expect(zones.map((timezone) => progressOf({ ...standing, timezone, today }).status)).toEqual([
      'withdrawn',
      'at-risk',
      'at-risk',
    ]);
  });

  it('leaves what comes later out: posts, verdicts, changes, milestones', () => {
    const view = progressOf({
      withdrawn,
      today: dateOf(30),
      goals: [
        { counts: 'posts', target: 4, changes: [{ on: dateOf(6), target: 40, because: 'More' }] },
        {
          judge: 'ben',
          criterion: 'It is good',
          milestones: [{ title: 'Half', due: dateOf(9), done: dateOf(5) }],
        },
      ],
      posts: [2, 5].map((n) => post(`ann/${n}`, { challenge: 'spring', date: dateOf(n) })),
      verdicts: [{ goal: '2', on: dateOf(5), met: 'yes' }],
    });
    expect(goalOf(view)).toMatchObject({ actual: 1, target: 4, changes: [] });
    expect(goalOf(view, 1)).toMatchObject({
      status: 'pending',
      verdict: null,
      milestones: [{ reachedOn: null }],
    });
  });

  it('after the end keeps the result', () => {
    const all = checkInsOn(...Array.from({ length: 21 }, (_, index) => index + 1));
    const view = progressOf({ checkIns: all, withdrawn: { on: dateOf(60) }, today: dateOf(70) });
    expect(view).toMatchObject({ status: 'withdrawn', result: { finished: false, showedUp: true } });
  });
});
