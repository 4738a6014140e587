import { describe, expect, it } from 'vitest';
import { sitemapFilter } from '../../../integrations/group-blog/astro/setup/sitemap.ts';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import { folderWith, postText, readFiles } from '../../support/folder.ts';

const CONTENT = parseContent(
  readFiles(
    folderWith({
      'network.md': '---\ntitle: A\ndescription: B\nrenamedTags: { brot: bread, にほん: 日 }\n---\n',
      'members/ann.md': '---\nname: Ann\naliases: [annie]\n---\n',
      'posts/ann/hello.md': postText(['aliases: [/old/hello, /alt/%E6%97%A5/]']),
      'posts/ann/quiet.md': postText(['unlisted: true']),
    }),
  ),
);

describe.each(['', '/our/blog'])('the sitemap of a network under the prefix "%s"', (prefix) => {
  const isIn = sitemapFilter(CONTENT, prefix);

  it.each(['/', '/about/', '/posts/', '/posts/2/', '/posts/ann/hello/', '/members/ann/', '/tags/%E6%97%A5/'])(
    'has the page %s, with and without a slash at its end',
    (address) => {
      expect([isIn(prefix + address), isIn((prefix + address).replace(/\/$/, ''))]).toEqual([true, true]);
    },
  );

  it.each([
    '/search/',
    '/posts/ann/',
    '/posts/ann/quiet/',
    '/tags/brot/',
    '/members/annie/',
    '/posts/annie/',
    '/posts/annie/hello/',
    '/tags/%E3%81%AB%E3%81%BB%E3%82%93/',
  ])('has no %s', (address) => {
    expect([isIn(prefix + address), isIn((prefix + address).replace(/\/$/, ''))]).toEqual([false, false]);
  });

  it('has no old address, which stands at the site’s root', () => {
    expect(['/old/hello/', '/old/hello', '/alt/%E6%97%A5/', '/alt/日/'].map(isIn)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('has the site’s own pages', () => {
    expect(['/contact/', '/weeks/1/'].map(isIn)).toEqual([true, true]);
  });
});

it('leaves what the site has outside the network to the site', () => {
  expect(['/search/', '/posts/ann/', '/blog/search/'].map(sitemapFilter(CONTENT, '/blog'))).toEqual([
    true,
    true,
    false,
  ]);
});
