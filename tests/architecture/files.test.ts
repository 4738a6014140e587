import { describe, expect, it } from 'vitest';
import { importsOf, PLUGIN, readSources } from '../support/architecture.ts';

const sources = { ...readSources('integrations/group-blog'), ...readSources('src') };
const LONGEST_ROUTE = 30;

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

describe('addresses', () => {
  const joins = (text: string): boolean =>
    /`\/(?:posts|members|communities|challenges|tags|cards)\/\$/.test(text);

  it('are put together in one place', () => {
    const joining = Object.entries(sources).filter(([, text]) => joins(text));
    expect(joining.map(([path]) => path)).toEqual([`${PLUGIN}network/addresses.ts`]);
  });

  it('put together elsewhere are found', () => {
    expect(joins('const url = `/members/${id}/`;')).toBe(true);
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
