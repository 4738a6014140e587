import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../integrations/group-blog/cli/commands/commands.ts';
import { PLUGIN } from '../support/architecture.ts';
import { ROOMS } from '../support/rooms.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const CONTRIBUTING = 'CONTRIBUTING.md';
const README = `${PLUGIN}README.md`;
const DOCUMENTS = [
  'README.md',
  CONTRIBUTING,
  'tests/support/README.md',
  README,
  `${PLUGIN}CHANGELOG.md`,
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
];

/** What a reader of CONTRIBUTING makes. */
const EXAMPLES = [
  'schemas/recipe.ts',
  'views/pages/recipes-page.ts',
  'components/pages/RecipeList.astro',
  'routes/single/recipes.astro',
  'check/rules/front-matter/shouted-title.ts',
];
/** First folders of the repository and of the plugin. A path that begins otherwise is one of content or of a site. */
const FOLDERS = new Set([
  ...Object.keys(ROOMS).filter((room) => !room.includes('.')),
  ...['.github', 'docs', 'integrations', 'json-schemas', 'tests'],
]);

/** The paths of files and folders that stand between back-ticks. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*\/?)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.includes('/') && FOLDERS.has(path.split('/')[0] ?? ''));
}

/** The documents and headings that links lead to, in this repository. */
function linksIn(text: string): string[] {
  return [...text.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, href = '']) => href)
    .filter((href) => !/^[a-z]+:/.test(href));
}

const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Whether a path is there, from the document, the repository or the plugin. */
function isThere(path: string, document: string): boolean {
  return [posix.dirname(document), '.', PLUGIN].some((folder) => existsSync(join(ROOT, folder, path)));
}

function doesLead(href: string, document: string): boolean {
  const [path = '', anchor] = href.split('#');
  const target = path === '' ? document : posix.join(posix.dirname(document), path);
  if (!existsSync(join(ROOT, target))) return false;
  return anchor === undefined || anchorsIn(read(target)).includes(anchor);
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document);

  it('names files and folders that are there', () => {
    const missing = pathsIn(text).filter((path) => !EXAMPLES.includes(path) && !isThere(path, document));
    expect(missing).toEqual([]);
  });

  it('leads to files and headings that are there', () => {
    expect(linksIn(text).filter((href) => !doesLead(href, document))).toEqual([]);
  });
});

describe('what is looked at in documents', () => {
  it('is every path of this repository, and no other', () => {
    expect(pathsIn('`astro/gone.ts`, `routes/`, `posts/ann/hello.md`, `npm run x`, `views/{a,b}`')).toEqual([
      'astro/gone.ts',
      'routes/',
    ]);
    expect(isThere('astro/gone.ts', CONTRIBUTING)).toBe(false);
    expect(pathsIn(read(CONTRIBUTING))).toEqual(expect.arrayContaining(EXAMPLES));
  });

  it('is every link but those to other sites', () => {
    expect(linksIn('[a](b.md#c), [d](https://e.example), [f](#g)\n```md\n[h](i.md)\n```\n')).toEqual([
      'b.md#c',
      '#g',
    ]);
    expect(doesLead('gone.md', CONTRIBUTING)).toBe(false);
    expect(doesLead('#gone', CONTRIBUTING)).toBe(false);
  });
});

describe('the table of rooms', () => {
  const rows = [...read(CONTRIBUTING).matchAll(/^\| `([a-z]+)\/` +\| (pure: )?/gm)];
  const names = rows.map(([, name = '']) => name);

  it('has a line for every room', () => {
    expect(names.toSorted()).toEqual(
      Object.keys(ROOMS)
        .filter((room) => !room.includes('.'))
        .toSorted(),
    );
  });

  it('stands in the order in which rooms may import', () => {
    const wrong = names.flatMap((name, index) => {
      const { from = [], typesFrom = [] } = ROOMS[name] ?? {};
      return [...from, ...typesFrom]
        .filter((other) => names.indexOf(other) >= index)
        .map((o) => `${name} ${o}`);
    });
    expect(wrong).toEqual([]);
  });

  it('says which are pure', () => {
    const pure = Object.keys(ROOMS).filter((room) => ROOMS[room]?.isPure === true);
    const said = rows.filter(([, , isPure]) => isPure !== undefined).map(([, name]) => name);
    expect(said.toSorted()).toEqual(pure.toSorted());
  });
});

describe('the public doors', () => {
  const { exports: doors, name } = JSON.parse(read(`${PLUGIN}package.json`)) as {
    name: string;
    exports: Record<string, unknown>;
  };

  it('are those that the README names', () => {
    const [, table = ''] = read(README).split('## What you can import');
    const [rows = ''] = table.split('\n## ');
    const named = rows.split('\n').flatMap((row) => {
      const [door = '', ...others] = [...row.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word);
      if (!door.startsWith(name)) return [];
      const path = `.${door.slice(name.length)}`;
      if (path === './components/….astro') return others.map((component) => path.replace('…', component));
      return [path.replace('…', '*')];
    });
    const files = Object.keys(doors).filter((door) => door !== './package.json');
    expect(named.toSorted()).toEqual(files.toSorted());
  });

  it('have every type that the README says they have', () => {
    const types = [...read(README).matchAll(/^\| `[A-Z]\w+` .*\| `([A-Z]\w+)` +\|$/gm)].map(
      ([, type = '']) => type,
    );
    expect(types).toContain('DayStripView');
    const data = read(`${PLUGIN}data.ts`);
    expect(types.filter((type) => !new RegExp(`\\b${type}\\b`).test(data))).toEqual([]);
  });
});

describe('the list of commands in the README', () => {
  const [, text = ''] = /^## The command line\n\n```\n([\s\S]*?)^```$/m.exec(read(README)) ?? [];
  const lines = text.trimEnd().split('\n');
  const linesOf = (name: string): string[] =>
    lines.filter((line) => `${line} `.startsWith(`group-blog ${name} `));

  it('has every command, and no other', () => {
    const others = lines.filter((line) => !COMMANDS.some(({ name }) => linesOf(name).includes(line)));
    expect(others).toEqual([]);
    expect(COMMANDS.filter(({ name }) => linesOf(name).length === 0)).toEqual([]);
  });

  it.each(COMMANDS)('has the flags of $name, and no others', ({ name, flags }) => {
    const listed = linesOf(name).flatMap((line) => line.match(/--[a-z-]+/g) ?? []);
    // What most commands take is said once, below the list.
    const own = Object.keys(flags).filter((flag) => !['content', 'on', 'json'].includes(flag));
    expect([...new Set(listed)].toSorted()).toEqual(own.map((flag) => `--${flag}`).toSorted());
  });
});

it('the changelog begins with the version of the package', () => {
  const { version } = JSON.parse(read(`${PLUGIN}package.json`)) as { version: string };
  expect(/^## (\S+)/m.exec(read(`${PLUGIN}CHANGELOG.md`))?.[1]).toBe(version);
});

it('the package holds every room but what is not published', () => {
  const { files } = JSON.parse(read(`${PLUGIN}package.json`)) as { files: string[] };
  expect(Object.keys(ROOMS).filter((room) => !files.includes(room))).toEqual(['dev']);
});
