import { describe, expect, it } from 'vitest';
import { importsOf, PLUGIN, readSources } from '../support/architecture.ts';
import { violationsOf } from '../support/rooms.ts';

const plugin = readSources('integrations/group-blog');

describe('the imports of the plugin', () => {
  it('are all looked at', () => {
    const paths = Object.keys(plugin);
    for (const path of [
      'index.ts',
      'network/network.ts',
      'routes/many/post.astro',
      'components/pages/Page.astro',
      'routes/feeds/rss.ts',
    ]) {
      expect(paths).toContain(`${PLUGIN}${path}`);
    }
    expect(paths.some((path) => path.includes('node_modules'))).toBe(false);
  });

  it('run one way', () => {
    expect(violationsOf(plugin)).toEqual([]);
  });

  it('are none of the site’s: it comes in by the public doors', () => {
    const site = readSources('src');
    expect(Object.keys(site).length).toBeGreaterThan(2);
    expect(violationsOf(site)).toEqual([]);
  });
});

describe('what an import may not be is found', () => {
  it.each([
    ['schemas/a.ts', "import { x } from '../network/now.ts';"],
    ['schemas/a.ts', "import type { X } from '../network/now.ts';"],
    ['schemas/a.ts', "import { z } from 'astro/zod';"],
    ['schemas/a.ts', "import { z } from 'zod/v4';"],
    ['network/a.ts', "import { x } from '../progress/plan.ts';"],
    ['network/a.ts', "export { x } from '../views/page.ts';"],
    ['network/a.ts', "import { readFileSync } from 'node:fs';"],
    ['network/a.ts', 'const now = Date.now();'],
    ['network/a.ts', 'const now = new Date();'],
    ['network/a.ts', 'const now = new Date;'],
    ['network/deep/a.ts', "import { x } from '../../progress/plan.ts';"],
    ['progress/a.ts', "import { x } from '../views/page.ts';"],
    ['progress/a.ts', 'const now = Temporal.Now.instant();'],
    ['views/a.ts', "import { getCollection } from 'astro:content';"],
    ['views/a.ts', "import type { APIRoute } from 'astro';"],
    ['views/a.ts', "import { setup } from 'virtual:group-blog/site';"],
    ['views/a.ts', "const zone = process.env['TZ'];"],
    ['check/a.ts', "import { readFolder } from '../reader/read-folder.ts';"],
    ['check/a.ts', "const x = await import('../views/page.ts');"],
    ['feeds/a.ts', "import { x } from '../cards/draw.ts';"],
    ['cards/templates.ts', "import { join } from 'node:path';"],
    ['cards/draw.ts', "import { x } from '../astro/layout.ts';"],
    ['reader/a.ts', "import { checkContent } from '../check/check-content.ts';"],
    ['parse/a.ts', "import { join } from 'node:path';"],
    ['options/a.ts', "import { PAGES } from '../network/pages/pages.ts';"],
    ['astro/a.ts', "import x from '../routes/post.astro';"],
    ['astro/a.ts', "import x from '../components/Note.astro';"],
    ['astro/a.ts', "import { runCheck } from '../cli/check.ts';"],
    ['astro/Body.astro', "---\nimport x from '../components/Head.astro';\n---\n"],
    ['cli/a.ts', "import { readNow } from '../astro/pinned-day.ts';"],
    ['cli/a.ts', "import { getCollection } from 'astro:content';"],
    ['components/A.astro', "---\nimport { buildPage } from '../views/page.ts';\n---\n<p />\n"],
    ['components/A.astro', "---\nimport { getCollection } from 'astro:content';\n---\n"],
    ['components/A.astro', "---\nimport { setup } from 'virtual:group-blog/site';\n---\n"],
    ['components/A.astro', "---\n---\n<script>import { x } from '../views/page.ts';</script>\n"],
    ['routes/a.astro', "---\nimport { checkContent } from '../check/check-content.ts';\n---\n"],
    ['routes/cards/a.ts', "import { x } from '../../parse/markdown.ts';"],
    ['data.ts', "import { x } from './parse/markdown.ts';"],
    ['attic/a.ts', 'export {};'],
    ['views/a.ts', "import { x } from '../../../src/site.ts';"],
  ])('%s: %s', (path, text) => {
    expect(violationsOf({ [`${PLUGIN}${path}`]: text })).toHaveLength(1);
  });

  it.each([
    ['src/pages/index.astro', "---\nimport x from '../../integrations/group-blog/data.ts';\n---\n"],
    ['src/content.config.ts', "import x from '/integrations/group-blog/content.ts';"],
  ])('%s: %s', (path, text) => {
    expect(violationsOf({ [path]: text })).toHaveLength(1);
  });
});

describe('what an import may be is let be', () => {
  it.each([
    ['schemas/a.ts', "import { z } from 'zod';\nimport { date } from './fields.ts';"],
    ['network/a.ts', 'const then = new Date(0);\nconst { now } = { now: 1 };'],
    ['reader/a.ts', "import { join } from 'node:path';\nimport { x } from '../parse/body.ts';"],
    [
      'components/A.astro',
      "---\nimport { Image } from 'astro:assets';\nimport type { Page } from '../views/page.ts';\n---\n",
    ],
    [
      'astro/content/Body.astro',
      "---\nimport Note from '../../components/mdx/Note.astro';\nimport { render } from 'astro:content';\n---\n",
    ],
    ['drawing/card-store.ts', "import { join } from 'node:path';\nconst id = process.pid;"],
    ['views/a.ts', "// import { x } from '../astro/layout.ts';\nconst text = 'Date.now()';"],
  ])('%s: %s', (path, text) => {
    expect(violationsOf({ [`${PLUGIN}${path}`]: text })).toEqual([]);
  });

  it('types are told from what runs', () => {
    const text = [
      "import type { A } from 'a';",
      "import { type B } from 'b';",
      "import { type C, d } from 'c';",
      "import 'd';",
      "import {} from 'e';",
      "export type { F } from 'f';",
      "export * from 'g';",
      "type H = import('h').H;",
    ].join('\n');
    expect(
      importsOf('a.ts', text).map(({ specifier, isType }) => `${specifier}${isType ? ' type' : ''}`),
    ).toEqual(['a type', 'b type', 'c', 'd', 'e', 'f type', 'g', 'h type']);
  });
});
