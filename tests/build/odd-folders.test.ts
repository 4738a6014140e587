import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDist } from '../support/dist.ts';
import { feedsIn } from '../support/feed-rules.ts';
import { createSite, type TestSite } from '../support/site.ts';

const NETWORK = '---\ntitle: Alone\ndescription: Nobody yet.\nsite: https://alone.example\n---\n';

describe('a folder with nothing but network.md', () => {
  it('is fine: no page, navigation entry or feed for what is not there, and no warning', async () => {
    const site = createSite('three-members');
    site.remove('content');
    site.write('content/network.md', NETWORK);
    // Where a warning was said before it may not be said again.
    const { status, output } = await site.build({}, { process: 'own' });
    expect(status).toBe(0);
    expect(output).not.toMatch(/\[WARN\]|does not exist or is empty/);
    const dist = readDist(site.path('dist'));
    const pages = dist.files.filter((file) => file.endsWith('.html') || file.endsWith('.xml')).toSorted();
    expect(pages).toEqual([
      '/404.html',
      '/about/index.html',
      '/index.html',
      '/sitemap-0.xml',
      '/sitemap-index.xml',
    ]);
    const home = dist.page('/');
    expect(
      home('nav a')
        .toArray()
        .map((a) => home(a).attr('href')),
    ).toEqual(['/about/']);
    expect(home('link[type="application/rss+xml"]')).toHaveLength(0);
  });
});

describe('a network without an address', () => {
  it('has everything but what is made of addresses, and says so', async () => {
    const site = createSite('three-members');
    site.write('content/network.md', site.read('content/network.md').replace(/site:.*\n/, ''));
    const { status, output } = await site.build();
    expect(status).toBe(0);
    expect(output).toContain('No address yet');
    const dist = readDist(site.path('dist'));
    expect(dist.has('/posts/ann/hello/')).toBe(true);
    for (const file of ['/rss.xml', '/subscribe/', '/sitemap-index.xml']) expect(dist.has(file)).toBe(false);
    expect(dist.page('/')('a[href*=subscribe], link[type="application/rss+xml"]')).toHaveLength(0);
  });
});

const ODD = {
  // YAML takes its title for something else.
  'content/posts/ann/dated.md': '---\ntitle: 2026-02-02\ndate: 2026-02-02\n---\n\nA day.\n',
  'content/members/flora.md': '---\nname: 🌻\n---\n',
  // Nobody may see these yet.
  'content/posts/ann/draft/index.md':
    '---\ntitle: A\ndate: 2026-01-05\ndraft: true\naliases: [/old/draft/]\ncover: { src: ./one.png, alt: A }\n---\n\n![A](./two.png)\n',
  'content/posts/ann/later/index.mdx':
    '---\ntitle: A\ndate: 2026-09-01\n---\n\n<Figure src="./three.png" alt="A" />\n',
};

function oddSite(): TestSite {
  const site = createSite('three-members', ODD);
  const square = readFileSync(site.path('content/posts/ben/picture-day/square.png'));
  for (const name of ['draft/one', 'draft/two', 'later/three']) {
    writeFileSync(site.path(`content/posts/ann/${name}.png`), Buffer.concat([square, Buffer.from(name)]));
  }
  return site;
}

describe('files in an unusual hand, and some that cannot be seen', () => {
  const plain = oddSite();
  beforeAll(async () => {
    expect((await plain.build()).status).toBe(0);
  });

  it('a title that is a date is published as it was written', () => {
    expect(readDist(plain.path('dist')).page('/posts/ann/dated/')('h1').text()).toBe('2026-02-02');
  });

  it('a name without a letter has a silhouette for a face, others their initials', () => {
    const faceOf = (member: string): string | null =>
      readDist(plain.path('dist'))
        .page(`/members/${member}/`)('h1')
        .closest('header')
        .find('.gb-avatar')
        .html();
    expect(faceOf('flora')).toMatch(
      /^\s*<svg [^>]*>\s*<circle [^>]+><\/circle>\s*<path [^>]+><\/path>\s*<\/svg>\s*$/,
    );
    expect(faceOf('ben')?.trim()).toBe('BB');
  });

  it('a byte-order mark and Windows line ends change nothing', async () => {
    const odd = oddSite();
    for (const file of readDist(odd.path('content')).files.filter((name) => /\.mdx?$/.test(name))) {
      const path = `content${file}`;
      odd.write(path, `\uFEFF${odd.read(path).replaceAll('\n', '\r\n')}`);
    }
    expect((await odd.check('--json')).stdout.trim()).toBe('[]');
    expect((await odd.build()).status).toBe(0);
    const pages = readDist(plain.path('dist')).files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(15);
    const text = (site: typeof odd, file: string): string =>
      readDist(site.path('dist')).page(file)('main').text().replace(/\s+/g, ' ');
    for (const file of pages) expect.soft(text(odd, file), file).toBe(text(plain, file));
  });

  it('posts that cannot be seen leave no picture behind, and no link to them', async () => {
    const pictures = readDist(plain.path('dist')).files.filter((file) => file.startsWith('/_astro/'));
    expect(pictures.filter((file) => /one|two|three/.test(file))).toEqual([]);
    expect(pictures.some((file) => file.includes('square'))).toBe(true);
    plain.write(
      'content/posts/ann/links.md',
      '---\ntitle: Links\ndate: 2026-01-06\n---\n\nSee [it](/old/draft/).\n',
    );
    expect(await plain.build({ GROUP_BLOG_TODAY: '2026-09-02' })).toMatchObject({ status: 0 });
    const dist = readDist(plain.path('dist'));
    expect(dist.page('/posts/ann/links/')('.gb-prose').html()).toContain('See it.');
    expect(dist.page('/posts/ann/later/')('figure img')).toHaveLength(1);
  });
});

describe('a site whose path has spaces and non-Latin letters', () => {
  it('builds, pictures with a space in their name too', async () => {
    const site = createSite('spaces and スペース');
    const { status, output } = await site.build();
    expect(output).toContain('Complete!');
    expect(status).toBe(0);
    const dist = readDist(site.path('dist'));
    const picture = dist.page('/posts/ann/hello/')('.gb-prose img').attr('src') ?? '';
    expect(dist.has(picture)).toBe(true);
    expect(dist.has('/tags/日本/')).toBe(true);
    expect(dist.has('/tags/日本/atom.xml')).toBe(true);
    for (const { file, faults } of feedsIn(dist)) expect.soft(faults, file).toEqual([]);
  });
});
