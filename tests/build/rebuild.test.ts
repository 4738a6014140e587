import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, readDist } from '../support/dist.ts';
import { createSite, type TestSite } from '../support/site.ts';

let site: TestSite;

beforeAll(async () => {
  site = createSite('three-members', {}, { cards: 'own' });
  expect((await site.build()).status).toBe(0);
});

describe('building again', () => {
  it('draws a card again that was cut short, and no other, and writes the same bytes', async () => {
    const before = bytesOf(site.path('dist'));
    const kept = readDist(site.path('node_modules/.astro/group-blog/cards'));
    const [card = ''] = kept.files;
    site.write(
      `node_modules/.astro/group-blog/cards${card}`,
      kept.bytes(card).subarray(0, 100).toString('latin1'),
    );
    const { output } = await site.build();
    expect(output).toContain(`cards: 1 drawn, ${kept.files.length - 1} from cache`);
    expect(bytesOf(site.path('dist'))).toEqual(before);
  });

  it('as of another day shows that day', async () => {
    const earlier = await site.build({ GROUP_BLOG_TODAY: '2026-02-05' });
    expect(earlier.status).toBe(0);
    const dist = readDist(site.path('dist'));
    expect(dist.has('/posts/ann/hello/')).toBe(true);
    expect(dist.has('/posts/ben/picture-day/')).toBe(false);
    expect(dist.has('/cards/posts/ben/picture-day.png')).toBe(false);
    expect(dist.page('/posts/ann/hello/')('.gb-prose a')).toHaveLength(0);
    expect(dist.page('/challenges/week/')('.gb-eyebrow').text()).toContain('Starts in 25 days');
    expect(dist.page('/')('footer').text()).toContain('As of February 5, 2026.');

    const later = await site.build({ GROUP_BLOG_TODAY: '2026-04-01T00:30Z' });
    expect(later.status).toBe(0);
    expect(
      readDist(site.path('dist')).page('/posts/ann/hello/')('.gb-prose a[href="/posts/ann/coming/"]'),
    ).toHaveLength(1);
  });

  it('says what to write where the day is none', async () => {
    const { status, output } = await site.build({ GROUP_BLOG_TODAY: 'tomorrow' });
    expect(status).toBe(1);
    expect(output).toContain('GROUP_BLOG_TODAY is "tomorrow": write a date (2026-06-01)');
  });
});
