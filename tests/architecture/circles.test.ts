import { describe, expect, it } from 'vitest';
import { readSources } from '../support/architecture.ts';
import { circlesOf } from '../support/circles.ts';

describe('the files of the plugin', () => {
  it('import each other in no circle, not even inside a room', () => {
    expect(circlesOf(readSources('integrations/group-blog'))).toEqual([]);
  });
});

describe('a circle is found', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['of two files', { 'a/b.ts': "import './c.ts';", 'a/c.ts': "import './b.ts';" }, ['a/b.ts ↔ a/c.ts']],
    [
      'of types alone',
      { 'a/b.ts': "import type { C } from './c.ts';", 'a/c.ts': "export type { B } from './b.ts';" },
      ['a/b.ts ↔ a/c.ts'],
    ],
    [
      'over a detour through another folder, a component and an import that waits',
      {
        'a/b.ts': "import './c.ts';",
        'a/c.ts': "const d = import('../d/E.astro');",
        'd/E.astro': "---\nimport '../a/b.ts';\n---\n",
        'a/other.ts': "import './b.ts';",
      },
      ['a/b.ts ↔ a/c.ts ↔ d/E.astro'],
    ],
    ['of a file that imports itself', { 'a/b.ts': "import './b.ts';" }, ['a/b.ts']],
    [
      'beside another',
      {
        'a/b.ts': "import './c.ts';",
        'a/c.ts': "import './b.ts';\nimport './d.ts';",
        'a/d.ts': "import './e.ts';",
        'a/e.ts': "import './d.ts';",
      },
      ['a/b.ts ↔ a/c.ts', 'a/d.ts ↔ a/e.ts'],
    ],
  ])('%s', (_, sources, circles) => {
    expect(circlesOf(sources)).toEqual(circles);
  });

  it('nowhere else: two ways to one file are none', () => {
    const sources = {
      'a/b.ts': "import './c.ts';\nimport './d.ts';",
      'a/c.ts': "import './d.ts';",
      'a/d.ts': "import 'node:fs';\n// import './b.ts';",
    };
    expect(circlesOf(sources)).toEqual([]);
  });
});
