import { describe, expect, it } from 'vitest';
import { buildFeeds } from '../../../integrations/group-blog/feeds/feed.ts';
import { weekCard } from '../../../integrations/group-blog/views/cards/build-cards.ts';
import { buildWeekPage, buildWeeksPage } from '../../../integrations/group-blog/views/pages/week-pages.ts';
import { member, post, siteOf, type Parts } from '../../support/content.ts';

const PARTS: Parts = {
  network: { language: 'en-GB', timezone: 'Europe/London', feedAuthority: 'example.org,2026' },
  members: [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })],
};

/** Today is Tuesday, 2026-03-31, in week 14. */
const site = siteOf({
  ...PARTS,
  posts: [
    post('ann/now', { date: '2026-03-30', title: 'Now' }),
    post('ann/sunday', { date: '2026-03-29', title: 'Sunday' }),
    post('ann/monday', { date: '2026-03-23', title: 'Monday', authors: ['ben'] }),
    post('ann/early', { date: '2026-01-01', title: 'Early' }),
    post('ann/unlisted', { date: '2026-02-02', unlisted: true }),
    post('ann/later', { date: '2026-04-08' }),
  ],
});

describe('the list of weeks', () => {
  it('has those with a listed post, the newest first', () => {
    expect(buildWeeksPage(site).weeks).toEqual([
      { text: 'Week 14 of 2026', url: '/weeks/2026-14/', dates: '30 March–5 April 2026', posts: '1 post' },
      { text: 'Week 13 of 2026', url: '/weeks/2026-13/', dates: '23–29 March 2026', posts: '2 posts' },
      {
        text: 'Week 1 of 2026',
        url: '/weeks/2026-01/',
        dates: '29 December 2025–4 January 2026',
        posts: '1 post',
      },
    ]);
  });

  it('goes on on a further page', () => {
    const posts = Array.from({ length: 41 }, (_, index) =>
      post(`ann/p-${index}`, { date: new Date(Date.UTC(2025, 0, 6 + index * 7)).toISOString().slice(0, 10) }),
    );
    const long = siteOf({ ...PARTS, posts });
    expect([1, 2].map((number) => buildWeeksPage(long, number).weeks.length)).toEqual([40, 1]);
    expect(long.network.pageAddresses.get('/weeks/2/')).toBe('/weeks/2/');
    expect(long.network.pageAddresses.get('/weeks/2025-02/')).toBe('/weeks/2025-02/');
  });
});

describe('the page of a week', () => {
  const week = (name: string): ReturnType<typeof buildWeekPage> => buildWeekPage(site, { week: name });

  it('has what it brought, with links to the weeks beside it that brought something', () => {
    const { title, dates, isOver, sections, previous, next, all } = week('2026-13');
    expect([title, dates, isOver]).toEqual(['Week 13 of 2026', '23–29 March 2026', true]);
    expect(
      sections.slice(0, 2).map(({ heading, items }) => [heading, items.map(({ name }) => name)]),
    ).toEqual([
      ['New posts', ['Sunday']],
      ['New guest posts', ['Monday']],
    ]);
    expect(previous).toEqual({ text: 'Week 1 of 2026', url: '/weeks/2026-01/' });
    expect(next).toEqual({ text: 'Week 14 of 2026', url: '/weeks/2026-14/' });
    expect(all.url).toBe('/weeks/');
  });

  it('says that the week of today is not over', () => {
    expect(week('2026-14')).toMatchObject({ isOver: false, next: null });
  });

  it('shows forty things of a kind, and how many more there are', () => {
    const posts = Array.from({ length: 43 }, (_, index) => post(`ann/p-${index}`, { date: '2026-03-24' }));
    const busy = buildWeekPage(siteOf({ ...PARTS, posts }), { week: '2026-13' });
    const section = busy.sections.find(({ heading }) => heading === 'New posts');
    expect(section?.items).toHaveLength(40);
    expect(section?.more).toBe('and 3 more');
  });
});

describe('the feed of weeks', () => {
  const feed = buildFeeds(site).find(({ kind }) => kind === 'weeks');

  it('has each week once it is over, under an id that stays, published as the next one begins', () => {
    expect(feed?.self.atom).toBe('https://example.org/weeks/atom.xml');
    expect(feed?.items.map(({ id, url, published }) => [id, url, published])).toEqual([
      // The clocks went forward on 29 March.
      ['tag:example.org,2026:/weeks/2026-13/', 'https://example.org/weeks/2026-13/', '2026-03-29T23:00:00Z'],
      ['tag:example.org,2026:/weeks/2026-01/', 'https://example.org/weeks/2026-01/', '2026-01-05T00:00:00Z'],
    ]);
  });

  it('says in HTML what each brought, with whole addresses', () => {
    expect(feed?.items[0]?.before).toContain(
      '<h2>New posts</h2><ul><li><a href="https://example.org/posts/ann/sunday/"><bdi>Sunday</bdi></a> – by Ann</li></ul>',
    );
  });
});

describe('the card of a week', () => {
  it('says how much was written and by whom, and nothing of how anybody fared', () => {
    const [, one] = site.network.weeks;
    if (!one) throw new Error('there is no such week');
    expect(weekCard(site, one)).toMatchObject({
      eyebrow: '23–29 March 2026',
      title: 'Week 13 of 2026',
      text: '2 posts',
      people: [{ name: 'Ann' }, { name: 'Ben' }],
      names: '',
      strip: [],
      alt: 'Week 13 of 2026. 23–29 March 2026. 2 posts.',
    });
  });
});
