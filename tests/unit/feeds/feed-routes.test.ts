import { describe, expect, it } from 'vitest';
import { buildFeeds } from '../../../integrations/group-blog/feeds/feed.ts';
import { feedsOfRoute } from '../../../integrations/group-blog/feeds/feed-routes.ts';
import { member, post, siteOf } from '../../support/content.ts';

const feeds = buildFeeds(siteOf({ members: [member('ann'), member('ben')], posts: [post('ann/a')] }));

describe('the feeds of a route', () => {
  it.each([
    { route: '/[rss].xml', found: [['rss', 'Our Network']] },
    { route: '/blog/[feed].json', found: [['feed', 'Our Network']] },
    {
      route: '/blog/members/[member]/atom.xml',
      found: [
        ['ann', 'ann · Our Network'],
        ['ben', 'ben · Our Network'],
      ],
    },
    // Nothing is archived.
    { route: '/archive/[archive]/rss.xml', found: [] },
    // No post has a tag.
    { route: '/tags/[tag]/rss.xml', found: [] },
  ])('$route have the values of its parameter', ({ route, found }) => {
    expect(
      feedsOfRoute(feeds, route).map(({ params, feed }) => [...Object.values(params), feed.title]),
    ).toEqual(found);
  });
});
