import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../integrations/group-blog/astro/search/search-index.ts';
import { violations } from '../browser/axe.ts';
import { findBrowser } from '../support/browser.ts';
import { tried } from '../support/depth.ts';
import { pagesOf, readDist } from '../support/dist.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { createSite, type TestSite } from '../support/site.ts';

/** A post of a network in English, oldest first; its file is named after its place. */
interface Written {
  by: string;
  title: string;
  text: string;
  language?: string;
  tags?: string;
}

const POSTS: Readonly<Record<string, Written>> = {
  ecole: {
    by: 'ann',
    language: 'fr',
    title: 'La rentrée',
    tags: 'villages, écoles',
    text: 'Ils vont à l’école d’ici. Tout est beurre–compris, et plus… Après—enfin—le train.',
  },
  jardin: {
    by: 'ben',
    language: 'es',
    title: 'El jardín',
    text: 'En el «jardín» cantamos canciones; ¿dónde está el niño? “¡Aquí!”',
  },
  biblioteka: {
    by: 'lucja',
    language: 'pl',
    title: 'Źródło i łąka',
    text: 'Łódź ma piękną bibliotekę.',
  },
  toshokan: {
    by: 'ben',
    language: 'ja',
    title: '図書館の一日',
    tags: 'villages',
    text: '昨日、国立国会図書館へ行きました。東京都民にも便利です。第3回の集まりもあります。',
  },
  tushuguan: { by: 'ann', language: 'zh', title: '我们的书', text: '我们去图书馆看书，北京大学生也来。' },
  hongsamut: { by: 'ann', language: 'th', title: 'วันหนึ่ง', text: 'ไปห้องสมุดกับเพื่อนทุกวัน' },
  names: {
    by: 'ann',
    title: 'Names',
    tags: 'villages',
    text: 'O’Brien met Søren at Ærø, Đurđa sent an œuvre, and a Turkish friend typed ılık. We paint boats & ships.',
  },
  boats: {
    by: 'ben',
    title: 'Painting a boat',
    text: 'A boat is painted in March. <b>Twice</b>, AT&amp;T said: 1 &lt; 2.',
  },
};
const OTHERS = Array.from({ length: 9 }, (_, index) => `member-${index + 1}`);

function filesOf(): Record<string, string> {
  const files = Object.entries(POSTS).map(
    ([slug, { by, title, text, language = 'en', tags = '' }], index) => [
      `content/posts/${by}/${slug}.md`,
      `---\ntitle: ${title}\ndate: 2026-02-${String(index + 10)}\nlanguage: ${language}\ntags: [${tags}]\n---\n\n${text}\n`,
    ],
  );
  const members = [['lucja', 'Łucja Wiśniewska'], ...OTHERS.map((id) => [id, `Person ${id.slice(7)}`])];
  return Object.fromEntries([
    ...files,
    ...members.map(([id = '', name = '']) => [
      `content/members/${id}.md`,
      `---\nname: ${name}\nkind: individual\n---\n`,
    ]),
  ]) as Record<string, string>;
}

let site: TestSite;
let browser: Browser;
let page: Page;
const servers: Server[] = [];

async function openPage(folder: string): Promise<Page> {
  const { server, port } = await serveFolder(folder);
  servers.push(server);
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  return context.newPage();
}

beforeAll(async () => {
  site = createSite('three-members', filesOf());
  const { output } = await site.build();
  expect(output).toContain('Complete!');
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  page = await openPage(site.path('dist'));
});

afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

/** The last parts of the addresses of what a query finds, in the order in which it is shown. */
async function found(fields: Record<string, string> | [string, string][], at = page): Promise<string[]> {
  await at.goto(`/search/?${new URLSearchParams(fields).toString()}`);
  await at.getByRole('status').filter({ hasText: /\S/ }).waitFor();
  const links = await at.locator('.gb-search-results a').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  return addresses.map((address) => address?.split('/').at(-2) ?? '');
}

