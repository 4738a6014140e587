import { writeFileSync } from 'node:fs';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks, pagesOf, readDist, type Dist } from '../support/dist.ts';
import { faultsOfAtom, faultsOfJson, faultsOfRss, readIndependently } from '../support/feed-rules.ts';
import { createSite, type BuildResult } from '../support/site.ts';

let dist: Dist;
let result: BuildResult;

beforeAll(async () => {
  const site = createSite('three-members', {}, { cards: 'own' });
  // On the cover, in the words, as a face and in a <Figure>.
  for (const [name, format] of [
    ['posts/ben/picture-day/square.png', 'png'],
    ['members/ben.jpg', 'jpeg'],
    ['posts/ann/there.jpg', 'jpeg'],
  ] as const) {
    writeFileSync(site.path('content', name), await photograph(format, name.length));
  }
  site.write(
    'content/members/ben.md',
    '---\nname: Ben Bell\nwantsToServe: [early]\navatar: ./ben.jpg\nfeed: { url: "https://ben.example/", show: full }\n---\n',
  );
  for (const [path, data] of Object.entries(FROM_ELSEWHERE)) {
    site.write(`content/${path}.json`, JSON.stringify(data));
  }
  site.write(
    'content/posts/ann/guest.mdx',
    `${site.read('content/posts/ann/guest.mdx')}\n<Figure src="./there.jpg" alt="Where we met" />\n`,
  );
  result = await site.build();
  expect(result.output).toContain('Complete!');
  dist = readDist(site.path('dist'));
});

/** What was brought in, as somebody might write it who is not to be trusted. */
const HOSTILE =
  '<p onclick="x()">Rain<script>x()</script> on <img src="https://ben.example/a.jpg" alt="a roof"></p>';
const FROM_ELSEWHERE = {
  'outside/ben/rain': {
    id: 'https://ben.example/?p=7',
    url: 'https://ben.example/rain/',
    title: 'Rain at home',
    published: '2025-12-01T10:00:00Z',
    html: HOSTILE,
  },
  'outside/ben': { title: 'Ben writes', succeeded: '2026-03-09' },
  'responses/ann/hello': {
    responses: [
      { id: 'comment 1', type: 'reply', name: 'Una', html: HOSTILE },
      { id: 'comment 2', type: 'like', name: 'Tom Thumb', home: 'https://tom.example/' },
    ],
  },
};

const PLACE = {
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
  IFD0: { Artist: 'Ben at home' },
};

/** As a telephone takes it: it says where. */
function photograph(format: 'png' | 'jpeg', height = 48): Promise<Buffer> {
  return sharp({ create: { width: 64, height, channels: 3, background: '#888' } })
    .toFormat(format)
    .withExif(PLACE)
    .toBuffer();
}

const ADDRESSES = [
  '/',
  '/about/',
  '/search/',
  '/subscribe/',
  '/posts/',
  '/posts/ann/hello/',
  '/posts/ann/guest/',
  '/posts/ben/picture-day/',
  '/posts/ben/day-two/',
  '/members/',
  '/members/ann/',
  '/members/cleo/',
  '/members/ben/outside/rain/',
  '/pulled/',
  '/challenges/',
  '/challenges/week/',
  '/challenges/week/ann/',
  '/challenges/fortnight/',
  '/challenges/fortnight/ben/',
  '/challenges/fortnight/ben/progress.json',
  '/communities/',
  '/communities/early/',
  '/tags/greetings/',
  '/404.html',
  '/members.opml',
  '/robots.txt',
  '/sitemap-index.xml',
  '/cards/site.png',
  '/cards/posts/ann/guest.png',
  '/cards/members/cleo.png',
  '/cards/challenges/week/ann.png',
  '/cards/challenges/fortnight/ben.png',
  '/pagefind/pagefind.js',
];

/** Pages that have a feed of their own, beside the home page. */
const WITH_FEEDS = [
  '/members/ann/',
  '/members/ben/',
  '/members/cleo/',
  '/communities/early/',
  '/challenges/week/',
  '/challenges/fortnight/',
  '/tags/greetings/',
  '/weeks/',
];

