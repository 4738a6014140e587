import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { collectionOf, globsOf } from '../../../integrations/group-blog/astro/content/collections.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { withChapters } from '../../../integrations/group-blog/manual/chapters.ts';
import { jsonSchemaOf, schemaNameOf } from '../../../integrations/group-blog/dev/manual/json-schemas.ts';
import { withOwnedFolders } from '../../../integrations/group-blog/manual/owned-folders.ts';
import { contentPath, idOf, pathOfId } from '../../../integrations/group-blog/model/content-path.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { codeOwners, ownedPaths } from '../../../integrations/group-blog/ownership/code-owners.ts';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import { flag, text } from '../../../integrations/group-blog/schemas/fields.ts';
import { defineKind } from '../../../integrations/group-blog/schemas/kind.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';
import type { PartNames } from '../../../integrations/group-blog/schemas/path-template.ts';
import {
  picturePath,
  replacePictures,
} from '../../../integrations/group-blog/schemas/values/picture-path.ts';
import { problemsOfChange } from '../../support/change.ts';
import { folderWith, readFiles, type Files } from '../../support/folder.ts';

/** A kind that stands nowhere else: all that a new kind needs besides its view. */
const drinks = defineKind({
  id: 'drinks',
  path: 'drinks/<brewer>/<YYYY-MM-DD>-<drink>.md',
  words: { one: 'drink', heading: 'A drink' },
  order: 25,
  owner: { part: 'brewer' },
  parts: { brewer: { of: 'member' } },
  media: ['picture'],
  schema: z.strictObject({
    serves: z.int().positive().meta({ description: 'How many it is for.', example: 'serves: 4' }),
    photo: picturePath().optional().meta({ description: 'What it looks like.', example: 'photo: ./tea.jpg' }),
    vegan: flag().optional().meta({ description: 'Nothing of animals is in it.', example: 'vegan: true' }),
  }),
});

/** Another one, whose files belong to whoever they name. */
const dinners = defineKind({
  id: 'dinners',
  path: 'dinners/<dinner>.md',
  words: { one: 'dinner', heading: 'A dinner' },
  order: 90,
  owner: { field: 'cookedBy' },
  schema: z.strictObject({
    cookedBy: text(64).meta({ description: 'Who cooks.', example: 'cookedBy: ann' }),
  }),
});

const kinds = [...KINDS, drinks, dinners];
const TEA = 'drinks/ann/2026-03-02-mint-tea.md';
const DRINK = '---\nserves: 4\n---\n\nBoil the mint.\n';

function problemsWith(files: Files): Problem[] {
  return checkContent(readFiles(folderWith(files), kinds), { kinds });
}

describe('the path of a made-up kind', () => {
  it('is recognised, with its parts and its id', () => {
    const [file] = readFiles({ [TEA]: DRINK }, kinds);
    expect(file?.place).toEqual({
      is: 'content',
      kind: 'drinks',
      id: 'ann/2026-03-02-mint-tea',
      parts: ['ann', '2026-03-02', 'mint-tea'],
    });
    expect(readFiles({ [TEA]: DRINK })[0]?.place).toEqual({ is: 'stray' });
  });

  it('is made from its parts, which the compiler knows, and from its id', () => {
    expectTypeOf<PartNames<typeof drinks.path>>().toEqualTypeOf<'brewer' | 'YYYY-MM-DD' | 'drink'>();
    expect(contentPath(drinks, { brewer: 'ann', 'YYYY-MM-DD': '2026-03-02', drink: 'mint-tea' })).toBe(TEA);
    expect(pathOfId(drinks, 'ann/2026-03-02-mint-tea')).toBe(TEA);
  });

  it('has a collection of Astro’s, with its files and their ids', () => {
    expect(collectionOf(drinks)).toBe('group-blog-drinks');
    expect(globsOf(drinks)).toEqual(['drinks/*/*-*.md']);
    expect(idOf(drinks, TEA)).toBe('ann/2026-03-02-mint-tea');
  });

  it('may have pictures beside it, one of which a field names', () => {
    expect(readFiles({ 'drinks/ann/tea.jpg': '' }, kinds)[0]?.place).toEqual({ is: 'picture' });
    const data = drinks.schema.parse({ serves: 4, photo: './tea.jpg' });
    const filled = replacePictures(data, drinks.pictureFields, (path) => ({ src: path }));
    expect(filled).toEqual({ serves: 4, photo: { src: './tea.jpg' } });
  });
});

