import { cpSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createSite, emptyOwnSites, run } from '../support/site.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { clipped, overflow } from './overflow.ts';

/** One word of so many letters, as people write without spaces, and as long names and addresses are. */
const word = (length: number): string => 'Donaudampfschifffahrtsgesellschaft'.repeat(10).slice(0, length);
const low = (length: number): string => word(length).toLowerCase();
const file = (fields: readonly string[], body = `${word(400)}\n`): string =>
  `---\n${fields.join('\n')}\n---\n\n${body}`;

const TAG = low(40);
const UNIT = word(40);
const ID = low(64);

/** Every field that a page shows, with one unbroken word that is as long as the field lets it be. */
const CONTENT: Readonly<Record<string, string>> = {
  'content/network.md': file(
    [
      `title: ${word(60)}`,
      `description: ${word(300)}`,
      'site: https://three.example',
      'feedAuthority: three.example,2026',
      'repository: https://github.com/example/three',
      'today: 2026-03-10',
    ],
    `# ${word(160)}\n\n${word(400)}\n`,
  ),
  'content/members/ann.md': file([
    `name: ${word(80)}`,
    'kind: business',
    'joined: 2026-01-01',
    `tagline: ${word(160)}`,
    'serves: [early]',
    `links: { website: "https://${low(60)}.example", mastodon: "@${low(60)}@social.example", email: "${low(60)}@ann.example", ${word(40)}: "https://ann.example" }`,
  ]),
  'content/members/cleo.md': file([`name: ${word(80)}`, 'guest: true', `tagline: ${word(160)}`]),
  'content/communities/early.md': file([`name: ${word(80)}`, `interest: ${word(200)}`]),
  [`content/communities/${ID}.md`]: file([`name: ${word(80)}`, `interest: ${word(200)}`]),
  'content/challenges/week.md': file([
    `title: ${word(100)}`,
    'ledBy: ann',
    'start: 2026-03-02',
    'plan: { days: 21 }',
    'communities: [early]',
    `prompts: { 3: ${word(150)}, 9: ${word(150)}, 10: ${word(150)} }`,
    `groupGoal: { title: ${word(100)}, target: 100000000, unit: ${UNIT} }`,
  ]),
  'content/challenges/fortnight.md': file([
    `title: ${word(100)}`,
    'start: 2026-03-02',
    'plan:',
    '  weeks:',
    `    - { note: ${word(200)}, sessions: [{ what: ${word(100)}, load: 1 }, { day: 7, what: ${word(100)}, load: 2, optional: true }] }`,
    `    - { sessions: [{ what: ${word(100)}, load: 1 }] }`,
  ]),
  'content/participants/week/ann.md': file([
    'goals:',
    `  - { id: ${low(60)}, title: ${word(100)}, target: 123456789, unit: ${UNIT}, asks: [${word(150)}], milestones: [{ title: ${word(100)}, due: 2026-03-05, value: 1234567 }], changes: [{ on: 2026-03-04, target: 223456789, because: ${word(150)} }] }`,
    `  - { title: ${word(100)}, limit: 10, unit: hours }`,
    `  - { id: kind, title: ${word(100)}, judge: ben, criterion: ${word(150)}, due: 2026-03-08 }`,
    'partners: [ben]',
    `pauses: [{ from: 2026-03-06, to: 2026-03-07, reason: ${word(150)} }]`,
  ]),
  'content/participants/week/ben.md': file([
    'goals:',
    `  - { title: ${word(100)}, target: 10, unit: ${UNIT} }`,
    `withdrawn: { on: 2026-03-08, because: ${word(150)} }`,
  ]),
  'content/verdicts/ben/week/ann/kind.md': file(['on: 2026-03-09', 'met: partly']),
  'content/check-ins/week/ann/2026-03-03.md': file([
    `values: { ${UNIT}: 1234567 }`,
    `link: https://ann.example/${word(200)}`,
  ]),
  'content/posts/ann/hello.md': file(
    [
      `title: ${word(160)}`,
      'date: 2026-03-04',
      `description: ${word(300)}`,
      `tags: [${TAG}, ${TAG.slice(1)}]`,
      `communities: [early, ${ID}]`,
      'challenge: week',
      `values: { ${UNIT}: 123456789 }`,
      `canonical: https://${low(60)}.example/${word(200)}`,
      `replyTo: ["https://${low(60)}.example/${word(200)}", ben/${ID}]`,
      'updated: 2026-03-05',
    ],
    [
      `## ${word(160)}`,
      `https://${low(60)}.example/${word(200)}`,
      `\`${word(200)}\` **${word(200)}** [${word(200)}](https://ann.example)`,
      `> ${word(200)}`,
      `- ${word(200)}\n  - ${word(200)}\n    - ${word(200)}`,
      `1. ${word(200)}`,
      `| ${word(60)} | ${word(60)} |\n| --- | --- |\n| ${word(60)} | ${word(60)} |`,
      `\`\`\`text\n${word(200)}\n\`\`\``,
      `A note[^1].\n\n[^1]: ${word(200)}`,
    ].join('\n\n'),
  ),
  [`content/posts/ben/${ID}.md`]: file(['title: Before', 'date: 2026-03-01', `tags: [${TAG}]`]),
  'content/posts/ann/answer.mdx': file(
    [
      `title: ${word(160)}`,
      'date: 2026-03-06',
      'authors: [cleo, ann, ben]',
      `replyTo: [ann/hello, ben/${ID}]`,
    ],
    `<Note title="${word(160)}">${word(400)}</Note>\n\n<Post id="ann/hello" />\n\n<Progress challenge="week" member="ann" />\n`,
  ),
};

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

test.describe('one unbroken word in every field', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  let server: Server;
  let origin: string;
  let addresses: string[];

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const site = createSite('three-members', CONTENT);
    site.remove('content/check-ins/fortnight');
    site.remove('content/check-ins/week/ann/2026-03-02.md');
    site.remove('content/verdicts/ann');
    site.remove('content/verdicts/ben/fortnight');
    for (const part of ['styles', 'pages/index.astro'])
      cpSync(`${SOURCES}${part}`, site.path('src', part), { recursive: true });
    const { status, output } = await run(['astro', 'build'], site.root);
    expect(status, output).toBe(0);
    const dist = site.path('dist');
    addresses = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => path.endsWith('index.html') && !site.read(`dist/${path}`).includes('http-equiv="refresh"'),
      )
      .map((path) => `/${path.replaceAll('\\', '/').slice(0, -'index.html'.length)}`);
    const served = await serveFolder(dist);
    server = served.server;
    origin = `http://localhost:${served.port}`;
  });

  test.afterAll(async () => {
    server.close();
    await emptyOwnSites();
  });

  for (const width of [320, 375, 1100]) {
    test(`widens no page of ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      expect(addresses.length).toBeGreaterThan(20);
      for (const address of addresses) {
        await page.goto(origin + address);
        await unfold(page);
        expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
        expect.soft(await clipped(page), address).toEqual([]);
      }
    });
  }
});

/** Opens everything that is folded. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
