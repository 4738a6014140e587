import { describe, expect, it } from 'vitest';
import { lastDays } from '../../../integrations/group-blog/network/pages/page-addresses.ts';
import { challenge, checkIn, community, member, participant, post, siteOf } from '../../support/content.ts';

const { network } = siteOf(
  {
    members: [
      member('ann', { joined: '2025-01-01' }),
      member('ben', { joined: '2025-02-01', left: '2026-03-20' }),
      member('eve', { left: '2027-01-01' }),
    ],
    communities: [community('bakers'), community('quiet')],
    challenges: [
      challenge('spring', { start: '2026-03-02', communities: ['bakers'] }),
      challenge('later', { start: '2026-06-01' }),
    ],
    participants: [participant('spring/ann'), participant('spring/ben')],
    checkIns: [checkIn('spring/ann/2026-03-05')],
    posts: [
      post('ann/old', { date: '2025-05-05', updated: '2026-03-30', tags: ['日本'] }),
      post('ann/new', { date: '2026-03-10', communities: ['bakers'] }),
      post('ben/day', { date: '2026-03-08', challenge: 'spring' }),
      post('ann/soon', { date: '2026-12-01' }),
    ],
  },
  { now: '2026-03-31' },
);
const days = lastDays(network);

describe('the last day of what a page shows', () => {
  it.each([
    ['/posts/ann/old/', '2026-03-30'],
    ['/posts/ann/new/', '2026-03-10'],
    ['/posts/', '2026-03-30'],
    ['/', '2026-03-30'],
    ['/tags/日本/', '2026-03-30'],
    ['/tags/', '2026-03-30'],
    ['/archive/', '2026-03-30'],
    ['/archive/2025/', '2026-03-30'],
    ['/archive/2026/', '2026-03-10'],
    ['/members/ben/', '2026-03-20'],
    ['/members/', '2026-03-20'],
    ['/communities/bakers/', '2026-03-10'],
    ['/communities/', '2026-03-10'],
    ['/challenges/spring/', '2026-03-22'],
    ['/challenges/', '2026-03-22'],
    ['/challenges/spring/ann/', '2026-03-05'],
    ['/challenges/spring/ben/', '2026-03-08'],
  ])('%s is %s', (address, day) => {
    expect(days.get(address)).toBe(day);
  });

  it.each([
    '/about/',
    '/subscribe/',
    '/search/',
    '/communities/quiet/',
    '/challenges/later/',
    '/posts/ann/soon/',
  ])('of %s is not known', (address) => {
    expect(days.has(address)).toBe(false);
  });
});
