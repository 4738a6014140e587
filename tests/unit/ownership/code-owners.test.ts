import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeOwners, ownedPaths } from '../../../integrations/group-blog/ownership/code-owners.ts';
import type { SourceFile } from '../../../integrations/group-blog/model/source-file.ts';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import type { ContentKind } from '../../../integrations/group-blog/schemas/kind.ts';
import { kindNamed } from '../../../integrations/group-blog/schemas/kinds.ts';
import { folderWith, readFiles, SPRING, type Files } from '../../support/folder.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The kinds whose lines are written out below, so that another kind adds none to them. */
const WRITTEN_OUT = ['network', 'members', 'posts', 'challenges', 'participants', 'checkIns', 'verdicts'].map(
  (id) => kindNamed(id),
);

function textOf(files: readonly SourceFile[], prefix: string, kinds?: readonly ContentKind[]): string {
  return codeOwners(ownedPaths(parseContent(files), prefix, kinds));
}

/** Without the comment at the head. */
function lines(files: Files, prefix = 'content/'): string[] {
  return textOf(readFiles(folderWith(files)), prefix, WRITTEN_OUT)
    .trimEnd()
    .split('\n')
    .slice(1);
}

const network = (organisers: string): Files => ({
  'network.md': `---\ntitle: A\ndescription: B\norganisers: ${organisers}\n---\n`,
});
const member = (github: string): string => `---\nname: A\ngithub: ${github}\n---\n`;

describe('CODEOWNERS', () => {
  it('has the organisers first, who stand back for leaders and members', () => {
    const files = {
      ...network('[gwen-l, iris-l]'),
      'members/ann.md': member('ann-l'),
      'members/ben.md': member("['@ben-l', Ben-Two]"),
      'members/cleo.md': '---\nname: Cleo\n---\n',
      'challenges/spring.md': SPRING['challenges/spring.md'].replace('start', 'ledBy: ben\nstart'),
      'challenges/summer.md': SPRING['challenges/spring.md'].replace('start', 'ledBy: cleo\nstart'),
    };
    expect(lines(files)).toEqual([
      '* @gwen-l @iris-l',
      '/content/challenges/spring.md @ben-l @Ben-Two',
      '/content/members/ann.* @ann-l',
      '/content/posts/ann/ @ann-l',
      '/content/participants/*/ann.md @ann-l',
      '/content/check-ins/*/ann/ @ann-l',
      '/content/verdicts/ann/ @ann-l',
      '/content/members/ben.* @ben-l @Ben-Two',
      '/content/posts/ben/ @ben-l @Ben-Two',
      '/content/participants/*/ben.md @ben-l @Ben-Two',
      '/content/check-ins/*/ben/ @ben-l @Ben-Two',
      '/content/verdicts/ben/ @ben-l @Ben-Two',
    ]);
  });

  it('has the content where it lies, with its spaces escaped', () => {
    expect(lines({ 'members/ann.md': member('ann-l') }, 'our site/')[0]).toBe(
      String.raw`/our\ site/members/ann.* @ann-l`,
    );
    expect(lines({ 'members/ann.md': member('ann-l') }, '')[0]).toBe('/members/ann.* @ann-l');
  });

  it('has no line that a login smuggled in', () => {
    const files = { ...network('[gwen-l]'), 'members/ann.md': member(String.raw`"ann-l\n* @ann-l"`) };
    expect(lines(files)).toEqual(['* @gwen-l']);
    expect(lines({ ...network('[gwen-l]'), 'members/ann.md': member('"x @ann-l"') })).toEqual(['* @gwen-l']);
  });

  it('of this repository is that of its content; if not: npx group-blog owners > .github/CODEOWNERS', () => {
    const written = readFileSync(`${ROOT}.github/CODEOWNERS`, 'utf8');
    expect(written).toBe(textOf(readFolder(`${ROOT}content`), 'content/'));
  });
});
