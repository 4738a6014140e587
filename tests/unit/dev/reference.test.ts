import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { addressesPage } from '../../../integrations/group-blog/dev/reference/addresses-page.ts';
import { componentsPage } from '../../../integrations/group-blog/dev/reference/components-page.ts';
import { optionsPage } from '../../../integrations/group-blog/dev/reference/options-page.ts';
import { referencePages } from '../../../integrations/group-blog/dev/reference/reference-pages.ts';
import { typesIn } from '../../../integrations/group-blog/dev/reference/source-types.ts';
import { tokensPage } from '../../../integrations/group-blog/dev/reference/tokens-page.ts';
import { definePage } from '../../../integrations/group-blog/network/pages/pages.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';
import { optionsSchema } from '../../../integrations/group-blog/options/options.ts';
import { blocksIn } from '../../support/readme.ts';
import { problemsWith } from '../../support/folder.ts';

const FOLDER = new URL('../../../docs/reference/', import.meta.url);
const pages = referencePages();
const page = (name: string): string => pages[name] ?? '';

describe('the pages of the reference', () => {
  it.each(Object.entries(pages))('%s is current', (name, text) => {
    const isCurrent = readFileSync(new URL(name, FOLDER), 'utf8') === text;
    expect(isCurrent, 'run npm run manual, which writes it anew').toBe(true);
  });

  it('are all that is there', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(pages).toSorted());
  });

  it('name every option, kind of file and command', () => {
    const options = Object.keys(optionsSchema.in.def.shape);
    expect(options).toContain('feeds');
    for (const name of options)
      expect(page('options.md')).toMatch(new RegExp(`^\\| \`${name}\` \\|.*\\S \\|$`, 'm'));
    for (const { path } of KINDS) expect(page('fields.md')).toContain(`: \`${path}\`\n`);
    for (const { name } of COMMANDS) expect(page('commands.md')).toContain(`\n## ${name}\n`);
  });

  it('have no empty cell where an option says what it does', () => {
    const rows = page('options.md').match(/^\| `.*\|$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
  });
});

it('an option is described by the comment above it', () => {
  const source = `export const optionsSchema = z.strictObject({
    /** Where it is.\n     * Always. */
    content: file,
    feeds: z.strictObject({
      /** How many. */
      limit: z.int(),
    }),
  });`;
  const text = optionsPage(source);
  expect(text).toContain('| `content` | text | Where it is. Always. |\n');
  expect(text).toMatch(/\| `feeds\.limit` \| a whole number from 1 to 1000 \| How many\. \|\n/);
});

it('types are the exported ones of a file and those in them', () => {
  const text = typesIn(
    'interface Own { a: 1 }\ntype Used = "x";\n/** It is. */\nexport interface Shown { used: Used }\nconst a = 1;\n',
  );
  expect(text).toBe('type Used = "x";\n\n/** It is. */\nexport interface Shown { used: Used }');
});

it('an address is listed with what follows from its line', () => {
  const table = {
    soup: definePage('/soup/<dish>/', { hasFeeds: true, hasCard: true, data: 'soup.json', leadsTo: 'soups' }),
    soups: definePage('/soup/', { lists: () => ({ posts: [] }) }),
  };
  const text = addressesPage(table);
  expect(text).toContain(
    '| `/soup/<dish>/` |  | `/soup/<dish>/rss.xml` | `/cards/soup/<dish>.png` | `/soup/<dish>/soup.json` | `/soup/` |\n',
  );
  expect(text).toContain('| `/soup/` | `/soup/2/` |  |  |  |  |\n');
});

it('a component is listed with its props, and none is without', () => {
  const source =
    '---\n/** Shows soup. */\ninterface Props {\n  /** Hot? */\n  hot: boolean;\n}\n---\n<p />\n';
  const doors = { './components/Soup.astro': './components/food/Soup.astro', './data': './data.ts' };
  const text = componentsPage(doors, (path) => (path === 'components/food/Soup.astro' ? source : ''));
  expect(text).toContain(
    '## Soup\n\nShows soup. `astro-group-blog/components/Soup.astro`\n\n```ts\ninterface Props {',
  );
  expect(() => componentsPage(doors, () => '')).toThrow('has no Props');
});

it('tokens have the values of a light and a dark screen', () => {
  const theme =
    ':root { --gb-ink: black; --other: 1 }\n@media (prefers-color-scheme: dark) { :root { --gb-ink: white } }';
  expect(tokensPage(':root { --gb-small: 1rem }', { night: theme })).toMatch(
    /\| `--gb-small` \| `1rem` \|[\s\S]*\| `--gb-ink` \| `black` `white` \|/,
  );
});

it('the file that the page for members begins with has no problem', () => {
  const [block] = blocksIn('docs/members.md');
  expect(block?.language).toBe('md');
  expect(problemsWith({ 'members/ann.md': block?.text ?? '' })).toEqual([]);
});