describe('words', () => {
  it.each(
    tried([
      { typed: 'école', slugs: ['ecole'] },
      { typed: 'ici', slugs: ['ecole'] },
      { typed: 'l’école', slugs: ['ecole'], deep: true },
      { typed: "l'ecole d'ici", slugs: ['ecole'] },
      { typed: 'compris', slugs: ['ecole'], deep: true },
      { typed: 'enfin', slugs: ['ecole'], deep: true },
      { typed: 'Brien', slugs: ['names'] },
      { typed: "O'Brien", slugs: ['names'], deep: true },
      { typed: 'soren', slugs: ['names'] },
      { typed: 'aero', slugs: ['names'] },
      { typed: 'durda', slugs: ['names'], deep: true },
      { typed: 'oeuvre', slugs: ['names'], deep: true },
      { typed: 'ilik', slugs: ['names'], deep: true },
      { typed: 'jardin', slugs: ['jardin'], deep: true },
      { typed: 'canciones', slugs: ['jardin'] },
      { typed: 'aqui', slugs: ['jardin'], deep: true },
      { typed: 'zrodlo', slugs: ['biblioteka'] },
      { typed: 'laka', slugs: ['biblioteka'], deep: true },
      { typed: 'łódź', slugs: ['biblioteka'], deep: true },
      { typed: '国立国会図書館', slugs: ['toshokan'] },
      { typed: '図書館', slugs: ['toshokan'], deep: true },
      { typed: '東京都', slugs: ['toshokan'] },
      { typed: '第3回', slugs: ['toshokan'], deep: true },
      { typed: '図書室', slugs: [] },
      { typed: '館', slugs: ['toshokan'] },
      { typed: '図書館 便利', slugs: ['toshokan'] },
      { typed: '图书馆', slugs: ['tushuguan'] },
      { typed: '北京大学', slugs: ['tushuguan'], deep: true },
      { typed: 'ห้องสมุด', slugs: ['hongsamut'] },
      { typed: 'เพื่อน', slugs: ['hongsamut'], deep: true },
      { typed: '"met Søren at"', slugs: ['names'], deep: true },
      { typed: 'xyzzy', slugs: [] },
    ]),
  )('$typed is found in $slugs', async ({ typed, slugs }) => {
    expect(await found({ q: typed })).toEqual(slugs);
  });

  it('of the address are none of the page', async () => {
    expect(await found({ q: 'posts' })).toEqual(['hello']);
    expect(await found({ q: 'members' })).toEqual([]);
  });

  it('lead to members and to what they wrote, also without a stroke', async () => {
    expect((await found({ q: 'lucja' })).toSorted()).toEqual(['biblioteka', 'lucja']);
  });

  it('are joined with their other forms in the network’s language', async () => {
    expect((await found({ q: 'boats painting' })).toSorted()).toEqual(['boats', 'names']);
  });
});

describe('results', () => {
  it('are of all languages, newest first', async () => {
    const all = Object.keys(POSTS).filter((slug) => POSTS[slug]?.by === 'ann');
    const fields = { kind: 'Post', member: 'Ann Abbot' };
    expect(await found({ ...fields, order: 'asc' })).toEqual(expect.arrayContaining(all));
    const oldestFirst = await found({ ...fields, order: 'asc' });
    expect(oldestFirst.filter((slug) => all.includes(slug))).toEqual(all);
    expect(await found({ ...fields, order: 'desc' })).toEqual(oldestFirst.toReversed());
  });

  it.each([
    ['国立国会図書館', '図書館の一日', 'ja', 'By Ben Bell, February 13, 2026', ['図書館', '国立国会図書館']],
    ['ici', 'La rentrée', 'fr', 'By Ann Abbot, February 10, 2026', ['d’ici.']],
    ['twice', 'Painting a boat', 'en', 'By Ben Bell, February 17, 2026', ['Twice,']],
  ])(
    'for %s show the text as it is written, whose it is and of when',
    async (q, title, language, about, marks) => {
      await found({ q });
      const result = page.locator('.gb-search-results li');
      await expect.poll(() => result.getByRole('link').textContent()).toBe(title);
      expect(await result.getByRole('link').getAttribute('lang')).toBe(language);
      expect(await result.locator('.gb-quiet').textContent()).toBe(about);
      expect(await result.locator('mark').allTextContents()).toEqual(marks);
      const [post] = Object.values(POSTS).filter((one) => one.title === title);
      const words = await result.locator('p').last().textContent();
      expect(words).not.toMatch(/\u200B/);
      expect(
        `${title} · ${post?.text ?? ''}`
          .replaceAll(/<\/?b>/g, '')
          .replace('&amp;', '&')
          .replace('&lt;', '<'),
      ).toContain(words?.trim());
    },
  );

  it('are as many as fit, and the rest at the press of a button', async () => {
    expect(await found({ kind: 'Member' })).toHaveLength(13);
    expect(await page.getByRole('button', { name: 'More results' }).isHidden()).toBe(true);
    const shown = await found([
      ['kind', 'Member'],
      ['kind', 'Post'],
    ]);
    expect(shown).toHaveLength(20);
    await page.getByRole('button', { name: 'More results' }).click();
    await page.locator('.gb-search-results li:nth-child(21) a:focus').waitFor();
    await page.getByRole('button', { name: 'More results' }).waitFor({ state: 'hidden' });
  });
});

