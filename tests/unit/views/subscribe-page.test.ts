import { describe, expect, it } from 'vitest';
import { buildFeeds } from '../../../integrations/group-blog/feeds/feed.ts';
import { buildTagPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildSubscribePage } from '../../../integrations/group-blog/views/pages/subscribe-page.ts';
import { challenge, community, member, post, siteOf } from '../../support/content.ts';

const parts = {
  members: [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })],
  communities: [community('early', { name: 'Early' })],
  challenges: [challenge('march', { title: 'March' })],
  posts: [post('ann/a', { tags: ['bread'] })],
};

describe('the page "Subscribe"', () => {
  it('has every feed in every format, the one of all posts first', () => {
    const { feed, groups } = buildSubscribePage(siteOf(parts, { base: '/net' }));
    expect(feed?.links.map(({ text, url, absolute }) => [text, url, absolute])).toEqual([
      ['RSS', '/net/rss.xml', 'https://example.org/net/rss.xml'],
      ['Atom', '/net/atom.xml', 'https://example.org/net/atom.xml'],
      ['JSON Feed', '/net/feed.json', 'https://example.org/net/feed.json'],
    ]);
    const told = groups.map(({ title, subjects }) => [
      title,
      ...subjects.map(({ name, links }) => `${name}: ${links.map(({ url }) => url).join(' ')}`),
    ]);
    const files = (page: string): string =>
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => page + file).join(' ');
    expect(told).toEqual([
      ['Once a week, all in one', `Weeks: ${files('/net/weeks/')}`],
      ['One member', `Ann: ${files('/net/members/ann/')}`, `Ben: ${files('/net/members/ben/')}`],
      ['One community', `Early: ${files('/net/communities/early/')}`],
      ['One challenge', `March: ${files('/net/challenges/march/')}`],
      ['One subject', `bread: ${files('/net/tags/bread/')}`],
    ]);
  });

  it('has no feed of a tag with fewer posts than it takes, nor has the tag’s page', () => {
    const posts = [post('ann/a', { tags: ['bread', 'salt'] }), post('ann/b', { tags: ['bread'] })];
    const site = siteOf({ ...parts, posts }, { feeds: { tagsFrom: 2 } });
    const { groups } = buildSubscribePage(site);
    expect(groups.at(-1)?.subjects.map(({ name }) => name)).toEqual(['bread']);
    const ownFeeds = site.network.tags.map((tag) => buildTagPage(site, tag).page.ownFeeds.length);
    expect(ownFeeds).toEqual([3, 0]);
    const tags = buildFeeds(site).filter(({ kind }) => kind === 'tag');
    expect(tags.map(({ subjectId }) => subjectId)).toEqual(['bread']);
  });

  it('has no heading for kinds without files', () => {
    const { groups, membersList } = buildSubscribePage(siteOf({ posts: [post('ann/a')] }));
    expect(groups).toEqual([]);
    expect(membersList).toBeNull();
  });

  it('opens the feed of all posts in readers on the web', () => {
    const { readers } = buildSubscribePage(siteOf(parts, { feeds: { formats: ['atom', 'rss'] } }));
    expect(readers.length).toBeGreaterThan(3);
    for (const { text, url } of readers) {
      expect(decodeURIComponent(url), text).toMatch(/https:\/\/example\.org\/atom\.xml$/);
      expect(url.slice(8)).not.toContain('https:');
    }
  });

  it('has the list of members’ feeds, and the site’s own way to have posts by mail', () => {
    expect(buildSubscribePage(siteOf(parts, { base: '/net' }))).toMatchObject({
      membersList: '/net/members.opml',
      mail: null,
    });
    const mail = 'https://mail.example/ours';
    expect(buildSubscribePage(siteOf(parts, { feeds: { mail } }))).toMatchObject({ mail });
  });
});
