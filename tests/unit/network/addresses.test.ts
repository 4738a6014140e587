import { describe, expect, it } from 'vitest';
import {
  challengeAddress,
  communityAddress,
  createAddresses,
  memberAddress,
  postAddress,
  postsAddress,
  progressAddress,
  tagAddress,
  withSlash,
} from '../../../integrations/group-blog/network/addresses.ts';

const site = 'https://example.org';

describe('an address', () => {
  it.each([
    { base: '/', trailingSlash: 'always', home: '/', page: '/members/', file: '/rss.xml' },
    { base: '/', trailingSlash: 'ignore', home: '/', page: '/members/', file: '/rss.xml' },
    { base: '/', trailingSlash: 'never', home: '/', page: '/members', file: '/rss.xml' },
    {
      base: '/network',
      trailingSlash: 'always',
      home: '/network/',
      page: '/network/members/',
      file: '/network/rss.xml',
    },
    {
      base: '/network/',
      trailingSlash: 'always',
      home: '/network/',
      page: '/network/members/',
      file: '/network/rss.xml',
    },
    {
      base: '/network',
      trailingSlash: 'ignore',
      home: '/network/',
      page: '/network/members/',
      file: '/network/rss.xml',
    },
    {
      base: '/network/',
      trailingSlash: 'never',
      home: '/network',
      page: '/network/members',
      file: '/network/rss.xml',
    },
    {
      base: '/network',
      trailingSlash: 'never',
      home: '/network',
      page: '/network/members',
      file: '/network/rss.xml',
    },
    { base: '/a/b/', trailingSlash: 'always', home: '/a/b/', page: '/a/b/members/', file: '/a/b/rss.xml' },
  ] as const)(
    'with base $base and trailingSlash $trailingSlash',
    ({ base, trailingSlash, home, page, file }) => {
      const addresses = createAddresses({ site, base, trailingSlash });
      expect(addresses.page('/')).toBe(home);
      expect(addresses.page('/members/')).toBe(page);
      expect(addresses.page('/members')).toBe(page);
      expect(addresses.file('/rss.xml')).toBe(file);
      expect(addresses.absolute(addresses.page('/members/'))).toBe(`https://example.org${page}`);
    },
  );

  it.each([
    { of: 'https://example.org/', absolute: 'https://example.org/network/members/' },
    { of: 'https://example.org/elsewhere', absolute: 'https://example.org/network/members/' },
    { of: null, absolute: '/network/members/' },
  ])('on the host $of is $absolute', ({ of, absolute }) => {
    const addresses = createAddresses({ site: of, base: '/network', trailingSlash: 'ignore' });
    expect(addresses.absolute(addresses.page('/members/'))).toBe(absolute);
  });

  it.each([
    [postAddress('ann', 'hello'), '/posts/ann/hello/'],
    [memberAddress('ann'), '/members/ann/'],
    [communityAddress('bakers'), '/communities/bakers/'],
    [challengeAddress('spring'), '/challenges/spring/'],
    [progressAddress('spring', 'ann'), '/challenges/spring/ann/'],
    [tagAddress('bread'), '/tags/bread/'],
    [tagAddress('パン'), '/tags/%E3%83%91%E3%83%B3/'],
    [postsAddress(), '/posts/'],
    [postsAddress(1), '/posts/'],
    [postsAddress(2), '/posts/2/'],
    [withSlash('/old'), '/old/'],
    [withSlash('/old/'), '/old/'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });
});