describe('addresses', () => {
  it.each(ADDRESSES)('%s answers', (address) => {
    expect(dist.has(address)).toBe(true);
  });

  it.each([
    ['/posts/ann/', '/members/ann/'],
    ['/old/hello/', '/posts/ann/hello/'],
  ])('%s leads to %s', (from, to) => {
    const refresh = dist.page(from)('meta[http-equiv=refresh]').attr('content');
    expect(refresh?.split('url=')[1]).toBe(to);
  });

  it('keeps redirects, the search page and what is not there out of the sitemap', () => {
    const sitemap = dist.text('/sitemap-0.xml');
    const pages = [...sitemap.matchAll(/<loc>https:\/\/three\.example([^<]*)<\/loc>/g)].map(
      ([, path]) => path,
    );
    expect(pages).toContain('/posts/ann/hello/');
    for (const path of [
      '/posts/ann/',
      '/old/hello/',
      '/search/',
      '/404/',
      '/posts/ann/coming/',
      '/pulled/',
      '/members/ben/outside/rain/',
    ]) {
      expect(pages).not.toContain(path);
    }
  });
});

describe('what was brought in from elsewhere', () => {
  it('is sanitised on its page, which sends search engines to the original', () => {
    const $ = dist.page('/members/ben/outside/rain/');
    expect($('link[rel=canonical]').attr('href')).toBe('https://ben.example/rain/');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('.e-content').text().trim()).toBe('Rain on a roof');
    expect($('.e-content [onclick], .e-content script, .e-content img')).toHaveLength(0);
  });

  it('is sanitised below a post, with faces that are drawn', () => {
    const said = dist.page('/posts/ann/hello/')('.gb-responses');
    expect(said.find('.e-content').text().trim()).toBe('Rain on a roof');
    expect(said.find('[onclick], script, img')).toHaveLength(0);
    expect(said.find('.gb-response-faces a').attr('href')).toBe('https://tom.example/');
  });

  it('stands in the list of posts and in the feeds, by its own id', () => {
    expect(dist.page('/posts/')('a[href="/members/ben/outside/rain/"]').text().trim()).toBe('Rain at home');
    for (const path of ['/rss.xml', '/members/ben/rss.xml']) {
      const { items = [] } = parseRssFeed(dist.text(path));
      const found = items.find(({ guid }) => guid?.value === 'https://ben.example/?p=7');
      expect(found?.source).toEqual({ title: 'Ben writes', url: 'https://ben.example/' });
    }
    expect(dist.text('/archive/index.html')).not.toContain('Rain at home');
  });
});

