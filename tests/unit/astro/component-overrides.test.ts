import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  componentModules,
  mdxModule,
  resolveComponent,
} from '../../../integrations/group-blog/astro/setup/component-overrides.ts';

const root = mkdtempSync(join(tmpdir(), 'group-blog-components-'));
const FILE = 'src/my parts/Layout.astro';
mkdirSync(dirname(join(root, FILE)), { recursive: true });
writeFileSync(join(root, FILE), '<slot />');
writeFileSync(join(root, 'Layout.astro'), '<slot />');

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string): string => join(root, path).replaceAll('\\', '/');

describe('a component of the site', () => {
  it.each([
    ['from the root', `./${FILE}`, at(FILE)],
    ['without a dot', FILE, at(FILE)],
    ['with a slash before it', `/${FILE}`, at(FILE)],
    ['beside the configuration', 'Layout.astro', at('Layout.astro')],
    ['by a way round', `./src/../${FILE}`, at(FILE)],
  ])('is found %s', (_, file, found) => {
    expect(resolveComponent('Layout', file, root)).toBe(found);
  });

  it.each(['@friends/theme/Layout.astro', '@friends/theme', 'our-theme', 'our-theme/Layout.astro'])(
    'may be a package’s: %s',
    (file) => {
      expect(resolveComponent('Layout', file, root)).toBe(file);
    },
  );

  it.each([
    './src/Layout.astro',
    'src/Layout.astro',
    '/src/Layout.astro',
    '../Layout.astro',
    'Layuot.astro',
    './Layout',
  ])('that is not there is an error that says what to type: %s', (file) => {
    const resolve = (): string => resolveComponent('PostFooter', file, root);
    expect(resolve).toThrow(`there is no PostFooter at ${file}.`);
    expect(resolve).toThrow("groupBlog({ components: { PostFooter: './src/components/PostFooter.astro' } })");
  });
});

describe('a component that the site leaves alone', () => {
  it.each([
    ['Layout', 'Layout'],
    ['Head', 'Head'],
    ['PostHeader', 'PostHeader'],
    ['PostFooter', 'PostFooter'],
    ['MemberPanel', 'MemberPanel'],
    ['DayStrip', 'DayStrip'],
  ] as const)('%s is the plugin’s own', (name, file) => {
    expect(resolveComponent(name, undefined, root)).toBe(`astro-group-blog/components/${file}.astro`);
  });
});

it('every component is a virtual module of its own', () => {
  const modules = componentModules({ Layout: `./${FILE}` }, root);
  expect(Object.keys(modules).toSorted()).toEqual(
    ['DayStrip', 'Head', 'Layout', 'MemberPanel', 'PostFooter', 'PostHeader'].map(
      (name) => `virtual:group-blog/${name}`,
    ),
  );
  expect(modules['virtual:group-blog/Layout']?.()).toBe(
    `export { default } from ${JSON.stringify(at(FILE))};`,
  );
  expect(modules['virtual:group-blog/Head']?.()).toBe(
    'export { default } from "astro-group-blog/components/Head.astro";',
  );
});

describe('a component of the site’s own for MDX', () => {
  const RECIPE = { Recipe: ['title'] };

  it('is imported by its name', () => {
    const module = mdxModule({ Recipe: `./${FILE}` }, RECIPE, root)['virtual:group-blog/mdx'];
    expect(module?.()).toBe(
      `import Recipe from ${JSON.stringify(at(FILE))};\nexport const components = { Recipe };`,
    );
  });

  it.each([
    {
      why: 'its attributes are not listed',
      mdx: { Recipe: `./${FILE}` },
      offered: {},
      says: 'components: { Recipe: [title] }',
    },
    {
      why: 'nothing says where it is',
      mdx: {},
      offered: RECIPE,
      says: "groupBlog({ mdx: { Recipe: './src/components/Recipe.astro' } })",
    },
    {
      why: 'it is not there',
      mdx: { Recipe: './src/Gone.astro' },
      offered: RECIPE,
      says: 'groupBlog({ mdx: { Recipe:',
    },
  ])('is an error that says what to type where $why', ({ mdx, offered, says }) => {
    expect(() => mdxModule(mdx, offered, root)).toThrow(says);
  });
});
