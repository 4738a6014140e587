import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { IS_DEEP, tried } from '../support/depth.ts';
import { bytesOf, readDist } from '../support/dist.ts';
import { config, EDITS, FOOTER, OFFER, POST_PAGES, RAIN, VERDICT, WORDS } from '../support/edits.ts';
import { createSite, type BuildResult, type TestSite } from '../support/site.ts';

const STRATEGY = 'content/strategies/ben.md';
const CHANNELS = 'primaryOutcome: visit\nchannels: [{ id: letter, kind: newsletter, state: planned }]';

type Environment = Record<string, string>;

const SOURCES = ['content', 'src', 'astro.config.mjs'];

const MADE = tried(EDITS);

/**
 * Edits after which `npm test` makes a clean build too: the last before one that renders everything again. A page that
 * one of them left as it was is still so then.
 */
const COMPARED = new Set(
  MADE.filter((_, index) => MADE[index + 1]?.rendered === null || index === MADE.length - 1).map(
    ({ title }) => title,
  ),
);

let site: TestSite;
/** What clean builds made, by all that they were made of: a state that comes back is built once. */
const cleanOnes = new Map<string, Map<string, Buffer>>();

/** What Astro says it rendered, without the pages that have no parameter. */
function renderedIn(output: string): string[] {
  const rendered = [...output.matchAll(/├─ (\/\S+) \(\+/g)].map(([, file = '']) => file);
  return rendered.filter((file) => !['/404.html', '/robots.txt', '/index.html'].includes(file)).toSorted();
}

function stateOf(environment: Environment): string {
  const hash = createHash('sha256').update(JSON.stringify([environment, site.read('astro.config.mjs')]));
  for (const folder of ['content', 'src']) {
    for (const [file, bytes] of bytesOf(site.path(folder)))
      hash.update(`\0${folder}${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The site as it stands, built in another folder as if it never had been. */
async function buildClean(environment: Environment): Promise<Map<string, Buffer>> {
  const clean = createSite('three-members', {}, { cacheDir: '.cache' });
  for (const folder of SOURCES) {
    clean.remove(folder);
    cpSync(site.path(folder), clean.path(folder), { recursive: true });
  }
  expect(await clean.build(environment)).toMatchObject({ status: 0 });
  return bytesOf(clean.path('dist'));
}

/** The deep tests start a process for each build, which cannot be right only for what an earlier one left in memory. */
const build = (environment: Environment): Promise<BuildResult> =>
  IS_DEEP ? site.build(environment, { process: 'own' }) : site.build(environment);

async function cleanOneOf(environment: Environment): Promise<Map<string, Buffer>> {
  const state = stateOf(environment);
  const one = cleanOnes.get(state) ?? (await buildClean(environment));
  cleanOnes.set(state, one);
  return one;
}

beforeAll(async () => {
  const files = {
    // Its picture stands in its words only: a cover is in the views of its page and of lists.
    'content/posts/ben/picture-day/index.md':
      '---\ntitle: Picture day\ndate: 2026-02-10\nreplyTo: ann/hello\n---\n\n![A square](./square.png)\n',
    // In a year of its own, in the archive of which nothing changes.
    'content/posts/ben/old.md': '---\ntitle: Old\ndate: 2024-05-05\n---\n\nLong ago.\n',
    // The first file of a kind renders everything again.
    'content/support/ben/2026-02-12-met.md': '---\nto: ann\nkind: visit\n---\n\nWe met.\n',
    'content/outside/ben.json': '{ "succeeded": "2026-03-09" }',
    'content/outside/ben/rain.json': JSON.stringify(RAIN),
    'content/responses/ann/hello.json': '{ "responses": [] }',
    'content/offers/ben/tea.md': OFFER,
    'content/results/ben/2026-03-05.md': '---\nchannels: { letter: { minutes: 60 } }\n---\n',
    'astro.config.mjs': config("PostFooter: './src/Footer.astro'"),
    'src/Footer.astro': FOOTER,
    'src/words.ts': WORDS,
  };
  site = createSite('three-members', files, { cacheDir: '.cache' });
  site.write(
    'content/members/ben.md',
    site
      .read('content/members/ben.md')
      .replace('name:', 'feed: { url: "https://ben.example/", show: full }\nname:'),
  );
  site.write(STRATEGY, site.read(STRATEGY).replace('basics:', `${CHANNELS}\nbasics:`));
  site.remove(VERDICT);
  expect(await site.build()).toMatchObject({ status: 0 });
  cleanOnes.set(stateOf({}), bytesOf(site.path('dist')));
});

describe('an incremental build after a change of', () => {
  it.each(MADE)(
    '$title renders what shows it, and the site is as a clean build makes it',
    async ({ make, today, rendered, title }) => {
      make(site);
      const environment: Environment = today === undefined ? {} : { GROUP_BLOG_TODAY: today };
      const result = await build(environment);
      expect(result).toMatchObject({ status: 0 });
      if (rendered !== undefined) {
        expect(renderedIn(result.output)).toEqual(
          rendered === null ? expect.arrayContaining(POST_PAGES) : rendered.toSorted(),
        );
      }
      if (!IS_DEEP && !COMPARED.has(title)) return;

      const [incremental, whole] = [bytesOf(site.path('dist')), await cleanOneOf(environment)];
      expect([...incremental.keys()]).toEqual([...whole.keys()]);
      const different = [...whole].filter(([file, bytes]) => !incremental.get(file)?.equals(bytes));
      expect(different.map(([file]) => file)).toEqual([]);
    },
  );
});

describe('an incremental build after an update', () => {
  it('of what renders bodies keeps none of them, though no file has changed', async () => {
    const store = '.cache/data-store.json';
    expect(site.read(store)).toContain('zymurgy');
    site.write(store, site.read(store).replaceAll('zymurgy', 'kept'));
    const update = `vite: { plugins: [{
      name: 'update',
      transform: (code, id) =>
        id.endsWith('virtual:group-blog/site') ? code.replace('"rendererVersion":"', '"rendererVersion":"another-') : undefined,
    }] },`;
    site.write(
      'astro.config.mjs',
      site.read('astro.config.mjs').replace('cacheDir', `${update}\n  cacheDir`),
    );
    expect(await site.build()).toMatchObject({ status: 0 });
    const words = readDist(site.path('dist')).page('/posts/ann/hello/')('.gb-prose').text();
    expect(words).toContain('zymurgy');
    expect(words).not.toContain('kept');
  });
});