describe('filters', () => {
  const group = (name: string) =>
    page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  const labels = async (name: string): Promise<string[]> =>
    (await group(name).locator('label').filter({ visible: true }).allTextContents()).map((text) =>
      text.trim(),
    );

  it('find pages with any of the values that are chosen, and all the filters that are', async () => {
    expect(
      (
        await found([
          ['q', 'villages'],
          ['language', 'French'],
          ['language', 'Japanese'],
        ])
      ).toSorted(),
    ).toEqual([]);
    expect(
      (
        await found([
          ['language', 'French'],
          ['language', 'Japanese'],
        ])
      ).toSorted(),
    ).toEqual(['ecole', 'toshokan']);
    expect(
      (
        await found([
          ['tag', 'villages'],
          ['language', 'French'],
          ['language', 'Spanish'],
        ])
      ).toSorted(),
    ).toEqual(['ecole']);
  });

  it('say what one more value would find', async () => {
    await found([
      ['tag', 'villages'],
      ['language', 'French'],
    ]);
    await group('Language').locator('summary').click();
    await group('Tag').locator('summary').click();
    expect(await labels('Language')).toEqual(['English 1', 'French 1', 'Japanese 1']);
    expect(await labels('Tag')).toEqual(['écoles 1', 'villages 1']);
    await group('Language').getByRole('checkbox', { name: 'Japanese' }).click();
    await page.getByText('Results: 2').waitFor();
    expect(await group('Language').locator('summary').textContent()).toMatch(/Language\s+2/);
    expect(new URL(page.url()).searchParams.getAll('language')).toEqual(['French', 'Japanese']);
  });

  it('have a field to shorten a long list, without marks and without a mouse', async () => {
    await page.goto('/search/');
    await group('Member').locator('summary').waitFor();
    await group('Member').locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('wisn');
    await expect.poll(() => labels('Member')).toHaveLength(1);
    expect(await labels('Member')).toEqual(['Łucja Wiśniewska 2']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('Results: 2').waitFor();
    await group('Member').locator('input[type=text]').fill('nobody');
    expect(await labels('Member')).toEqual(['Łucja Wiśniewska 2']);
    expect(await violations(page)).toEqual([]);
    await group('Kind').locator('summary').click();
    expect(await group('Kind').locator('input[type=text]').isVisible()).toBe(false);
  });
});

it('tells what is wrong where there is no index', async () => {
  await page.route('**/pagefind.js', (route) => route.abort());
  await page.goto('/search/?q=boat');
  await page.getByText('The search could not be loaded.').waitFor();
  await page.unroute('**/pagefind.js');
});

describe('a network in Japanese', () => {
  let japanese: Page;

  beforeAll(async () => {
    const folder = site.path('dist-ja');
    cpSync(site.path('dist'), folder, { recursive: true });
    for (const file of pagesOf(readDist(folder))) {
      const path = `${folder}${file}`;
      writeFileSync(path, readFileSync(path, 'utf8').replace('<html lang="en"', '<html lang="ja"'));
    }
    rmSync(`${folder}/pagefind`, { recursive: true });
    await writeSearchIndex(pathToFileURL(`${folder}/`), {
      language: 'ja',
      sources: '',
      keptFile: site.path('search-index-ja'),
      logger: { info: () => undefined, warn: () => undefined },
    });
    japanese = await openPage(folder);
  });

  it.each([
    ['国立国会図書館', ['toshokan']],
    ['図書室', []],
    ['école', ['ecole']],
    ['lodz', ['biblioteka']],
    ['ห้องสมุด', ['hongsamut']],
  ])('%s is found in %j', async (typed, slugs) => {
    expect(await found({ q: typed }, japanese)).toEqual(slugs);
    expect(await japanese.locator('html').getAttribute('lang')).toBe('ja');
  });
});
