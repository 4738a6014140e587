import { describe, expect, it } from 'vitest';
import { createFindWeek, weeksOf } from '../../../integrations/group-blog/community/weeks.ts';
import { idsOf, member, post, supportFile, type Parts } from '../../support/content.ts';
import { networkOf } from './network-of.ts';

/** Week 24 of 2026 is from 8 to 14 June. */
const WEEK = '2026-24';
const weekly = { posts: 1, per: 'week' } as const;

function weekOf(parts: Parts, today: string, week = WEEK): ReturnType<ReturnType<typeof createFindWeek>> {
  return createFindWeek(networkOf(parts, today))(week);
}

describe('a week', () => {
  it.each([
    ['2026-06-07', null],
    ['2026-06-08', { asOf: '2026-06-08', isOver: false }],
    ['2026-06-14', { asOf: '2026-06-14', isOver: false }],
    ['2026-06-15', { asOf: '2026-06-14', isOver: true }],
  ])('on %s: %o', (today, expected) => {
    const found = weekOf({}, today);
    if (expected === null) expect(found).toBeUndefined();
    else expect(found).toMatchObject({ from: '2026-06-08', to: '2026-06-14', ...expected });
  });

  it.each(['2027-53', '2026-00', '2026-54', '2026', 'x'])('that is none: %s', (week) => {
    expect(weekOf({}, '2028-06-30', week)).toBeUndefined();
  });

  it('53 lies across the new year, and is the week of its Thursday’s year', () => {
    const posts = ['2026-12-27', '2026-12-28', '2027-01-03', '2027-01-04'].map((date, n) =>
      post(`ann/p${n}`, { date }),
    );
    const network = networkOf({ posts }, '2027-01-05');
    expect(weeksOf(network)).toEqual(['2027-01', '2026-53', '2026-52']);
    expect(idsOf(createFindWeek(network)('2026-53')?.posts ?? [])).toEqual(['ann/p1', 'ann/p2']);
  });

  it('has the posts of its days, guest posts apart, oldest first', () => {
    const posts = [
      post('ann/before', { date: '2026-06-07' }),
      post('ann/last', { date: '2026-06-14' }),
      post('ann/first', { date: '2026-06-08' }),
      post('ann/guest', { date: '2026-06-09', authors: ['guy'] }),
      post('ann/hidden', { date: '2026-06-09', unlisted: true }),
      post('ann/after', { date: '2026-06-15' }),
    ];
    const found = weekOf({ posts }, '2026-06-30');
    expect(idsOf(found?.posts ?? [])).toEqual(['ann/first', 'ann/last']);
    expect(idsOf(found?.guestPosts ?? [])).toEqual(['ann/guest']);
  });

  it('has the threads with an answer in it, in their order, and none that only began in it', () => {
    const posts = [
      post('ann/a', { date: '2026-06-01' }),
      post('ann/b', { date: '2026-06-01' }),
      post('ann/c', { date: '2026-06-08' }),
      post('ben/re-a', { date: '2026-06-09', replyTo: 'ann/a' }),
      post('ben/re-b', { date: '2026-06-08', replyTo: 'ann/b' }),
      post('ann/re-re-a', { date: '2026-06-16', replyTo: 'ben/re-a' }),
      post('ben/re-c', { date: '2026-06-17', replyTo: 'ann/c' }),
    ];
    const found = weekOf({ posts }, '2026-06-30');
    expect(found?.threads.map(({ thread, answers }) => [thread.root.id, idsOf(answers)])).toEqual([
      ['ann/a', ['ben/re-a']],
      ['ann/b', ['ben/re-b']],
    ]);
  });

  it('has the questions that were open on its last day, and who needed support then', () => {
    const posts = [
      post('ann/asked', { date: '2026-06-09', asks: true }),
      post('ann/later', { date: '2026-06-15', asks: true }),
      post('ben/answered', { date: '2026-06-09', asks: true }),
      post('ann/re', { date: '2026-06-14', replyTo: 'ben/answered' }),
      post('ben/re', { date: '2026-06-15', replyTo: 'ann/asked' }),
    ];
    const found = weekOf({ posts, support: [supportFile('cleo/2026-06-15-x', { to: 'ann' })] }, '2026-06-30');
    expect(idsOf(found?.open ?? [])).toEqual(['ann/asked']);
    expect(found?.needs.map(({ member: { id }, since }) => [id, since])).toEqual([['ann', '2026-06-09']]);
  });

  it('has the focus that was written for it, and a computed one today alone', () => {
    const focus = { '2026-24': 'dan' };
    expect(weekOf({ network: { focus } }, '2026-06-30')?.focus?.member.id).toBe('dan');
    expect(weekOf({}, '2026-06-30')?.focus).toBeNull();
    expect(weekOf({}, '2026-06-10')?.focus?.member.id).toBe('ann');
  });

  it.each([
    ['a week, once it is over', weekly, '2026-06-15', ['2026-06-14']],
    ['a week that is not over', weekly, '2026-06-14', []],
    ['a week, long after', weekly, '2026-06-30', ['2026-06-14']],
    ['a month that ends in another week', { posts: 1, per: 'month' }, '2026-06-30', []],
  ] as const)('has promises whose period ended in it: %s', (_, promises, today, ends) => {
    const found = weekOf({ members: [member('ann', { promises })] }, today);
    expect(found?.promises.map(({ last }) => last?.to)).toEqual(ends);
  });

  it('has the promise of a month that ended in the middle of it', () => {
    const members = [member('ann', { promises: { posts: 1, per: 'month' } })];
    const facts = ['2026-06-30', '2026-07-01', '2026-07-20'].map((today) =>
      weekOf({ members }, today, '2026-27'),
    );
    expect(facts.map((found) => found?.promises.map(({ last }) => last?.to))).toEqual([
      [],
      ['2026-06-30'],
      ['2026-06-30'],
    ]);
  });
});
