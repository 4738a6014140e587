import { beforeAll, describe, expect, it } from 'vitest';
import { FEATURE_NAMES } from '../../integrations/group-blog/model/features.ts';
import { brokenLinks, pagesOf, readDist, type Dist } from '../support/dist.ts';
import { createOwnSite } from '../support/site.ts';

let dist: Dist;
let problems: string;

beforeAll(async () => {
  const site = createOwnSite();
  const options = FEATURE_NAMES.map((name) => `${name}: false,`).join('\n');
  const configuration = site.read('astro.config.mjs').replace(/cards: \{.*\},/, options);
  expect(configuration).toContain('challenges: false');
  site.write('astro.config.mjs', configuration);
  problems = (await site.check('--code', 'switched-off')).stdout;
  const network = site.read('content/network.md');
  site.write('content/network.md', network.replace('---\n', '---\nallow: [switched-off, broken-link]\n'));
  const { status, output } = await site.build();
  expect(status, output).toBe(0);
  dist = readDist(site.path('dist'));
});

describe('a site that has switched off all it can', () => {
  it('has check tell the files and fields that are left', () => {
    expect(problems).toMatch(/^content\/challenges\/august-21\.md:1:1 {2}switched-off\n.*no challenges/m);
    expect(problems).toMatch(/^content\/members\/gwen\.md:\d+:\d+ {2}switched-off\n.*no communities/m);
  });

  it('has none of their pages and files', () => {
    const folders = new Set(dist.files.map((file) => file.split('/')[1] ?? ''));
    for (const folder of ['posts', 'members', 'tags']) expect(folders).toContain(folder);
    for (const folder of [
      'challenges',
      'communities',
      'offers',
      'what-works',
      'support',
      'conversations',
      'weeks',
      'search',
      'pagefind',
      'cards',
    ])
      expect(folders).not.toContain(folder);
  });

  it('has no link or picture that leads nowhere, in feeds neither', () => {
    expect(brokenLinks(dist, 'https://harbourstreet.example')).toEqual([]);
    const feeds = dist.files.filter((file) => /\.(?:xml|json|opml)$/.test(file));
    expect(feeds.length).toBeGreaterThan(10);
    for (const feed of feeds)
      expect(dist.text(feed)).not.toMatch(
        /harbourstreet\.example\/(?:challenges|communities|offers|support|weeks|search|cards)\//,
      );
  });

  it('says no word of them in its menu and labels', () => {
    for (const page of pagesOf(dist)) {
      const $ = dist.page(page);
      const labels = $('[aria-label]')
        .toArray()
        .map((element) => $(element).attr('aria-label'));
      const said = [
        $('.gb-navigation').text(),
        $('meta[name="twitter:card"]').attr('content'),
        ...labels,
      ].join(' ');
      expect(said).not.toMatch(/challenge|communit|conversation|support|week|offer|search|large_image/i);
    }
  });
});
