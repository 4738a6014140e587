import { describe, expect, it } from 'vitest';
import {
  exclusionPatterns,
  filesWithErrors,
  hiddenFiles,
} from '../../../integrations/group-blog/astro/content/excluded-files.ts';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import { folderWith, planOf, postText, problemsWith, readFiles } from '../../support/folder.ts';

const TODAY = '2026-03-31';
const LATER = '---\nname: Later\njoined: 2026-04-01\n---\n';

function leftOutOf(contents: Readonly<Record<string, string>>): ReturnType<typeof hiddenFiles> {
  return hiddenFiles(parseContent(readFiles(folderWith(contents))), TODAY);
}

describe('what a build does not load', () => {
  it('are posts that cannot be seen, and their old addresses are known', () => {
    expect(
      leftOutOf({
        'posts/ann/hello.md': postText(),
        'posts/ann/quiet.md': postText(['unlisted: true', 'aliases: [/quiet/]']),
        'posts/ann/draft.md': postText(['draft: true', 'aliases: [/old]']),
        'posts/ann/soon/index.md': '---\ntitle: Soon\ndate: 2026-04-01\n---\n',
      }),
    ).toEqual({ paths: ['posts/ann/draft.md', 'posts/ann/soon/index.md'], aliases: ['/old/'] });
  });

  it.each([
    { who: 'joins tomorrow', files: {}, isLeftOut: true },
    {
      who: 'joins tomorrow and is no author yet',
      files: { 'posts/ann/a.md': postText(['draft: true', 'authors: [ben]']) },
      isLeftOut: true,
    },
    {
      who: 'joins tomorrow, but wrote a guest post',
      files: { 'posts/ann/a.md': postText(['authors: [ben]']) },
      isLeftOut: false,
    },
    { who: 'joins tomorrow, but has a post', files: { 'posts/ben/a.md': postText() }, isLeftOut: false },
  ])('is a member who $who: $isLeftOut', ({ files, isLeftOut }) => {
    expect(leftOutOf({ 'members/ben.md': LATER, ...files }).paths.includes('members/ben.md')).toBe(isLeftOut);
  });

  it('is no member who is there', () => {
    const today = LATER.replace('2026-04-01', TODAY);
    expect(leftOutOf({ 'members/ben.md': today }).paths).toEqual([]);
  });
});

describe('what astro dev does not load', () => {
  it('are files with problems, each once', () => {
    const problems = problemsWith({ 'posts/ann/a.md': '---\ntitel: A\nfoo: b\n---\n' });
    expect(problems.length).toBeGreaterThan(1);
    expect(filesWithErrors(problems)).toEqual(['posts/ann/a.md']);
  });

  it('are not those that only earn advice', () => {
    const problems = problemsWith({
      ...planOf(
        '{ weeks: [{ sessions: [{ what: Run, load: 1 }] }, { sessions: [{ what: Run, load: 9 }] }] }',
      ),
    });
    expect(problems).toHaveLength(1);
    expect(filesWithErrors(problems)).toEqual([]);
  });
});

describe('what no run loads', () => {
  it('is what a symbolic link leads to, be it a file or a folder', () => {
    const problems = problemsWith({
      'members/ben.md': { linkTo: 'members/ann.md' },
      'posts/ben': { linkTo: 'posts/ann' },
      'posts/ann/a.md': postText(),
    });
    const paths = filesWithErrors(problems);
    expect(paths).toEqual(['members/ben.md', 'posts/ben']);
    expect(exclusionPatterns({ paths })).toEqual([
      '!members/ben.md',
      '!members/ben.md/**',
      '!posts/ben',
      '!posts/ben/**',
    ]);
  });

  it('is told by its name, whatever signs are in it', () => {
    expect(exclusionPatterns({ paths: ['posts/ann/[a] {b} *.md'] })[0]).toBe(
      '!posts/ann/\\[a\\] \\{b\\} \\*.md',
    );
  });
});