describe('every page', () => {
  it('has one h1, landmarks, a language, a feed and a card with its alt text', () => {
    for (const file of pagesOf(dist)) {
      const $ = dist.page(file);
      expect.soft($('h1'), file).toHaveLength(1);
      for (const landmark of ['header', 'nav', 'main', 'footer'])
        expect.soft($(landmark).length, `${file} ${landmark}`).toBeGreaterThan(0);
      expect.soft($('html').attr('lang'), file).toBe('en');
      const page = file.replace(/index\.html$/, '');
      const feeds = [...(WITH_FEEDS.includes(page) ? [page] : []), '/'].flatMap((of) => [
        `application/rss+xml https://three.example${of}rss.xml`,
        `application/atom+xml https://three.example${of}atom.xml`,
        `application/feed+json https://three.example${of}feed.json`,
      ]);
      const found = $('link[rel=alternate]').toArray();
      expect
        .soft(
          found.map((link) => `${$(link).attr('type')} ${$(link).attr('href')}`),
          file,
        )
        .toEqual(feeds);
      const image = $('meta[property="og:image"]').attr('content') ?? '';
      expect.soft(dist.has(new URL(image).pathname), `${file} ${image}`).toBe(true);
      expect.soft($('meta[property="og:image:alt"]').attr('content'), file).not.toBe('');
      expect.soft($('meta[name="twitter:card"]').attr('content'), file).toBe('summary_large_image');
    }
  });

  it('says in its heads what is what, as https://ogp.me and Mastodon read it', () => {
    const said = (address: string): string[] => {
      const $ = dist.page(address);
      return $('head meta')
        .toArray()
        .map((meta) => `${$(meta).attr('property') ?? $(meta).attr('name')}: ${$(meta).attr('content')}`)
        .filter((line) => /^(?:og:(?:type|locale)|article:.*|profile:.*|fediverse:.*): /.test(line));
    };
    expect(said('/posts/ann/hello/')).toEqual([
      'og:type: article',
      'og:locale: en_US',
      'article:published_time: 2026-02-01',
      'article:author: https://three.example/members/ann/',
      'article:section: Early risers',
      'article:tag: greetings',
      'fediverse:creator: @ann@social.example',
    ]);
    expect(said('/members/ann/')).toEqual([
      'og:type: profile',
      'og:locale: en_US',
      'profile:username: ann',
      'fediverse:creator: @ann@social.example',
    ]);
    expect(said('/members/ben/')).toEqual(['og:type: profile', 'og:locale: en_US', 'profile:username: ben']);
    expect(said('/about/')).toEqual(['og:type: website', 'og:locale: en_US']);
  });

  it('has a row of links under every post to pass it on, and asks no other host before', () => {
    const $ = dist.page('/posts/ann/guest/');
    const row = $('footer [role=group][aria-label="Share this post"]');
    const links = row.find('a').toArray();
    expect(links.map((link) => $(link).text().trim())).toEqual([
      'Mastodon',
      'Bluesky',
      'LinkedIn',
      'Facebook',
      'WhatsApp',
      'Mail',
    ]);
    for (const link of links) expect($(link).attr('rel')).toBe('nofollow noopener noreferrer');
    const bluesky = new URL($(links[1]).attr('href') ?? '');
    expect(bluesky.searchParams.get('text')).toBe(
      '“A guest writes” by Cleo Cruz and Ben Bell, guests at Ann Abbot’s blog https://three.example/posts/ann/guest/',
    );
    // Until a script says that they work.
    expect(row.find('button:not(details *), details').not('[hidden]')).toHaveLength(0);
    expect(row.find('[style], [onclick], form[action]')).toHaveLength(0);
    expect($('script[src], iframe, img[src^="http"]')).toHaveLength(0);
    // The page about support has one for the newest post of the member in focus.
    for (const file of pagesOf(dist).filter(
      (page) => page !== '/support/index.html' && !/^\/posts\/[^/]+\/[^/]+\//.test(page),
    ))
      expect.soft(dist.page(file)('.gb-share'), file).toHaveLength(0);
  });

  it('has no link, picture or anchor inside the site that leads nowhere', () => {
    expect(brokenLinks(dist, 'https://three.example')).toEqual([]);
  });
});

describe('a post', () => {
  it('shows a guest post with both faces, on both pages, authors in their order', () => {
    const post = dist.page('/posts/ann/guest/');
    expect(
      post('.gb-article-header .gb-person')
        .toArray()
        .map((a) => post(a).attr('href')),
    ).toEqual(['/members/cleo/', '/members/ben/', '/members/ann/']);
    const host = dist.page('/members/ann/');
    const item = host('.gb-posts a[href="/posts/ann/guest/"]').closest('li').text();
    expect(item).toContain('Guest post');
    expect(item.match(/Cleo Cruz/g)).toHaveLength(1);
    const author = dist.page('/members/cleo/');
    expect(author('.gb-posts a[href="/posts/ann/guest/"]').closest('li').text()).toContain(
      'At Ann Abbot’s blog',
    );
    const jsonLd = JSON.parse(post('script[type="application/ld+json"]').text()) as {
      author: { name: string }[];
    };
    expect(jsonLd.author.map(({ name }) => name)).toEqual(['Cleo Cruz', 'Ben Bell']);
  });

  it('renders the components of MDX', () => {
    const note = dist.page('/posts/ann/guest/')('.gb-prose .gb-note');
    expect(note.text()).toContain('Remember');
    expect(note.text()).toContain('Guests bring cake.');
  });

  it('links answers both ways, and says the day of its challenge', () => {
    expect(dist.page('/posts/ben/picture-day/')('[aria-label="In answer to"] a').attr('href')).toBe(
      '/posts/ann/hello/',
    );
    expect(dist.page('/posts/ann/hello/')('.u-comment a').attr('href')).toBe('/posts/ben/picture-day/');
    expect(dist.page('/posts/ben/day-two/')('.gb-eyebrow').text()).toContain('Day 2 of 7');
  });

  it('turns a link to a post that is not there yet into its text, and a link to a file into its page', () => {
    const prose = dist.page('/posts/ann/hello/')('.gb-article > .gb-prose');
    expect(prose.text()).toContain('See the coming one and');
    expect(
      prose
        .find('a')
        .toArray()
        .map((a) => prose.find(a).attr('href')),
    ).toEqual(['/posts/ben/picture-day/']);
    expect(dist.files.some((file) => file.includes('coming'))).toBe(false);
    expect(dist.text('/rss.xml')).not.toContain('/posts/ann/coming');
  });
});

