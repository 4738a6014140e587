import { describe, expect, it } from 'vitest';
import pluginPackage from '../../integrations/group-blog/package.json' with { type: 'json' };
import { importsOf, PLUGIN, readSources } from '../support/architecture.ts';
import { ROOMS } from '../support/rooms.ts';

const sources = { ...readSources('integrations/group-blog'), ...readSources('src') };
const LONGEST_ROUTE = 30;
const FULLEST_FOLDER = 25;

/** What a file may not be named; undefined where the name is fine. */
function nameProblem(path: string): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  const stem = name.replace(/(?:\.d|\.config)?\.[a-z]+$/, '');
  const inPascalCase = path.endsWith('.astro') && !/(?:\/routes|^src\/pages)\//.test(path);
  if (/^(?:utils?|helpers?|common|misc)$/i.test(stem)) return `${path} says nothing`;
  const shape = inPascalCase ? /^(?:[A-Z][a-z0-9]*)+$/ : /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\[[.a-z]+\])$/;
  return shape.test(stem) ? undefined : `${path} is not in ${inPascalCase ? 'PascalCase' : 'kebab-case'}`;
}

const lengthOf = (text: string): number => text.trimEnd().split('\n').length;

describe('the names of files', () => {
  it('are kebab-case, components’ PascalCase, and say something', () => {
    expect(Object.keys(sources).flatMap((path) => nameProblem(path) ?? [])).toEqual([]);
  });

  it.each([
    `${PLUGIN}views/utils.ts`,
    `${PLUGIN}views/helper.ts`,
    `${PLUGIN}network/common.ts`,
    `${PLUGIN}network/buildNetwork.ts`,
    `${PLUGIN}network/Network.ts`,
    `${PLUGIN}network/build_network.ts`,
    `${PLUGIN}components/post-list.astro`,
    `${PLUGIN}routes/Post.astro`,
    'src/layouts/network.astro',
  ])('cannot be %s', (path) => {
    expect(nameProblem(path)).toContain(path);
  });
});

/** The folders that hold more files than one takes in at a look, folders in them not counted. */
function fullFolders(paths: readonly string[]): string[] {
  const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/')));
  return [...folders].filter(([, files]) => files.length > FULLEST_FOLDER).map(([folder]) => folder);
}

describe('a folder', () => {
  it(`has at most ${FULLEST_FOLDER} files`, () => {
    const paths = Object.keys(sources).filter((path) => path.startsWith(PLUGIN));
    expect(fullFolders(paths)).toEqual([]);
  });

  it('that has one more is found', () => {
    const some = Array.from({ length: FULLEST_FOLDER }, (_, index) => `a/b/${index}.ts`);
    expect(fullFolders([...some, 'a/b/c/d.ts', 'a/e.ts'])).toEqual([]);
    expect(fullFolders([...some, 'a/b/e.ts'])).toEqual(['a/b']);
  });
});

describe('the routes', () => {
  const routes = Object.entries(sources).filter(([path]) => path.startsWith(`${PLUGIN}routes/`));

  it('are short: nothing is computed in them', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(([, text]) => lengthOf(text) > LONGEST_ROUTE).map(([path]) => path)).toEqual([]);
  });

  it('are counted by their lines', () => {
    expect(lengthOf('a\n'.repeat(30))).toBe(30);
    expect(lengthOf('a\n'.repeat(31))).toBe(31);
  });
});

describe('addresses of pages', () => {
  const ADDRESS =
    /(?:['"`]\/|\/\^\\\/)(?:\(\?:)?(?:about|search|subscribe|posts|members|communities|challenges|tags|archive|cards)\b/;
  const isWritten = (text: string): boolean =>
    text.split('\n').some((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && ADDRESS.test(line));

  it('are written down in the table of pages, and in that of files', () => {
    const paths = Object.keys(sources).filter((path) => path.startsWith(PLUGIN));
    const written = paths.filter((path) => isWritten(sources[path] ?? ''));
    expect(written.toSorted()).toEqual([
      `${PLUGIN}network/pages/page-files.ts`,
      `${PLUGIN}network/pages/pages.ts`,
    ]);
  });

  it.each([
    'const url = `/members/${id}/`;',
    "const page = definePage('/about/');",
    "address.startsWith('/cards/')",
    "const folder = '/posts';",
    'const EXPRESSION = /^\\/(?:posts|tags)\\//;',
    'const EXPRESSION = /^\\/posts\\/(\\d+)/;',
  ])('are found elsewhere: %s', (text) => {
    expect(isWritten(text)).toBe(true);
  });

  it('are let be in words about them', () => {
    expect(isWritten("/** As '/posts/ann/hello/'. */\n// Not `/members/`.\nconst a = 'posts/ann';")).toBe(
      false,
    );
  });
});

describe('zod', () => {
  it('is imported by its name, wherever it is', () => {
    const specifiers = Object.entries(sources).flatMap(([path, text]) =>
      importsOf(path, text).map(({ specifier }) => specifier),
    );
    const zods = specifiers.filter(
      (specifier) => /(?:^|\/|:)(?:zod|schema)(?:\/|$)/.test(specifier) && !specifier.startsWith('.'),
    );
    expect(zods).toContain('zod');
    expect(new Set(zods)).toEqual(new Set(['zod']));
  });
});

describe('the published package', () => {
  it('has every room but the one for who works on the plugin', () => {
    const published = new Set(pluginPackage.files);
    expect(Object.keys(ROOMS).filter((room) => !published.has(room))).toEqual(['dev']);
  });
});
