import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDist, type Dist } from '../support/dist.ts';
import { createSite, runQuickly, type TestSite } from '../support/site.ts';

const EXPORT = fileURLToPath(new URL('../fixtures/import/wordpress/source/export.xml', import.meta.url));

/** What readers of the old feed knew: the ids of its items and their addresses. */
const OLD = [
  {
    guid: 'http://old.example/?p=12',
    addresses: ['/2012/02/day-five/', '/2012/02/day-5/'],
    now: '/posts/ann/day-5/',
  },
  { guid: 'http://old.example/?p=13', addresses: ['/2012/02/day-6/'], now: '/posts/ann/day-6/' },
];
const OLD_FEEDS = ['/feed/', '/feed/atom/', '/feed/rss2/', '/feed/rss/'];

describe('a blog that came in', () => {
  let site: TestSite;
  let dist: Dist;

  beforeAll(async () => {
    site = createSite('three-members');
    site.write(
      'content/network.md',
      site.read('content/network.md').replace('https://three.example', 'https://old.example'),
    );
    const imported = await runQuickly(
      ['group-blog', 'import', 'wordpress', EXPORT, '--host', 'ann'],
      site.root,
    );
    expect(imported.output).toContain('2 posts came in');
    const built = await site.build();
    expect(built.status, built.output).toBe(0);
    dist = readDist(join(site.root, 'dist'));
  });

  it('is found at its old addresses', () => {
    for (const { addresses, now } of OLD) {
      expect(dist.page(now)('h1').text()).toMatch(/^Day/);
      for (const address of addresses) {
        expect(dist.page(address)('meta[http-equiv="refresh"]').attr('content'), address).toContain(now);
      }
    }
  });

  it('links from post to post as before', () => {
    expect(dist.page('/posts/ann/day-5/')('article a:contains("The next day")').attr('href')).toBe(
      '/posts/ann/day-6/',
    );
  });

  it.each(OLD_FEEDS)('has its feed at %s, in which nothing is new to who read it before', (address) => {
    const text = dist.text(`${address}index.html`);
    const isAtom = address.includes('atom');
    const atom = isAtom ? parseAtomFeed(text) : undefined;
    const rss = isAtom ? undefined : parseRssFeed(text);
    const ids = atom ? atom.entries?.map(({ id }) => id) : rss?.items?.map(({ guid }) => guid?.value);
    expect(ids).toEqual(expect.arrayContaining(OLD.map(({ guid }) => guid)));
    const self = (atom?.links ?? rss?.atom?.links)?.find(({ rel }) => rel === 'self')?.href;
    expect(self).toBe(`https://old.example/${isAtom ? 'atom' : 'rss'}.xml`);
  });
});
