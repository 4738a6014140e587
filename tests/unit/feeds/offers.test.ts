import { describe, expect, it } from 'vitest';
import { buildFeeds } from '../../../integrations/group-blog/feeds/feed.ts';
import { toItemText } from '../../../integrations/group-blog/feeds/item-text.ts';
import { community, member, offer, post, siteOf, supportFile, type Parts } from '../../support/content.ts';
import { modelOf, readOf } from '../../support/feed.ts';

const people = ['ann', 'ben', 'cleo', 'dan'];
const parts: Parts = {
  network: { feedAuthority: 'example.org,2026', language: 'en-GB' },
  members: people.map((id) => member(id, { name: `The ${id}s` })),
  communities: [community('bread', { name: 'Bakers' }), community('tea')],
  support: ['ben', 'cleo', 'dan'].map((to) => supportFile(`ann/2026-05-01-${to}`, { to })),
  posts: [
    post('ben/first', { date: '2026-06-01', communities: ['bread'] }),
    post('ben/second', { date: '2026-06-02', communities: ['bread'] }),
  ],
  offers: [
    offer('ann/loaf', { title: 'A loaf & more', value: 'A loaf, and the recipe' }),
    // Ben has supported nobody yet.
    offer('ben/roll'),
    offer('ann/later', { starts: '2026-06-20', ends: '2026-06-25' }),
  ],
};
const BREAD = { of: 'community/bread', now: '2026-06-10' };
const LOAF = 'tag:example.org,2026:/offers/ann/loaf/';

describe('the feed of a community', () => {
  it('has what is offered to it, where it is listed, among its posts from the day on which it starts', () => {
    const idsOn = (now: string): string[] =>
      modelOf(parts, { ...BREAD, now }).items.map(({ id }) => id.split(':').at(-1) ?? '');
    const posts = ['/posts/ben/second/', '/posts/ben/first/'];
    expect(idsOn('2026-05-31')).toEqual([]);
    expect(idsOn('2026-06-10')).toEqual([posts[0], '/offers/ann/loaf/', posts[1]]);
    expect(idsOn('2026-06-20')).toEqual(['/offers/ann/later/', posts[0], '/offers/ann/loaf/', posts[1]]);
    expect(modelOf(parts, { of: 'community/tea', now: '2026-06-10' }).items).toEqual([]);
  });

  it('holds the newest of both', () => {
    const { items } = modelOf(parts, { ...BREAD, feeds: { limit: 2 } });
    expect(items.map(({ title }) => title)).toEqual(['ben/second', 'A loaf & more']);
  });

  it('says of it what stays true, in every format', () => {
    const { rss, atom, json } = readOf(parts, BREAD);
    const [, item] = rss.items ?? [];
    expect(item).toMatchObject({
      title: 'A loaf & more',
      link: 'https://example.org/offers/ann/loaf/',
      description: 'A loaf, and the recipe',
      dc: { creators: ['The anns'] },
      guid: { value: LOAF },
    });
    expect(item?.content?.encoded).toContain('For Bakers. Offered by The anns. 1–30 June 2026.');
    expect(atom.entries?.[1]).toMatchObject({ id: LOAF, title: { value: 'A loaf & more' } });
    expect(json.items?.[1]).toMatchObject({ id: LOAF, summary: 'A loaf, and the recipe' });
    // One post of that day has its first second.
    expect(json.items?.map((one) => one.date_published)).toEqual([
      '2026-06-02T00:00:00.000Z',
      '2026-06-01T00:00:01.000Z',
      '2026-06-01T00:00:00.000Z',
    ]);
  });

  it('says the same without full content', () => {
    const [, item] = modelOf(parts, BREAD).items;
    expect(item && toItemText(item)).toBe(
      'For Bakers. Offered by The anns. 1–30 June 2026. A loaf, and the recipe',
    );
  });

  it('is the only one that has it', () => {
    const feeds = buildFeeds(siteOf(parts, { now: '2026-06-20' }));
    const having = feeds.filter(({ items }) => items.some(({ id }) => id === LOAF));
    expect(having.map(({ kind, subjectId }) => `${kind}/${subjectId}`)).toEqual(['community/bread']);
  });

  it('keeps the id of an offer whose giver has another name by now', () => {
    const members = [member('anna', { aliases: ['ann'] }), ...people.slice(1).map((id) => member(id))];
    const [item] = modelOf({ ...parts, members, posts: [] }, BREAD).items;
    expect(item).toMatchObject({ id: LOAF, url: 'https://example.org/offers/anna/loaf/' });
  });

  it('lets a function of the site change it, or leave it out', () => {
    const without = modelOf(parts, { ...BREAD, change: (item) => (item.id === LOAF ? null : item) });
    expect(without.items.map(({ id }) => id)).not.toContain(LOAF);
    expect(without.items).toHaveLength(2);
  });
});
