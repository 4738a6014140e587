import { describe, expect, it } from 'vitest';
import type { History } from '../../../integrations/group-blog/model/history.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { problemsOfChange } from '../../support/change.ts';
import { historyOf, type FakeVersion } from '../../support/fake-history.ts';
import { folderWith, postText, SPRING, type Files } from '../../support/folder.ts';

const before = folderWith({
  'challenges/spring.md': SPRING['challenges/spring.md'].replace('start', 'evidence: git\nstart'),
  'participants/spring/ann.md': '---\ngoals:\n  - { title: Run, target: 42, unit: miles }\n---\n',
  'check-ins/spring/ann/2026-03-03.md': '',
});

const CHECK_IN = 'check-ins/spring/ann/2026-03-05.md';

/** The warnings about days of a change that arrives on a day. */
function late(edit: Files, on: string, history?: History): Problem[] {
  const facts = { on, ...(history && { history }) };
  return problemsOfChange(before, { ...before, ...edit }, null, facts).filter(({ code }) =>
    ['backfilled', 'late-check-in'].includes(code),
  );
}

describe('a check-in that arrives late in a challenge with evidence: git', () => {
  it('is a warning in a kind sentence, in the place of another', () => {
    expect(late({ [CHECK_IN]: '' }, '2026-03-08')).toEqual([
      {
        code: 'backfilled',
        severity: 'warning',
        file: CHECK_IN,
        line: 1,
        column: 1,
        field: null,
        message:
          'This is for Thursday, March 5 and arrives on Sunday, March 8: it counts for your total, not for your run of days.',
        fix: 'if it tells of another day, give the file the name of that day; else let it be: it is welcome',
      },
    ]);
  });

  it('may be a post', () => {
    const post = postText(['challenge: spring']).replace('-02', '-05');
    expect(late({ 'posts/ann/new.md': post }, '2026-03-08')).toMatchObject([
      { code: 'backfilled', file: 'posts/ann/new.md', field: 'date' },
    ]);
  });

  it.each<[string, string, FakeVersion[], number]>([
    ['is in time a day late', '2026-03-06', [], 0],
    ['was written in time, and merged late', '2026-03-12', [{ landed: '2026-03-05', by: 'committer' }], 0],
    [
      'was written in time, and waited too long',
      '2026-03-20',
      [{ landed: '2026-03-05', by: 'committer' }],
      1,
    ],
    ['was written late', '2026-03-12', [{ landed: '2026-03-09', by: 'committer' }], 1],
    ['was seen by the forge in time', '2026-03-20', [{ landed: '2026-03-05' }], 0],
  ])('%s', (_, on, versions, count) => {
    expect(late({ [CHECK_IN]: '' }, on, historyOf({ [CHECK_IN]: versions }))).toHaveLength(count);
  });

  it('was there before', () => {
    const known = { 'check-ins/spring/ann/2026-03-03.md': '---\n---\n\nUphill.\n' };
    expect(late(known, '2026-03-20')).toEqual([]);
  });
});
