import { parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { buildFeeds } from '../../../integrations/group-blog/feeds/feed.ts';
import { toOpml } from '../../../integrations/group-blog/feeds/opml.ts';
import { community, member, post, siteOf } from '../../support/content.ts';
import { faultsOfXml } from '../../support/feed-rules.ts';

describe('members.opml', () => {
  it('has the feed of every member, once, and nothing else', () => {
    const site = siteOf({
      network: { title: 'Ours & theirs' },
      members: [
        member('ann', { name: 'Ann & "Co" <x>\u0000' }),
        member('ben', { name: 'Ben', aliases: ['benny'] }),
      ],
      communities: [community('early')],
      posts: [post('ann/a', { tags: ['bread'] })],
    });
    const opml = toOpml(buildFeeds(site), 'atom');
    expect(faultsOfXml(opml)).toEqual([]);
    expect(parseOpml(opml).body?.outlines).toHaveLength(2);
    expect(parseOpml(opml)).toMatchObject({
      head: { title: 'Ours & theirs' },
      body: {
        outlines: [
          {
            text: 'Ann & "Co" <x> · Ours & theirs',
            type: 'rss',
            xmlUrl: 'https://example.org/members/ann/atom.xml',
            htmlUrl: 'https://example.org/members/ann/',
          },
          { text: 'Ben · Ours & theirs', xmlUrl: 'https://example.org/members/ben/atom.xml' },
        ],
      },
    });
  });
});
