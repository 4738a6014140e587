import { describe, expect, it } from 'vitest';
import {
  createAddresses,
  withSlash,
  type AddressOptions,
} from '../../../integrations/group-blog/network/addresses.ts';

const plain: AddressOptions = {
  site: 'https://example.org',
  base: '/',
  prefix: '',
  trailingSlash: 'ignore',
  format: 'directory',
};

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
      const addresses = createAddresses({ ...plain, base, trailingSlash });
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
    const addresses = createAddresses({ ...plain, site: of, base: '/network' });
    expect(addresses.absolute(addresses.page('/members/'))).toBe(absolute);
  });

  it.each([
    { format: 'file', prefix: '', home: '/net/', page: '/net/members.html' },
    { format: 'file', prefix: '/blog', home: '/net/blog.html', page: '/net/blog/members.html' },
    { format: 'preserve', prefix: '/blog', home: '/net/blog/', page: '/net/blog/members.html' },
    { format: 'directory', prefix: '/blog', home: '/net/blog/', page: '/net/blog/members/' },
  ] as const)('with format $format and prefix "$prefix"', ({ format, prefix, home, page }) => {
    const addresses = createAddresses({ ...plain, base: '/net/', prefix, format });
    expect(addresses.page('/')).toBe(home);
    expect(addresses.page('/members/')).toBe(page);
    expect(addresses.file('/rss.xml')).toBe(`/net${prefix}/rss.xml`);
    expect(addresses.folder('/pagefind/')).toBe('/net/pagefind/');
    expect(addresses.outside('/flyer.pdf')).toBe('/net/flyer.pdf');
    expect(addresses.outside('/contact/')).toBe(
      format === 'directory' ? '/net/contact/' : '/net/contact.html',
    );
  });

  const OF_THE_NETWORK = ['/members/', '/posts/ann/hello/', '/tags/%E3%83%91/'];
  it.each(
    (['directory', 'file'] as const).flatMap((format) =>
      (['always', 'never'] as const).flatMap((trailingSlash) =>
        ['', '/blog'].flatMap((prefix) =>
          ['/', '/net'].map((base) => ({ format, trailingSlash, prefix, base })),
        ),
      ),
    ),
  )('is found again in its web address: %o', (options) => {
    const { page, absolute, inNetwork } = createAddresses({ ...plain, ...options });
    for (const address of OF_THE_NETWORK) {
      const found = inNetwork(absolute(page(address)))?.replace(/\.html$/, '');
      expect(withSlash(found ?? 'none')).toBe(address);
    }
    expect(inNetwork('https://zed.example/members/')).toBeNull();
    expect(inNetwork('//zed.example/members/')).toBeNull();
    expect(inNetwork('mailto:ann@example.org')).toBeNull();
    expect(inNetwork('/posts/ben/../ann/hello/')).toBe('/posts/ann/hello/');
    expect(inNetwork('/members/index.html')).toBe('/members/');
    const { href } = new URL(page('/members/'), 'http://example.org');
    expect(inNetwork(href)).toBe(inNetwork(absolute(page('/members/'))));
    expect(inNetwork(href.slice('http:'.length))).toBe(inNetwork(href));
    expect(inNetwork('members/')).toBeNull();
    expect(inNetwork('/members/')).toBe('/members/');
  });

  it.each([
    ['/old', '/old/'],
    ['/old/', '/old/'],
  ])('%s is compared as %s', (address, expected) => {
    expect(withSlash(address)).toBe(expected);
  });
});
