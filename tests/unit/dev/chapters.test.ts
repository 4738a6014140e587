import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withChapters } from '../../../integrations/group-blog/manual/chapters.ts';
import { jsonSchemaOf, schemaNameOf } from '../../../integrations/group-blog/dev/manual/json-schemas.ts';
import { withOwnedFolders } from '../../../integrations/group-blog/manual/owned-folders.ts';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import { checkIns } from '../../../integrations/group-blog/schemas/check-in.ts';
import { HAND_WRITTEN_KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';

const RUN = 'run npm run manual, which writes it anew';
const CONTENT = new URL('../../../content/', import.meta.url);
const MANUAL = readFileSync(new URL('README.md', CONTENT), 'utf8');
/** What `group-blog manual` begins with in any network. */
const PUBLISHED = new URL('../../../integrations/group-blog/manual/manual.md', import.meta.url);
const SCHEMAS = new URL('../../../integrations/group-blog/json-schemas/', import.meta.url);

describe('the members’ manual', () => {
  it('is current', () => {
    expect(withChapters(readFileSync(PUBLISHED, 'utf8')) === MANUAL, RUN).toBe(true);
  });

  it('tells every kind of file and every problem code', () => {
    for (const { path } of HAND_WRITTEN_KINDS) expect(MANUAL).toContain(`: \`${path}\`\n\n| for example`);
    for (const { code } of RULES) expect(MANUAL).toContain(`\n### ${code}\n`);
  });

  it('leads to headings that are there', () => {
    const headings = [...MANUAL.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => anchorOf(text));
    const links = [...MANUAL.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([]);
  });

  it('shows no sign outside code that a forge would take for a tag', () => {
    const words = MANUAL.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');
    expect(words.match(/<(?!!--)[^\s].*/g)).toBeNull();
  });

  it('cannot be made without its marks', () => {
    expect(() => withChapters('# A manual')).toThrow('marks of "fields"');
  });

  it('names no challenge of this network', () => {
    const ids = readdirSync(new URL('challenges/', CONTENT)).map((name) => name.replace('.md', ''));
    expect(ids).toContain('half-marathon');
    const manual = readFileSync(PUBLISHED, 'utf8');
    expect(ids.filter((id) => manual.includes(id))).toEqual([]);
  });
});

describe('the script that merges members’ own changes', () => {
  it('knows the folders of members’ own files', () => {
    const script = readFileSync(new URL('../../../.github/merge.mjs', import.meta.url), 'utf8');
    expect(withOwnedFolders(script) === script, RUN).toBe(true);
    const folders = /^const OWNED_FOLDERS = \[(.*)\];$/m.exec(script)?.[1];
    for (const folder of ['members', 'posts', 'challenges', 'participants', 'check-ins', 'verdicts'])
      expect(folders).toContain(`'${folder}'`);
  });
});

describe('the JSON Schemas', () => {
  it.each(HAND_WRITTEN_KINDS)('$id is current', (kind) => {
    const file = readFileSync(new URL(`${schemaNameOf(kind)}.json`, SCHEMAS), 'utf8');
    expect(file, RUN).toBe(`${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
  });

  it('are in the package, by its name', () => {
    const require = createRequire(import.meta.url);
    expect(require('astro-group-blog/schemas/check-ins.json')).toEqual(jsonSchemaOf(checkIns));
  });

  it('are of these kinds and no more', () => {
    expect(readdirSync(SCHEMAS)).toEqual(
      HAND_WRITTEN_KINDS.map((kind) => `${schemaNameOf(kind)}.json`).toSorted(),
    );
  });
});

/** As the forges make it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
