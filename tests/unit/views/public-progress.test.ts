import { describe, expect, it } from 'vitest';
import type { Status } from '../../../integrations/group-blog/progress/progress-view.ts';
import { progressCard } from '../../../integrations/group-blog/views/cards/build-cards.ts';
import type { CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import { member, verdict } from '../../support/content.ts';
import { dateOf } from '../../support/progress.ts';
import { annOf, springSite, type Someone, type Spring } from './spring.ts';

interface Facts {
  ann?: Someone;
  spring?: Omit<Spring, 'who'>;
}

const siteWith = ({ ann = {}, spring = {} }: Facts): ReturnType<typeof springSite> =>
  springSite({
    parts: { members: [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })] },
    ...spring,
    who: { ann },
  });

function cardOf(facts: Facts): CardModel {
  const site = siteWith(facts);
  return progressCard(site, annOf(site));
}

const judged = [{ judge: 'ben', criterion: 'Tasty' }];
const judgedAs = (met: 'partly' | 'no'): NonNullable<Spring['parts']> => ({
  members: [member('ann'), member('ben')],
  verdicts: [verdict('ben/spring/ann/1', { met, on: dateOf(4) })],
});

const HEADLINES: Record<Status, Facts & { headline: string }> = {
  upcoming: { spring: { today: -1 }, headline: 'Starts 2 March 2026.' },
  'on-track': { ann: { miles: { 1: 4 } }, headline: 'Day 5 of 10. On pace.' },
  ahead: { ann: { miles: { 1: 6 } }, headline: 'Day 5 of 10. Ahead: 2 working days in hand.' },
  'at-risk': { ann: { miles: { 1: 3 } }, headline: 'Day 5 of 10' },
  behind: { ann: {}, headline: 'Day 5 of 10' },
  missed: { ann: { miles: { 1: 3 } }, spring: { today: 12 }, headline: 'Finished' },
  done: { ann: { miles: { 4: 10 } }, headline: 'Day 5 of 10. Done on day 4.' },
  unreported: { ann: { goals: [{ limit: 9 }] }, spring: { today: 12 }, headline: 'Finished' },
  pending: { ann: { goals: judged }, headline: 'Day 5 of 10. Ben decides on 11 March 2026.' },
  partly: { ann: { goals: judged }, spring: { parts: judgedAs('partly') }, headline: 'Day 5 of 10' },
  unjudged: { ann: { goals: judged }, spring: { today: 18 }, headline: 'Finished' },
  withdrawn: { ann: { withdrawn: { on: dateOf(4) } }, headline: 'Day 3 of 10' },
};

describe('what is shown to the world', () => {
  it.each(Object.entries(HEADLINES))('of who is %s', (status, { headline, ...facts }) => {
    const site = siteWith(facts);
    const page = buildProgressPage(site, annOf(site));
    expect(page.status).toBe(status);
    expect(progressCard(site, annOf(site)).title).toBe(headline);
    expect(page.page.image?.alt).toMatch(/^(?:Ann|ann|Ann A\.) in Spring\. /i);
    expect(page.page.image?.alt).toContain(headline);
    expect(page.page.description).toContain(headline);
  });

  it('is the day alone of whom a judge found wanting, or who is over a limit', () => {
    expect(cardOf({ ann: { goals: judged }, spring: { parts: judgedAs('no') } }).title).toBe('Day 5 of 10');
    expect(cardOf({ ann: { goals: [{ limit: 2 }], miles: { 1: 3 } } }).title).toBe('Day 5 of 10');
  });

  it('has whose it is and what of, and no more', () => {
    const expected = { names: 'Ann', eyebrow: 'Spring', people: [{ name: 'Ann' }] };
    expect(cardOf({})).toMatchObject({ ...expected, host: null, text: '', role: '', day: '', cover: null });
  });

  it('are days on which something was done; a missed day is like one to come, off or paused', () => {
    const { strip } = cardOf({
      // Kept, missed, a bonus, paused, open; the rest is to come.
      ann: { days: [1, 3, 4], pauses: [{ from: dateOf(4), to: dateOf(4) }] },
      spring: { plan: { days: 7, rest: [3] }, lateDays: 0 },
    });
    expect(strip).toEqual(['done', 'open', 'done', 'open', 'open', 'open', 'open']);
  });
});