describe('the progress page', () => {
  it('shows percent and links the days to their posts and check-ins', () => {
    const ann = dist.page('/challenges/week/ann/');
    expect(ann('.gb-goal').text()).toContain('4 of 10 miles');
    expect(ann('.gb-goal progress').attr('value')).toBe('40');
    expect(
      ann('table.gb-strip td a')
        .toArray()
        .map((a) => [ann(a).attr('href'), ann(a).find('.gb-visually-hidden').text()]),
    ).toEqual([['#day-1', 'Day 1, Monday, March 2: checked in.']]);
    expect(ann('#day-1').text()).toContain('A long walk.');
    const ben = dist.page('/challenges/week/ben/');
    expect(ben('table.gb-strip td a').attr('href')).toBe('/posts/ben/day-two/');
  });
});

describe('the feed', () => {
  it('names every author in order, holds the whole text with absolute addresses, and keeps its ids', () => {
    const feed = parseRssFeed(dist.text('/rss.xml'));
    expect(feed.items?.map(({ guid }) => guid)).toEqual([
      { value: 'tag:three.example,2026:/posts/ben/day-two/', isPermaLink: false },
      { value: 'tag:three.example,2026:/posts/ann/guest/', isPermaLink: false },
      { value: 'tag:three.example,2026:/posts/ben/picture-day/', isPermaLink: false },
      { value: 'tag:three.example,2026:/old/hello/', isPermaLink: false },
      { value: 'https://ben.example/?p=7', isPermaLink: false },
    ]);
    const guest = feed.items?.[1];
    expect(guest?.dc?.creators).toEqual(['Cleo Cruz', 'Ben Bell']);
    expect(guest?.content?.encoded).toContain('Guests bring cake.');
    expect(feed.items?.[2]?.content?.encoded).toMatch(
      /src="https:\/\/three\.example\/_astro\/square\.[^"]+"/,
    );
    expect(feed.atom?.links?.[0]).toMatchObject({ href: 'https://three.example/rss.xml', rel: 'self' });
  });
});

