import { describe, expect, it } from 'vitest';
import {
  buildProgressPage,
  type ProgressPage,
} from '../../../integrations/group-blog/views/pages/progress-page.ts';
import { challenge, checkIn, member, participant, participationOf, siteOf } from '../../support/content.ts';
import { historyOf, type FakeFacts } from '../../support/fake-history.ts';

const PAUSE = { from: '2026-03-06', to: '2026-03-08', reason: 'Flu' };
const CHANGE = { on: '2026-03-03', target: 5, because: 'A cold' };
const GOAL = { title: 'Run', target: 10, unit: 'miles', changes: [CHANGE] };

/** Ann's page of the ten days from Monday 2 March, in a challenge that asks for evidence. */
function pageOf(today: string, fake: FakeFacts = {}, evidence: 'git' | 'honour' = 'git'): ProgressPage {
  const history = historyOf(
    {
      'check-ins/spring/ann/2026-03-02.md': [{ landed: '2026-03-02' }],
      'check-ins/spring/ann/2026-03-03.md': [{ landed: '2026-03-06', authored: '2026-03-03' }],
      'check-ins/spring/ann/2026-03-04.md': [{ landed: '2026-03-09' }],
      'participants/spring/ann.md': [
        { landed: '2026-03-01', fields: { goals: [{ ...GOAL, changes: [] }] } },
        { landed: '2026-03-08', fields: { goals: [GOAL], pauses: [PAUSE] } },
      ],
    },
    fake,
  );
  const site = siteOf(
    {
      network: { language: 'en-GB' },
      members: [member('ann', { name: 'Ann' })],
      challenges: [challenge('spring', { start: '2026-03-02', plan: { days: 10 }, evidence })],
      participants: [participant('spring/ann', { goals: [GOAL], pauses: [PAUSE] })],
      checkIns: ['02', '03', '04'].map((day) => checkIn(`spring/ann/2026-03-${day}`)),
    },
    { now: today, history },
  );
  return buildProgressPage(site, participationOf(site.network, 'spring/ann'));
}

describe('the page of a participant whose challenge asks for evidence', () => {
  const page = pageOf('2026-03-10');

  it('says how well the days are known, and explains those words alone', () => {
    expect(page.evidence).toMatchObject({
      counts: '1 witnessed, 1 claimed, 1 backfilled',
      voucher:
        'When a day arrived is known from commits that bear the address of the forge, noreply@github.com.',
      provisional: null,
    });
    expect(page.evidence?.meanings.map(({ grade }) => grade)).toEqual(['witnessed', 'claimed', 'backfilled']);
  });

  it('says it of every day, in a shape and in a sentence', () => {
    const days = page.strip.weeks.flatMap((week) => week.days).slice(0, 4);
    expect(days.map((day) => day?.grade)).toEqual(['witnessed', 'claimed', 'backfilled', null]);
    expect(days.map((day) => day?.text)).toEqual([
      'Day 1, Monday 2 March: checked in. It arrived on 2 March 2026.',
      'Day 2, Tuesday 3 March: checked in. It was written on 3 March 2026 and arrived on 6 March 2026.',
      'Day 3, Wednesday 4 March: missed. It arrived on 9 March 2026: it counts for the total, not for the run of days.',
      'Day 4, Thursday 5 March: missed.',
    ]);
  });

  it('says from which day a pause and an easier goal count', () => {
    expect(page.pauses).toEqual(['6–8 March 2026: Flu (counts from 8 March 2026)']);
    const [goal] = page.goals;
    const changes = goal?.lists.find(({ title }) => title === page.page.words.goals.changes);
    expect(changes?.items).toEqual([
      page.page.words.goals.change['too-late']('3 March 2026', '5 miles', 'A cold'),
    ]);
  });

  it('says until when the result is provisional', () => {
    const last = pageOf('2026-03-26').evidence?.provisional;
    expect(last).toBe('Provisional until 26 March 2026: what arrives by then still counts.');
    expect(pageOf('2026-03-27').evidence?.provisional).toBeNull();
  });

  it('says who vouches', () => {
    const { by } = page.page.words.evidence;
    expect(pageOf('2026-03-10', { vouchers: 'key' }).evidence?.voucher).toBe(by.key);
    expect(pageOf('2026-03-10', { vouchers: null }).evidence?.voucher).toBe(by.nobody);
  });

  it('says nothing of it where the challenge asks for none', () => {
    const { evidence, strip, pauses } = pageOf('2026-03-10', {}, 'honour');
    expect(evidence).toBeNull();
    expect(strip.weeks[0]?.days[0]).toMatchObject({
      grade: null,
      text: 'Day 1, Monday 2 March: checked in.',
    });
    expect(pauses).toEqual(['6–8 March 2026: Flu']);
  });
});
