import { cpSync, readdirSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../support/dist.ts';
import { config, EDITS, FOOTER, POST_PAGES, VERDICT } from '../support/edits.ts';
import { createSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let clean: TestSite;

/** What Astro says it rendered, without the pages that have no parameter. */
function renderedIn(output: string): string[] {
  const rendered = [...output.matchAll(/├─ (\/\S+) \(\+/g)].map(([, file = '']) => file);
  return rendered.filter((file) => !['/404.html', '/robots.txt', '/index.html'].includes(file)).toSorted();
}

beforeAll(async () => {
  const files = {
    // Its picture stands in its words only: a cover is in the views of its page and of lists.
    'content/posts/ben/picture-day/index.md':
      '---\ntitle: Picture day\ndate: 2026-02-10\nreplyTo: ann/hello\n---\n\n![A square](./square.png)\n',
    // In a year of its own, in the archive of which nothing changes.
    'content/posts/ben/old.md': '---\ntitle: Old\ndate: 2024-05-05\n---\n\nLong ago.\n',
    'astro.config.mjs': config("PostFooter: './src/Footer.astro'"),
    'src/Footer.astro': FOOTER,
  };
  site = createSite('three-members', files);
  site.remove(VERDICT);
  clean = createSite('three-members', files);
  expect(await site.build()).toMatchObject({ status: 0 });
});

describe('an incremental build after a change of', () => {
  it.each(EDITS)('$title is the same as a clean one', async ({ make, today, rendered }) => {
    make(site);
    const environment = today === undefined ? {} : { GROUP_BLOG_TODAY: today };
    const result = await site.build(environment);
    expect(result).toMatchObject({ status: 0 });

    // Drawn cards are kept by what they show: they may stay.
    const cache = clean.has('.cache') ? readdirSync(clean.path('.cache')) : [];
    const stale = cache.filter((name) => name !== 'group-blog').map((name) => `.cache/${name}`);
    for (const folder of ['content', 'src', 'astro.config.mjs', 'dist', ...stale]) {
      rmSync(clean.path(folder), { recursive: true, force: true });
    }
    for (const folder of ['content', 'src', 'astro.config.mjs']) {
      cpSync(site.path(folder), clean.path(folder), { recursive: true });
    }
    const cleanResult = await clean.build(environment);
    expect(cleanResult).toMatchObject({ status: 0 });

    const [incremental, whole] = [bytesOf(site.path('dist')), bytesOf(clean.path('dist'))];
    expect([...incremental.keys()]).toEqual([...whole.keys()]);
    const different = [...whole].filter(([file, bytes]) => !incremental.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
    expect(renderedIn(result.output)).toEqual(
      rendered === null ? expect.arrayContaining(POST_PAGES) : rendered.toSorted(),
    );
  });
});
