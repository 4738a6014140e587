import { describe, expect, it } from 'vitest';
import type { ProgressView } from '../../../integrations/group-blog/progress/progress-view.ts';
import {
  keptText,
  resultText,
  streakText,
} from '../../../integrations/group-blog/progress/consistency-text.ts';
import { dateOf, progressOf } from '../../support/progress.ts';
import { localeOf } from '../../support/content.ts';

const { words } = localeOf();
const anyView = progressOf({ today: dateOf(5) });

const viewOf = (facts: Partial<ProgressView>): ProgressView => ({ ...anyView, ...facts });
const streakOf = (now: number, best: number, unit: 'day' | 'week'): Partial<ProgressView> => ({
  streak: { now, best, unit },
});

describe('what was kept', () => {
  it.each<{ kept: number; of: number; unit: 'day' | 'week'; text: string }>([
    { kept: 17, of: 20, unit: 'day', text: '17 of 20 days kept' },
    { kept: 0, of: 1, unit: 'day', text: '0 of 1 day kept' },
    { kept: 1, of: 1, unit: 'day', text: '1 of 1 day kept' },
    { kept: 1, of: 2, unit: 'day', text: '1 of 2 days kept' },
    { kept: 17, of: 20, unit: 'week', text: '17 of 20 sessions done' },
    { kept: 1, of: 1, unit: 'week', text: '1 of 1 session done' },
    { kept: 0, of: 0, unit: 'day', text: '–' },
    { kept: 0, of: 0, unit: 'week', text: '–' },
  ])('$kept of $of by the $unit is "$text"', ({ kept, of, unit, text }) => {
    expect(keptText(viewOf({ consistency: { kept, of }, ...streakOf(0, 0, unit) }), words)).toBe(text);
  });
});

describe('a row', () => {
  it.each<{ now: number; best: number; unit: 'day' | 'week'; text: string }>([
    { now: 0, best: 0, unit: 'day', text: '' },
    { now: 0, best: 0, unit: 'week', text: '' },
    { now: 4, best: 9, unit: 'day', text: '4 days in a row, at best 9' },
    { now: 1, best: 9, unit: 'day', text: '1 day in a row, at best 9' },
    { now: 9, best: 9, unit: 'day', text: '9 days in a row' },
    { now: 1, best: 1, unit: 'week', text: '1 week in a row' },
    { now: 2, best: 3, unit: 'week', text: '2 weeks in a row, at best 3' },
    { now: 0, best: 3, unit: 'week', text: '0 weeks in a row, at best 3' },
  ])('of $now, at best $best by the $unit is "$text"', ({ now, best, unit, text }) => {
    expect(streakText(viewOf(streakOf(now, best, unit)), words)).toBe(text);
  });
});

describe('the result', () => {
  const consistency = { kept: 17, of: 20 };

  it.each<{ finished: boolean; showedUp: boolean; text: string }>([
    { finished: true, showedUp: true, text: 'Finished, and showed up: 17 of 20 days kept.' },
    { finished: true, showedUp: false, text: 'Finished: every goal done.' },
    { finished: false, showedUp: true, text: 'Showed up: 17 of 20 days kept.' },
    { finished: false, showedUp: false, text: 'The challenge is over: 17 of 20 days kept.' },
  ])('finished ($finished) and showed up ($showedUp) is "$text"', ({ finished, showedUp, text }) => {
    expect(resultText(viewOf({ consistency, result: { finished, showedUp } }), words)).toBe(text);
  });

  it('says no more than that all is over where nothing was due', () => {
    const result = { finished: false, showedUp: false };
    expect(resultText(viewOf({ consistency: { kept: 0, of: 0 }, result }), words)).toBe(
      'The challenge is over.',
    );
  });

  it('is none before all is over', () => {
    expect(resultText(viewOf({ consistency, result: null }), words)).toBeNull();
  });
});
