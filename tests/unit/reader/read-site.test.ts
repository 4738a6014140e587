import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolderBeside, readSiteBeside } from '../../../integrations/group-blog/reader/read-site.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

function put(...paths: string[]): void {
  for (const path of paths) write(path, '');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

describe('what stands beside a content folder', () => {
  it('are the files of public and the pages of src/pages', () => {
    put('public/flyer.pdf', 'public/2026/old flyer.pdf');
    put('src/pages/index.astro', 'src/pages/shop/[product].astro', 'src/pages/prices.json.ts');
    put('src/pages/_draft.astro', 'src/pages/shop/style.css', 'src/layouts/Shop.astro');
    const { publicFiles, sitePages } = readSiteBeside(join(site, 'content'));
    expect(publicFiles).toEqual(new Set(['/flyer.pdf', '/2026/old flyer.pdf']));
    expect(sitePages.toSorted()).toEqual(['/', '/prices.json', '/shop/[product]']);
  });

  it('is nothing known where there is no site', () => {
    expect(readSiteBeside(join(site, 'content'))).toEqual({
      publicFiles: undefined,
      sitePages: [],
      off: new Set(),
      highlighter: undefined,
      ownLanguages: [],
    });
  });

  it.each([
    ['astro.config.mjs', 'export default { integrations: [] };', 'shiki'],
    ['astro.config.ts', "export default {\n  markdown: { syntaxHighlight: 'prism' },\n};", 'prism'],
    ['astro.config.js', 'export default { markdown: { syntaxHighlight: false } };', 'none'],
    [
      'astro.config.mjs',
      'markdown: {\n  syntaxHighlight: {\n    excludeLangs: [\'math\'],\n    type: "prism",\n  },\n}',
      'prism',
    ],
    ['astro.config.mts', "// syntaxHighlight: 'prism',\nmarkdown: { syntaxHighlight: 'shiki' }", 'shiki'],
  ])('is what %s says that colours code: %j', (name, text, highlighter) => {
    write(name, text);
    expect(readSiteBeside(join(site, 'content')).highlighter).toBe(highlighter);
  });
});

describe('the cache folder of the site that a content folder is part of', () => {
  it.each([
    ['export default { integrations: [] };', 'node_modules/.astro'],
    ["export default {\n  cacheDir: './.cache/astro',\n};", '.cache/astro'],
    ["// cacheDir: './old',\nexport default {};", 'node_modules/.astro'],
    ['export default { cacheDir: chosen() };', 'node_modules/.astro'],
  ])('is the one that its configuration names: %j', (text, folder) => {
    write('astro.config.mjs', text);
    expect(cacheFolderBeside(join(site, 'content'))).toBe(join(site, folder));
  });

  it('is none where there is no site', () => {
    expect(cacheFolderBeside(join(site, 'content'))).toBeUndefined();
  });
});