describe('the feeds', () => {
  it.each(['/', ...WITH_FEEDS])(
    'of %s are there in three formats that say the same, and valid',
    async (of) => {
      const [rss, atom, json] = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => dist.text(of + file));
      expect(faultsOfRss(rss ?? '')).toEqual([]);
      expect(faultsOfAtom(atom ?? '')).toEqual([]);
      expect(faultsOfJson(json ?? '')).toEqual([]);
      const items = parseJsonFeed(json ?? '').items ?? [];
      expect(
        (parseRssFeed(rss ?? '').items ?? []).map(({ guid, title, dc, content }) => [
          guid?.value,
          title,
          dc?.creators,
          content?.encoded,
        ]),
      ).toEqual(
        items.map((item) => [item.id, item.title, item.authors?.map(({ name }) => name), item.content_html]),
      );
      expect(
        (parseAtomFeed(atom ?? '').entries ?? []).map(({ id, title, authors, content }) => [
          id,
          title?.value,
          authors,
          content?.value,
        ]),
      ).toEqual(
        items.map((item) => [
          item.id,
          item.title,
          item.authors?.map(({ name, url }) => ({ name, uri: url })),
          item.content_html,
        ]),
      );
      for (const xml of [rss, atom]) {
        const read = await readIndependently(xml ?? '');
        expect(read.items.map(({ guid, title }) => [guid, title])).toEqual(
          items.map((item) => [item.id, item.title]),
        );
      }
    },
  );

  it('of a member hold all they wrote and what guests wrote on their blog', () => {
    const titles = (of: string): unknown =>
      parseJsonFeed(dist.text(`${of}feed.json`)).items?.map(({ title }) => title) ?? [];
    expect(titles('/members/ann/')).toEqual(['A guest writes', 'Hello']);
    expect(titles('/members/cleo/')).toEqual(['A guest writes']);
    expect(titles('/members/ben/')).toEqual(['Day two', 'A guest writes', 'Picture day', 'Rain at home']);
    expect(titles('/challenges/week/')).toEqual(['Day two']);
    expect(titles('/challenges/fortnight/')).toEqual([]);
  });

  it('of a guest post begin with its byline', () => {
    const [, guest] = parseJsonFeed(dist.text('/feed.json')).items ?? [];
    expect(guest?.content_html).toMatch(/^<p>By Cleo Cruz and Ben Bell, guests at Ann Abbot’s blog\.<\/p>/);
    expect(guest?.content_html).toContain('<p>Remember</p>');
  });

  it('are found on their own pages, and on /subscribe/', () => {
    const subscribe = dist.page('/subscribe/');
    for (const of of ['/', ...WITH_FEEDS]) {
      for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
        expect.soft(subscribe(`main a[href="${of}${file}"]`), of + file).toHaveLength(1);
        if (of !== '/') expect.soft(dist.page(of)(`main a[href="${of}${file}"]`), of + file).toHaveLength(1);
      }
    }
  });

  it('of all members are in members.opml', () => {
    expect(parseOpml(dist.text('/members.opml')).body?.outlines?.map(({ xmlUrl }) => xmlUrl)).toEqual(
      ['ann', 'ben', 'cleo'].map((id) => `https://three.example/members/${id}/rss.xml`),
    );
  });

  it('are read in a browser with a stylesheet that is there', () => {
    for (const file of ['/rss.xml', '/members/ann/atom.xml']) {
      const [, href = ''] =
        /<\?xml-stylesheet type="text\/css" href="([^"]+)"\?>/.exec(dist.text(file)) ?? [];
      expect(dist.text(href)).toContain('color-scheme');
    }
  });
});

describe('a photograph that says where it was taken', () => {
  it('does, in the content folder', async () => {
    for (const format of ['png', 'jpeg'] as const) {
      const bytes = await photograph(format);
      expect((await sharp(bytes).metadata()).exif, format).toBeDefined();
      expect(bytes.includes('Ben at home'), format).toBe(true);
    }
  });

  it('does not in what is published', async () => {
    const pictures = dist.files.filter((file) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file));
    for (const name of ['square', 'ben', 'there']) {
      expect(
        pictures.filter((file) => file.startsWith(`/_astro/${name}.`)),
        name,
      ).not.toEqual([]);
    }
    for (const file of pictures) {
      const { exif, xmp, iptc, comments } = await sharp(dist.bytes(file)).metadata();
      expect({ exif, xmp, iptc, comments }, file).toEqual({});
    }
    expect(dist.files.filter((file) => dist.bytes(file).includes('Ben at home'))).toEqual([]);
  });
});

describe('cards', () => {
  it('are 1200 × 630 and counted in one line', async () => {
    const cards = dist.files.filter((file) => file.startsWith('/cards/'));
    for (const card of cards) {
      const { width, height, format } = await sharp(dist.bytes(card)).metadata();
      expect({ width, height, format }, card).toEqual({ width: 1200, height: 630, format: 'png' });
    }
    expect(result.output).toContain(`cards: ${cards.length} drawn, 0 from cache`);
  });
});
