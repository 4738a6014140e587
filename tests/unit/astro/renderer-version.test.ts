import { rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  RENDERER_MODULES,
  rendererVersion,
} from '../../../integrations/group-blog/astro/content/renderer-version.ts';
import { versionsOf } from '../../../integrations/group-blog/reader/package-versions.ts';
import { importsOf, PLUGIN, readSources, targetOf } from '../../support/architecture.ts';
import { writeFolder, type Files } from '../../support/folder.ts';

let folder = '';

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pkg = (version: string, ...dependencies: string[]): string =>
  JSON.stringify({ version, dependencies: Object.fromEntries(dependencies.map((name) => [name, '*'])) });

function versionsIn(files: Files): string[] {
  folder = writeFolder(files);
  return versionsOf(
    ['@astrojs/markdown-satteri', 'hast-util-sanitize'],
    join(folder, 'plugin/astro/content'),
  );
}

const FLAT = {
  'plugin/astro/content/renderer-version.ts': '',
  'node_modules/@astrojs/markdown-satteri/package.json': pkg('0.4.2', 'satteri', 'github-slugger'),
  'node_modules/satteri/package.json': pkg('0.10.5'),
  'node_modules/github-slugger/package.json': pkg('2.0.0'),
  'node_modules/hast-util-sanitize/package.json': pkg('5.0.2'),
  'node_modules/unrelated/package.json': pkg('1.0.0'),
};

describe('the versions of what renders bodies', () => {
  it('are those of the packages and of all that they need', () => {
    expect(versionsIn(FLAT)).toEqual([
      '@astrojs/markdown-satteri@0.4.2',
      'github-slugger@2.0.0',
      'hast-util-sanitize@5.0.2',
      'satteri@0.10.5',
    ]);
  });

  it('are those that Node would load, where there are several', () => {
    const files = {
      ...FLAT,
      'node_modules/@astrojs/markdown-satteri/node_modules/satteri/package.json': pkg('0.11.0'),
      'plugin/node_modules/hast-util-sanitize/package.json': pkg('6.0.0'),
    };
    expect(versionsIn(files)).toEqual([
      '@astrojs/markdown-satteri@0.4.2',
      'github-slugger@2.0.0',
      'hast-util-sanitize@6.0.0',
      'satteri@0.11.0',
    ]);
  });

  it('are found through the links of other package managers, and in circles', () => {
    expect(
      versionsIn({
        'store/satteri/package.json': pkg('0.10.6', 'parser'),
        'store/node_modules/parser/package.json': pkg('1.0.0', 'satteri'),
        'store/node_modules/satteri': { linkTo: 'store/satteri' },
        'plugin/node_modules/@astrojs/markdown-satteri/package.json': pkg('0.4.3', 'satteri'),
        'plugin/node_modules/satteri': { linkTo: 'store/satteri' },
      }),
    ).toEqual(['@astrojs/markdown-satteri@0.4.3', 'parser@1.0.0', 'satteri@0.10.6']);
  });

  it('make one version, which stays the same', () => {
    expect(rendererVersion()).toMatch(/^[\da-f]{64}$/);
    expect(rendererVersion()).toBe(rendererVersion());
  });
});

describe('the modules that render bodies', () => {
  const sources = readSources(PLUGIN);

  /** The modules whose code runs with a module, besides the schemas. */
  function reachedFrom(path: string, found = new Set<string>()): Set<string> {
    if (found.has(path) || path.startsWith(`${PLUGIN}schemas/`)) return found;
    found.add(path);
    for (const { specifier, isType } of importsOf(path, sources[path] ?? '')) {
      const target = targetOf(path, specifier);
      if (target !== null && !isType) reachedFrom(target, found);
    }
    return found;
  }

  it('are all in the version', () => {
    const folder = `${PLUGIN}astro/content`;
    expect(RENDERER_MODULES.map((module) => `${posix.join(folder, module)}.ts`).toSorted()).toEqual(
      [...reachedFrom(`${folder}/safe-bodies.ts`)].toSorted(),
    );
  });
});
