import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  PARSER_FOLDERS,
  PARSER_PACKAGES,
  parserVersion,
} from '../../../integrations/group-blog/reader/parser-version.ts';
import { importsOf, PLUGIN, readSources, targetOf } from '../../support/architecture.ts';

const sources = readSources(PLUGIN);

/** The modules whose code runs with a module, and the packages that these import. */
function reachedFrom(
  path: string,
  found = { modules: new Set<string>(), packages: new Set<string>() },
): typeof found {
  if (found.modules.has(path)) return found;
  found.modules.add(path);
  for (const { specifier, isType } of importsOf(path, sources[path] ?? '')) {
    const target = targetOf(path, specifier);
    if (isType) continue;
    if (target === null) found.packages.add(specifier);
    else reachedFrom(target, found);
  }
  return found;
}

const { modules, packages } = reachedFrom(`${PLUGIN}reader/read-folder.ts`);

describe('the version of what reads files', () => {
  it('stays the same', () => {
    expect(parserVersion()).toMatch(/^[\da-f]{64}$/);
    expect(parserVersion()).toBe(parserVersion());
  });

  it('covers every module that reads them', () => {
    const folders = PARSER_FOLDERS.map((folder) => posix.join(PLUGIN, 'reader', folder));
    const outside = [...modules].filter((path) => !folders.includes(`${posix.dirname(path)}/`));
    expect(outside).toEqual([]);
    expect(modules.size).toBeGreaterThan(30);
  });

  it('covers every package that they use', () => {
    const used = [...packages].filter((name) => !name.startsWith('node:'));
    expect(used.toSorted()).toEqual(PARSER_PACKAGES.toSorted());
  });
});