describe('the check of a made-up kind', () => {
  it('takes a file that is right', () => {
    expect(problemsWith({ [TEA]: DRINK })).toEqual([]);
  });

  it('reports a field that is wrong, and the line to type', () => {
    expect(problemsWith({ [TEA]: DRINK.replace('serves: 4', 'serves: 4\nvegen: true') })).toMatchObject([
      { code: 'unknown-field', file: TEA, line: 3, field: 'vegen', fix: 'write "vegan: true"' },
    ]);
  });

  it('reports a day that does not exist, in a name and beside it', () => {
    const path = 'drinks/ann/2026-02-30-tea.md';
    expect(problemsWith({ [path]: DRINK })).toMatchObject([
      {
        code: 'date-not-filename',
        file: path,
        fix: expect.stringContaining('2026-02-28-tea.md') as unknown,
      },
    ]);
  });

  it('reports a part that is no id, and one that names nobody', () => {
    expect(problemsWith({ 'drinks/ann/2026-03-02-Mint Tea.md': DRINK })).toMatchObject([
      { code: 'bad-id', fix: expect.stringContaining('rename it to "mint-tea"') as unknown },
    ]);
    expect(problemsWith({ 'drinks/nobody/2026-03-02-tea.md': DRINK })).toMatchObject([
      { code: 'unknown-reference', message: 'there is no member "nobody" (it stands in the path)' },
    ]);
  });

  it.each([
    ['drink/ann/2026-03-02-tea.md', 'did you mean drinks/? Move it to drinks/ann/2026-03-02-tea.md'],
    ['drinks/2026-03-02-tea.md', 'move it to drinks/<member>/2026-03-02-tea.md'],
    ['drinks/ann/2026-03-02-tea/index.md', 'move it to drinks/ann/2026-03-02-tea.md'],
    ['drinks/ann/2026-03-02-tea.txt', 'move it to drinks/ann/2026-03-02-tea.md'],
    ['notes.md', 'drinks/<brewer>/<YYYY-MM-DD>-<drink>.md'],
  ])('says where the stray file %s belongs', (path, fix) => {
    expect(problemsWith({ [path]: DRINK })).toMatchObject([
      { code: 'stray-file', fix: expect.stringContaining(fix) as unknown },
    ]);
  });
});

describe('the owner of a made-up kind', () => {
  const member = (login: string): string => `---\nname: Somebody\ngithub: ${login}\n---\n`;
  const base = folderWith({
    'network.md': '---\ntitle: Ours\ndescription: Us.\norganisers: [gwen-l]\n---\n',
    'members/ann.md': member('ann-l'),
    'members/ben.md': member('ben-l'),
    'dinners/sunday.md': '---\ncookedBy: ben\n---\n',
  });
  const foreign = (login: string, edit: Files): string[] =>
    problemsOfChange(base, { ...base, ...edit }, login, { kinds })
      .filter(({ code }) => code === 'not-yours')
      .map(({ file }) => file);

  it('is the member whom the path names', () => {
    const edit = { [TEA]: DRINK, 'drinks/ann/tea.jpg': 'a' };
    expect(foreign('ann-l', edit)).toEqual([]);
    expect(foreign('ben-l', edit)).toEqual([TEA, 'drinks/ann/tea.jpg']);
  });

  it('is the member whom a field names', () => {
    const edit = { 'dinners/sunday.md': '---\ncookedBy: ben\n---\n\nAt eight.\n' };
    expect(foreign('ben-l', edit)).toEqual([]);
    expect(foreign('ann-l', edit)).toEqual(['dinners/sunday.md']);
    expect(foreign('ann-l', { 'dinners/monday.md': '---\ncookedBy: ann\n---\n' })).toEqual([]);
  });

  it('stands in CODEOWNERS', () => {
    const content = parseContent(readFiles(base, kinds), { kinds });
    const lines = codeOwners(ownedPaths(content, 'content/', kinds)).split('\n');
    expect(lines).toContain('/content/drinks/ann/ @ann-l');
    expect(lines).toContain('/content/dinners/sunday.md @ben-l');
  });

  it('may have changes merged without an organiser', () => {
    const script = '// made by npm run manual: folders\n// end of folders\n';
    expect(withOwnedFolders(script, kinds)).toMatch(/^const OWNED_FOLDERS = .*'drinks', 'dinners'\];$/m);
  });
});

describe('what is written about a made-up kind', () => {
  it('is a chapter of the manual, in its place', () => {
    const marks = ['fields', 'codes'].map(
      (name) => `<!-- made by group-blog manual: ${name} --><!-- end of ${name} -->`,
    );
    const manual = withChapters(marks.join('\n'), kinds);
    expect(manual).toContain(
      [
        '### A drink: `drinks/<brewer>/<YYYY-MM-DD>-<drink>.md`',
        '',
        '| for example | needed | what can stand there | what it does |',
        '| --- | --- | --- | --- |',
        '| `serves: 4` | **yes** | a whole number above 0 | How many it is for. |',
        '| `photo: ./tea.jpg` | no | a path of a picture | What it looks like. |',
        '| `vegan: true` | no | `true` | Nothing of animals is in it. |',
      ].join('\n'),
    );
    const headings = [...manual.matchAll(/^### (.*):/gm)].map(([, heading]) => heading);
    const neighbours = ['A post', 'A drink', 'A check-in'];
    expect(headings.filter((heading = '') => neighbours.includes(heading))).toEqual(neighbours);
  });

  it('is a JSON Schema', () => {
    expect(schemaNameOf(drinks)).toBe('drinks');
    expect(jsonSchemaOf(drinks)).toMatchObject({
      title: drinks.path,
      required: ['serves'],
      properties: { serves: { description: 'How many it is for.', examples: [4] } },
      additionalProperties: false,
    });
  });
});
