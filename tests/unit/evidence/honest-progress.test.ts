import { describe, expect, it } from 'vitest';
import type { ProgressView } from '../../../integrations/group-blog/progress/progress-view.ts';
import { post } from '../../support/content.ts';
import { historyOf, type FakeFacts, type FakeVersion } from '../../support/fake-history.ts';
import { dateOf, goalOf, progressOf, valuesOn, type ProgressFacts } from '../../support/progress.ts';

const PARTICIPANT = 'participants/spring/ann.md';
const checkInPath = (n: number): string => `check-ins/spring/ann/${dateOf(n)}.md`;

/** Files of check-ins that landed on their days, but for those told otherwise. */
function landings(
  days: readonly number[],
  others: Readonly<Record<number, readonly FakeVersion[]>> = {},
): Record<string, readonly FakeVersion[]> {
  return Object.fromEntries(days.map((n) => [checkInPath(n), others[n] ?? [{ landed: dateOf(n) }]]));
}

const HOURS = { title: 'Blog', target: 10, unit: 'hours' };
const all = { 1: 1, 2: 1, 3: 1, 4: 1, 5: 2, 6: 1, 7: 1 };

function hours(
  others: Readonly<Record<number, readonly FakeVersion[]>>,
  facts: Partial<ProgressFacts> = {},
  fake: FakeFacts = {},
): ProgressView {
  return progressOf({
    today: dateOf(9),
    goals: [HOURS],
    checkIns: valuesOn(all, 'hours'),
    history: historyOf(
      { ...landings([1, 2, 3, 4, 5, 6, 7], others), [PARTICIPANT]: [{ landed: dateOf(1) }] },
      fake,
    ),
    ...facts,
  });
}

const lateDay5 = { 5: [{ landed: dateOf(9) }] };

describe('a day that was handed in late', () => {
  it('counts for the total, and neither as kept nor for the streak', () => {
    const view = hours(lateDay5);
    expect(goalOf(view).actual).toBe(8);
    expect(view.days[4]).toMatchObject({ state: 'missed', grade: 'backfilled', edited: [] });
    expect(view.consistency).toEqual({ kept: 6, of: 7 });
    expect(view.streak.now).toBe(2);
    expect(view.evidence).toEqual({ witnessed: 6, claimed: 0, ahead: 0, backfilled: 1, unverified: 0 });
  });

  it('says so kindly', () => {
    expect(hours(lateDay5).days[4]?.text).toBe(
      'Day 5, Friday, March 6: missed. It arrived on March 10, 2026: it counts for the total, not for the run of days.',
    );
  });

  it('is the same as ever without evidence', () => {
    const { evidence, days, ...view } = hours(lateDay5, { history: undefined });
    expect(evidence).toBeUndefined();
    expect(Object.keys(days[4] ?? {})).not.toContain('grade');
    expect(view.streak.now).toBe(7);
  });

  it('has a post of the day beside it, which keeps the day', () => {
    const own = post('ann/hello', { date: dateOf(5), challenge: 'spring' });
    const files = { ...landings([5], lateDay5), 'posts/ann/hello.md': [{ landed: dateOf(5) }] };
    const view = progressOf({
      today: dateOf(9),
      goals: [HOURS],
      checkIns: valuesOn({ 5: 2 }, 'hours'),
      posts: [own],
      history: historyOf(files),
    });
    expect(view.days[4]).toMatchObject({ state: 'kept', grade: 'witnessed' });
    expect(view.evidence?.witnessed).toBe(1);
  });

  it('is not reported for a limit', () => {
    const limit = (others: Readonly<Record<number, readonly FakeVersion[]>>): string =>
      goalOf(hours(others, { goals: [{ title: 'At most', limit: 40, unit: 'hours' }], today: dateOf(8) }))
        .status;
    expect(limit({})).toBe('ahead');
    const late = [{ landed: dateOf(8) }];
    expect(limit({ 2: late, 3: late, 4: late })).toBe('at-risk');
  });
});

describe('the grade of a day', () => {
  it.each<[string, FakeVersion, string, string]>([
    ['witnessed', { landed: dateOf(6) }, 'kept', 'witnessed'],
    ['claimed', { landed: dateOf(8), authored: dateOf(5) }, 'kept', 'claimed'],
    ['ahead', { landed: dateOf(3) }, 'missed', 'ahead'],
    ['written before, and late', { landed: dateOf(8), authored: dateOf(4) }, 'missed', 'backfilled'],
  ])('may be %s', (_, version, state, grade) => {
    expect(hours({ 5: [version] }).days[4]).toMatchObject({ state, grade });
  });

  it('is null without a file', () => {
    expect(hours({}).days[8]).toMatchObject({ grade: null, edited: null });
  });

  it('is unverified without a history, and counts as today', () => {
    const view = hours(lateDay5, {}, { fault: 'shallow' });
    expect(view.days[4]).toMatchObject({ state: 'kept', grade: 'unverified' });
    expect(view.streak.now).toBe(7);
  });

  it('is what was kept, whatever the history says', () => {
    const file = checkInPath(5);
    const kept = { file, member: 'ann', author: dateOf(5), landed: dateOf(5), by: 'address' as const };
    expect(hours(lateDay5, {}, { kept: [kept] }).days[4]?.grade).toBe('witnessed');
    const worse = { ...kept, author: dateOf(9), landed: dateOf(9) };
    expect(hours({}, {}, { kept: [worse] }).days[4]?.grade).toBe('backfilled');
    expect(hours(lateDay5, {}, { kept: [{ ...kept, member: 'ben' }] }).days[4]?.grade).toBe('backfilled');
  });

  it('does not hang on the day of the report', () => {
    expect(hours(lateDay5, { today: dateOf(6) }).days[4]?.grade).toBe('backfilled');
  });
});

