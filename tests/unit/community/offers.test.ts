import { describe, expect, it } from 'vitest';
import { offerFacts, offerUnder } from '../../../integrations/group-blog/community/offers.ts';
import type { CommunityView } from '../../../integrations/group-blog/community/community-view.ts';
import { buildOfferPage, buildOffersPage } from '../../../integrations/group-blog/views/pages/offer-pages.ts';
import { community, member, offer, post, siteOf, supportFile, type Parts } from '../../support/content.ts';
import { communityOf, networkOf } from './network-of.ts';

type Facts = Parameters<typeof offer>[1];

const bread = community('bread');
/** Ann did something for these on 1 June. */
const gaveTo = (...ids: string[]): NonNullable<Parts['support']> =>
  ids.map((id) => supportFile(`ann/2026-06-01-${id}`, { to: id }));
const THREE = gaveTo('ben', 'cleo', 'dan');
const FRIENDS = [community('bread')];

function viewOf(facts: Facts, now = '2026-06-20', support = THREE): CommunityView['offers'][number] {
  const [found] = communityOf(
    { communities: FRIENDS, offers: [offer('ann/loaf', facts)], support },
    now,
  ).offers;
  if (!found) throw new Error('there is no offer');
  return found;
}

describe('an offer', () => {
  it.each([
    ['2026-05-31', 'coming'],
    ['2026-06-01', 'open'],
    ['2026-06-30', 'open'],
    ['2026-07-01', 'over'],
  ])('on %s is %s', (now, status) => {
    expect(viewOf({}, now).status).toBe(status);
  });

  it.each([
    [gaveTo('ben', 'cleo'), false],
    [THREE, true],
    // The same person twice is one person.
    [[...gaveTo('ben', 'cleo'), supportFile('ann/2026-06-02-again', { to: 'ben' })], false],
  ])('is listed once its giver supported three different people (%#)', (support, isListed) => {
    expect(viewOf({}, '2026-06-20', support).listed).toBe(isListed);
  });

  it.each([
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('counts up to its last day: the third person on %s', (date, isListed) => {
    const support = [...gaveTo('ben', 'cleo'), supportFile(`ann/${date}-dan`, { to: 'dan' })];
    expect(viewOf({}, '2026-07-20', support).listed).toBe(isListed);
  });

  it('is not listed once its giver has left', () => {
    const members = [
      member('ann', { left: '2026-06-20' }),
      ...['ben', 'cleo', 'dan'].map((id) => member(id)),
    ];
    const parts = { communities: FRIENDS, members, offers: [offer('ann/loaf')], support: THREE };
    expect(communityOf(parts, '2026-06-19').offers[0]?.listed).toBe(true);
    expect(communityOf(parts, '2026-06-20').offers[0]?.listed).toBe(false);
  });

  it.each([
    [undefined, '2026-06-10', 'open'],
    [undefined, '2026-06-11', 'late'],
    ['2026-06-10', '2026-06-11', 'kept'],
    ['2026-06-11', '2026-06-11', 'kept-late'],
    // It is not there before its day.
    ['2026-06-12', '2026-06-11', 'late'],
    ['2026-06-10', '2026-06-09', 'open'],
  ])('has a promise for 10 June, kept on %s, that is on %s %s', (kept, now, state) => {
    const promises = [
      { by: 'partner' as const, what: 'Tell', due: '2026-06-10', ...(kept !== undefined && { kept }) },
    ];
    expect(viewOf({ promises }, now).promises).toEqual([{ by: 'partner', state }]);
  });

  it.each([
    [302, 158, '52.3'],
    [309, 204, '66.0'],
    [3, 2, '66.6'],
    [1000, 999, '99.9'],
    [1_000_000_000_000, 999_999_999_999, '99.9'],
    [7, 7, '100.0'],
    [7, 0, '0.0'],
    [0, 0, null],
  ])('of %d views and %d claims has a conversion of %s', (views, claims, conversion) => {
    expect(viewOf({ results: { on: '2026-06-20', views, claims } }).conversion).toBe(conversion);
    expect(viewOf({ results: { on: '2026-06-21', views, claims } }).conversion).toBeNull();
  });

  it.each([
    [68, 838, '12.3'],
    [19, 572, '30.1'],
    [80, 640, '8.0'],
    [0, 385, null],
    [385, 0, '0.0'],
  ])('of reaches %d and %d has a leverage of %s', (own, partner, leverage) => {
    expect(viewOf({ reach: { own, partner } }).leverage).toBe(leverage);
  });

  it('says what one claim took', () => {
    const cost = (results: { claims: number; minutes?: number; cost?: number }): unknown[] => {
      const network = networkOf({
        communities: FRIENDS,
        offers: [offer('ann/loaf', { results: { on: '2026-06-20', views: 90, ...results } })],
      });
      return network.offers.map((one) => {
        const facts = offerFacts(one, network.today);
        return [facts.minutes, facts.cost];
      });
    };
    expect(cost({ claims: 44, minutes: 660, cost: 66 })).toEqual([['15.0', '1.5']]);
    expect(cost({ claims: 3, minutes: 100, cost: 12.3 })).toEqual([['33.3', '4.1']]);
    expect(cost({ claims: 0, minutes: 100, cost: 12.3 })).toEqual([[null, null]]);
    expect(cost({ claims: 3 })).toEqual([[null, null]]);
  });

  it('keeps the name of somebody outside, though a member had it as an id', () => {
    const members = [member('ann'), member('ben', { aliases: ['mill'] })];
    const partner = { name: 'mill', url: 'https://mill.example' };
    const { offers } = networkOf({ members, communities: FRIENDS, offers: [offer('ann/loaf', { partner })] });
    expect(offers[0]?.partner).toEqual(partner);
  });

  it('is found by what its giver, its partner and its community were called', () => {
    const members = [member('anna', { aliases: ['ann'] }), member('ben', { aliases: ['benny'] })];
    const communities = [community('loaves', { aliases: ['bread'] })];
    const { offers } = networkOf({ members, communities, offers: [offer('ann/loaf', { partner: 'benny' })] });
    expect(offers).toMatchObject([{ id: 'anna/loaf', partner: { id: 'ben' }, community: { id: 'loaves' } }]);
  });
});

describe('the offer under a post', () => {
  const under = (
    by: string,
    offers: NonNullable<Parts['offers']>,
    now = '2026-06-20',
  ): string | undefined => {
    const posts = [post(`${by}/hello`, { communities: ['bread'], date: '2026-06-02' })];
    const { allPosts } = networkOf({ communities: [bread], offers, support: THREE, posts }, now);
    return allPosts.map((one) => offerUnder(one)?.id)[0];
  };

  it('is the open and listed one of another that ends first, then by id', () => {
    const later = offer('ann/a', { ends: '2026-06-30' });
    const sooner = [offer('ann/c', { ends: '2026-06-25' }), offer('ann/b', { ends: '2026-06-25' })];
    expect(under('ben', [later, ...sooner])).toBe('ann/b');
    expect(under('ben', [later, ...sooner], '2026-06-26')).toBe('ann/a');
  });

  it.each([
    ['its own author’s', 'ann', 'ann/a', '2026-06-20'],
    ['one that is over', 'ben', 'ann/a', '2026-07-01'],
    ['one that is coming', 'ben', 'ann/a', '2026-05-31'],
    ['one before giving', 'ben', 'cleo/a', '2026-06-20'],
  ])('is never %s', (_, by, id, now) => {
    expect(under(by, [offer(id)], now)).toBeUndefined();
  });
});

describe('the pages of offers', () => {
  it('list what is listed, and say kindly to others what is missing', () => {
    const offers = [offer('ann/loaf'), offer('cleo/tea')];
    const members = ['ann', 'ben', 'cleo', 'dan'].map((id) => member(id));
    const site = siteOf({ members, communities: FRIENDS, offers, support: THREE }, { now: '2026-06-20' });
    const { sections } = buildOffersPage(site);
    expect(sections.map((section) => section.offers.map(({ id }) => id))).toEqual([['ann/loaf']]);
    const pages = site.network.offers.map((one) => buildOfferPage(site, one));
    expect(pages.map(({ page }) => page.isIndexed)).toEqual([true, false]);
    expect(pages[0]?.unlisted).toBeNull();
    expect(pages[1]?.unlisted).toContain('for 3 more people');
    expect(pages[0]?.left).toBe('11 days left');
  });

  it('write numbers as the language does', () => {
    const facts = {
      results: { on: '2026-06-20', views: 3200, claims: 400, minutes: 500, cost: 66 },
      reach: { own: 1000, partner: 8000 },
    };
    const values = (language: string): string[] => {
      const parts = { members: [member('ann')], communities: FRIENDS, offers: [offer('ann/loaf', facts)] };
      const site = siteOf({ network: { language }, ...parts }, { now: '2026-06-20' });
      return site.network.offers.flatMap((one) =>
        buildOfferPage(site, one).results.map(({ value }) => value),
      );
    };
    expect(values('en')).toEqual(['3,200', '400', '12.5 %', '1,000', '8,000', '8.0 ×', '1.2', '0.1']);
    expect(values('de')).toEqual(['3.200', '400', '12,5\u00a0%', '1.000', '8.000', '8,0-fach', '1,2', '0,1']);
  });
});
