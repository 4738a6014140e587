import { describe, expect, it } from 'vitest';
import { feedAliases } from '../../../integrations/group-blog/feeds/feed-aliases.ts';
import type { FeedFormat } from '../../../integrations/group-blog/network/pages/page-files.ts';
import { siteOf } from '../../support/content.ts';

const filesAt = (aliases: string[], formats?: FeedFormat[]) => {
  const { network, feeds } = siteOf({ network: { feedAliases: aliases } });
  const files = feedAliases({ network, feeds: formats ? { ...feeds, formats } : feeds });
  return files.map(({ path, format }) => `${path} ${format}`);
};

describe('the feed at its old addresses', () => {
  it.each([
    ['WordPress', '/feed/', 'feed/index.html rss'],
    ['WordPress without its slash', '/feed', 'feed/index.html rss'],
    ['WordPress’s Atom', '/feed/atom/', 'feed/atom/index.html atom'],
    ['Hugo', '/index.xml', 'index.xml rss'],
    ['Jekyll', '/feed.xml', 'feed.xml rss'],
    ['Blogger', '/feeds/posts/default', 'feeds/posts/default/index.html atom'],
    ['Micro.blog', '/feed.json/', 'feed.json/index.html json'],
    ['letters of other scripts', '/%E3%83%95/v1.2/feed', '\u30d5/v1.2/feed/index.html rss'],
  ])('is a file that hosts serve there: %s', (_, address, file) => {
    expect(filesAt([address])).toEqual([file]);
  });

  it('has a format that the site has', () => {
    expect(filesAt(['/feed/', '/atom/x.xml', '/a.json'], ['atom'])).toEqual([
      'feed/index.html atom',
      'atom/x.xml atom',
      'a.json atom',
    ]);
    expect(filesAt(['/feed/'], [])).toEqual([]);
  });
});