describe('a value that was changed when its day was over', () => {
  const changed = (landed: string): Record<number, readonly FakeVersion[]> => ({
    5: [
      { landed: dateOf(5), fields: { values: { hours: 3 } } },
      { landed, fields: { values: { hours: 2 } } },
    ],
  });

  it('is marked, counts, and leaves the grade as it is', () => {
    const view = hours(changed(dateOf(7)));
    const edited = [{ on: dateOf(7), unit: 'hours', from: 3, to: 2 }];
    expect(view.days[4]).toMatchObject({ grade: 'witnessed', edited });
    expect(view.days[4]?.text).toContain('Edited on March 8, 2026, 3 → 2 hours.');
    expect(goalOf(view).actual).toBe(8);
  });

  it('is not marked in time', () => {
    expect(hours(changed(dateOf(6))).days[4]?.edited).toEqual([]);
  });

  it('is marked without numbers where the texts are not here', () => {
    const [first, second] = changed(dateOf(7))[5] ?? [];
    const view = hours({
      5: [
        { ...first, fields: null, landed: dateOf(5) },
        { ...second, landed: dateOf(7) },
      ],
    });
    expect(view.days[4]?.edited).toEqual([{ on: dateOf(7), unit: null, from: null, to: null }]);
  });

  it('does not count once the result is final', () => {
    const view = hours(changed(dateOf(21 + 15 + 1)), { today: '2026-05-01' });
    expect(goalOf(view).actual).toBe(9);
  });
});

describe('the result', () => {
  const resultOn = (n: number): ProgressView['result'] => hours({}, { today: dateOf(n) }).result;

  it('is provisional for two weeks and the days in which one may be late', () => {
    expect(resultOn(22)).toBeNull();
    expect(resultOn(23)?.provisional).toBe(true);
    expect(resultOn(21 + 1 + 14)?.provisional).toBe(true);
    expect(resultOn(21 + 1 + 14 + 1)?.provisional).toBe(false);
  });

  it('has no word of it without evidence', () => {
    const view = progressOf({ today: '2026-05-01' });
    expect(view.result).toEqual({ finished: false, showedUp: false });
  });

  it('leaves out what lands later, which is shown', () => {
    const view = hours({ 5: [{ landed: dateOf(21 + 15 + 1) }] }, { today: '2026-05-01' });
    expect(goalOf(view).actual).toBe(6);
    expect(view.days[4]?.grade).toBe('backfilled');
  });
});

describe('a pause', () => {
  const pauses = [{ from: dateOf(3), to: dateOf(6) }];
  const states = (versions: readonly FakeVersion[]): string[] =>
    progressOf({
      today: dateOf(9),
      pauses,
      history: historyOf({ [PARTICIPANT]: versions }),
    })
      .days.slice(1, 7)
      .map(({ state }) => state);
  const missed = 'missed';
  const paused = 'paused';

  it('counts as written where it was written in time', () => {
    expect(states([{ landed: dateOf(4), fields: { pauses } }])).toEqual([
      missed,
      paused,
      paused,
      paused,
      paused,
      missed,
    ]);
  });

  it('counts from the day on which it was seen', () => {
    expect(states([{ landed: dateOf(5), fields: { pauses } }])).toEqual([
      missed,
      missed,
      missed,
      paused,
      paused,
      missed,
    ]);
  });

  it('counts not at all where it was seen later', () => {
    expect(states([{ landed: dateOf(8), fields: { pauses } }])).not.toContain(paused);
  });

  it('that was made longer stays a pause where it was one', () => {
    const short = [{ from: dateOf(3), to: dateOf(4) }];
    const versions = [
      { landed: dateOf(3), fields: { pauses: short } },
      { landed: dateOf(6), fields: { pauses } },
    ];
    expect(states(versions)).toEqual([missed, paused, paused, missed, paused, missed]);
  });

  it('counts as written where older texts are not here', () => {
    expect(states([{ landed: dateOf(9), fields: null }])).toContain(paused);
  });
});

describe('a change that makes a goal easier', () => {
  const change = { on: dateOf(2), target: 5, because: 'Flu' };
  const target = (landed: string, today: string): number | null =>
    goalOf(
      progressOf({
        today,
        goals: [{ ...HOURS, changes: [change] }],
        history: historyOf({
          [PARTICIPANT]: [{ landed, fields: { goals: [{ ...HOURS, changes: [change] }] } }],
        }),
      }),
    ).target;

  it('counts a week after it was seen', () => {
    expect([target(dateOf(2), dateOf(8)), target(dateOf(2), dateOf(9))]).toEqual([10, 5]);
    expect([target(dateOf(6), dateOf(12)), target(dateOf(6), dateOf(13))]).toEqual([10, 5]);
  });

  it('never counts where that is after the due date', () => {
    expect(target(dateOf(16), dateOf(30))).toBe(10);
  });
});

describe('a verdict', () => {
  it('counts from the day on which it was seen', () => {
    const status = (today: string): string =>
      goalOf(
        progressOf({
          today,
          goals: [{ title: 'Dare', judge: 'ben', criterion: 'They dared to.' }],
          verdicts: [{ on: '2026-03-23', met: 'yes' }],
          history: historyOf({
            'verdicts/ben/spring/ann/1.md': [
              { landed: '2026-03-25', fields: { on: '2026-03-23', met: 'yes' } },
            ],
          }),
        }),
      ).status;
    expect([status('2026-03-24'), status('2026-03-25')]).toEqual(['pending', 'done']);
  });
});
