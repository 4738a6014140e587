import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CHECK_IN,
  checkInText,
  DatedRepository,
  HONEST,
  POST,
  postText,
  rowsOf,
  type DatedCommit,
} from '../../support/dated-repository.ts';
import { writeFiles } from '../../support/folder.ts';

const made: DatedRepository[] = [];

afterEach(() => {
  for (const { root } of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

function repository(...commits: DatedCommit[]): DatedRepository {
  const created = new DatedRepository();
  made.push(created);
  created.commit({ at: '2026-02-01', by: 'forge', files: HONEST });
  for (const commit of commits) created.commit(commit);
  return created.write();
}

/** The grades of all files of a repository, with the day of landing and who vouches. */
function graded(...commits: DatedCommit[]): string[] {
  return gradesIn(repository(...commits));
}

function gradesIn({ content }: DatedRepository): string[] {
  return rowsOf(content).map(({ grade, landed, by }) => [grade, landed, by].join(' '));
}

/** The check-in as it is, as a file that can be run. */
const EXECUTABLE = [`M 100755 inline ${CHECK_IN}`, `data ${Buffer.byteLength(checkInText())}`, checkInText()];

const file = { [CHECK_IN]: checkInText() };
const post = { [POST]: postText() };

describe('a check-in for 5 March', () => {
  it.each<[string, DatedCommit[], string]>([
    ['landed on the day', [{ at: '2026-03-05', by: 'forge', files: file }], 'witnessed 2026-03-05 address'],
    ['landed a day late', [{ at: '2026-03-06', by: 'forge', files: file }], 'witnessed 2026-03-06 address'],
    [
      'landed on the next day in UTC, which is the day itself in Los Angeles',
      [{ at: '2026-03-06T07:30:00Z', by: 'forge', files: file }],
      'witnessed 2026-03-05 address',
    ],
    [
      'was written in time and landed four days later',
      [{ at: '2026-03-09', authored: '2026-03-06', by: 'forge', files: file }],
      'claimed 2026-03-09 address',
    ],
    [
      'was written and landed four days later',
      [{ at: '2026-03-09', by: 'forge', files: file }],
      'backfilled 2026-03-09 address',
    ],
    [
      'waited for fifteen days',
      [{ at: '2026-03-20', authored: '2026-03-05', by: 'forge', files: file }],
      'backfilled 2026-03-20 address',
    ],
    [
      'waited for fourteen days',
      [{ at: '2026-03-19', authored: '2026-03-05', by: 'forge', files: file }],
      'claimed 2026-03-19 address',
    ],
    ['was pushed past the forge', [{ at: '2026-03-05', files: file }], 'claimed 2026-03-05 committer'],
    [
      'was written in the forge’s editor on a branch, and merged at the end of the month',
      [
        { at: '2026-03-05', by: 'forge', files: file },
        { at: '2026-03-30', by: 'forge', parents: [1, 2] },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'was rebased by the forge, whose committer is who pressed the button',
      [{ at: '2026-03-09', authored: '2026-03-05', files: file }],
      'claimed 2026-03-09 committer',
    ],
    [
      'was pushed past the forge, which merged something on top a day later',
      [
        { at: '2026-03-05', files: file },
        { at: '2026-03-06', by: 'forge', parents: [1], files: { 'other.txt': 'x' } },
        { at: '2026-03-06', by: 'forge', parents: [2, 3] },
      ],
      'witnessed 2026-03-06 address',
    ],
    [
      'lies on the second parent of a pull by an organiser',
      [
        { at: '2026-03-05', files: file },
        { at: '2026-03-05', by: 'forge', parents: [1, 2] },
        { at: '2026-03-07', parents: [1], files: { 'other.txt': 'x' } },
        { at: '2026-03-12', parents: [4, 3] },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'was taken away and put back',
      [
        { at: '2026-03-05', by: 'forge', files: file },
        { at: '2026-03-07', by: 'forge', files: { [CHECK_IN]: null } },
        { at: '2026-03-20', by: 'forge', files: file },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'was added by a merge itself',
      [
        { at: '2026-03-04', parents: [1], files: { 'other.txt': 'x' } },
        { at: '2026-03-05', by: 'forge', parents: [1, 2], files: file },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'was there before its day',
      [
        { at: '2026-03-03', files: file },
        { at: '2026-03-04', by: 'forge', files: { 'other.txt': 'x' } },
      ],
      'ahead 2026-03-04 address',
    ],
    [
      'was written before its day, past the forge',
      [{ at: '2026-03-03', files: file }],
      'backfilled 2026-03-03 committer',
    ],
    [
      'landed late, and a back-dated commit came after it',
      [
        { at: '2026-03-09', by: 'forge', files: file },
        { at: '2026-03-05', by: 'forge', files: { 'other.txt': 'x' } },
      ],
      'backfilled 2026-03-09 address',
    ],
    [
      'came with an octopus merge',
      [
        { at: '2026-03-05', parents: [1], files: file },
        { at: '2026-03-05', parents: [1], files: { 'other.txt': 'x' } },
        { at: '2026-03-06', by: 'forge', parents: [1, 2, 3] },
      ],
      'witnessed 2026-03-06 address',
    ],
    [
      'came from another root',
      [
        { at: '2026-03-05', parents: [], files: file },
        { at: '2026-03-06', by: 'forge', parents: [1, 2], files: HONEST },
      ],
      'witnessed 2026-03-06 address',
    ],
    [
      'was moved away and back',
      [
        { at: '2026-03-05', by: 'forge', files: file },
        { at: '2026-03-10', by: 'forge', moves: { [CHECK_IN]: 'content/old.md' } },
        { at: '2026-03-20', by: 'forge', moves: { 'content/old.md': CHECK_IN } },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'got other line ends and another mode later',
      [
        { at: '2026-03-05', by: 'forge', files: file },
        { at: '2026-03-10', by: 'forge', files: { [CHECK_IN]: checkInText().replaceAll('\n', '\r\n') } },
        { at: '2026-03-11', by: 'forge', raw: EXECUTABLE },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'was merged by the forge’s button',
      [
        { at: '2026-03-05', files: file },
        { at: '2026-03-06', by: 'forge', parents: [1, 2] },
      ],
      'witnessed 2026-03-06 address',
    ],
    [
      'waited on a branch into which the forge merged main, and was merged at the end of the month',
      [
        { at: '2026-03-05', files: file },
        { at: '2026-03-06', by: 'forge', parents: [1], files: { 'other.txt': 'x' } },
        { at: '2026-03-06', by: 'forge', parents: [2, 3] },
        { at: '2026-03-30', by: 'forge', parents: [3, 4], files: file },
      ],
      'witnessed 2026-03-06 address',
    ],
    [
      'was committed by a clock an hour slow, before the commit that it stands on',
      [
        { at: '2026-03-05T20:00:00Z', by: 'forge', files: { 'other.txt': 'x' } },
        { at: '2026-03-05T19:00:00Z', files: file },
        { at: '2026-03-06', by: 'forge', parents: [2, 3] },
      ],
      'witnessed 2026-03-06 address',
    ],
    [
      'was committed by a clock fourteen hours ahead',
      [{ at: '2026-03-06T07:59:00Z', by: 'forge', zone: '+1400', files: file }],
      'witnessed 2026-03-05 address',
    ],
    [
      'was committed by a clock eleven hours behind, when it was two days later there',
      [
        {
          at: '2026-03-07T08:00:00Z',
          authored: '2026-03-07T08:00:00Z',
          by: 'forge',
          zone: '-1100',
          files: file,
        },
      ],
      'backfilled 2026-03-07 address',
    ],
    [
      'was squashed by the forge',
      [{ at: '2026-03-09', by: 'forge', subject: 'Check in (#7)', files: file }],
      'backfilled 2026-03-09 address',
    ],
    [
      'moved with the content folder, beside a submodule',
      [
        { at: '2026-03-05', by: 'forge', files: file },
        { at: '2026-03-06', by: 'forge', raw: [`M 160000 ${'1'.repeat(40)} "content-of-others"`] },
        { at: '2026-03-25', by: 'forge', moves: { content: 'site/content' } },
        { at: '2026-03-26', by: 'forge', moves: { 'site/content': 'content' } },
      ],
      'witnessed 2026-03-05 address',
    ],
  ])('%s', (_, commits, expected) => {
    expect(graded(...commits)).toEqual([expected]);
  });

  it('is new where it was moved from another day with the same words', () => {
    const other = CHECK_IN.replace('-05', '-04');
    const moved = graded(
      { at: '2026-03-04', by: 'forge', files: { [other]: checkInText() } },
      { at: '2026-03-12', by: 'forge', moves: { [other]: CHECK_IN } },
    );
    expect(moved).toEqual(['backfilled 2026-03-12 address']);
  });

  it('is none of the forge’s where the back-dated commit itself brings it', () => {
    const rows = graded(
      { at: '2026-03-09', by: 'forge', files: { [CHECK_IN.replace('-05', '-09')]: checkInText() } },
      { at: '2026-03-05', authored: '2026-03-05', by: 'forge', files: file },
    );
    expect(rows).toEqual(['claimed 2026-03-09 address', 'witnessed 2026-03-09 address']);
  });

  it('has the same words as one of another day, which changes nothing of either', () => {
    const other = { [CHECK_IN.replace('-05', '-04')]: checkInText() };
    const rows = graded(
      { at: '2026-03-04', by: 'forge', files: other },
      { at: '2026-03-12', by: 'forge', files: file },
    );
    expect(rows).toEqual(['witnessed 2026-03-04 address', 'backfilled 2026-03-12 address']);
  });

  it('lies in a folder that moved twice, the second time by a slow clock', () => {
    const created = repository(
      { at: '2026-03-05', by: 'forge', files: file },
      { at: '2026-03-25T12:00:00Z', by: 'forge', moves: { content: 'first/content' } },
      { at: '2026-03-25T12:05:00Z', by: 'forge', parents: [3], files: { 'other.txt': 'x' } },
      { at: '2026-03-25T11:10:00Z', parents: [3], moves: { 'first/content': 'second/content' } },
      { at: '2026-03-25T12:15:00Z', by: 'forge', parents: [5, 4] },
    );
    expect(rowsOf(`${created.root}/second/content`)).toMatchObject([
      { landed: '2026-03-05', grade: 'witnessed' },
    ]);
  });

  it('lies in a folder that moved', () => {
    const created = repository(
      { at: '2026-03-05', by: 'forge', files: file },
      { at: '2026-03-25', by: 'forge', moves: { content: 'a "new" site/content' } },
    );
    const rows = rowsOf(`${created.root}/a "new" site/content`);
    expect(rows).toEqual([
      {
        file: 'check-ins/spring/ann/2026-03-05.md',
        member: 'ann',
        for: '2026-03-05',
        author: '2026-03-05',
        landed: '2026-03-05',
        by: 'address',
        grade: 'witnessed',
      },
    ]);
  });

  it('keeps its day under a new name of the member', () => {
    const renamed = graded(
      { at: '2026-03-05', by: 'forge', files: file },
      {
        at: '2026-03-20',
        by: 'forge',
        moves: {
          [CHECK_IN]: CHECK_IN.replace('/ann/', '/anna/'),
          'content/participants/spring/ann.md': 'content/participants/spring/anna.md',
        },
        files: {
          'content/members/ann.md': null,
          'content/members/anna.md': '---\nname: Ann\ntimezone: America/Los_Angeles\naliases: [ann]\n---\n',
        },
      },
    );
    expect(renamed).toEqual(['witnessed 2026-03-05 address']);
  });

  it('takes no address of a `.mailmap` for the forge', () => {
    const mapped = graded(
      { at: '2026-03-04', files: { '.mailmap': 'Forge <noreply@github.com> <ann@example.org>\n' } },
      { at: '2026-03-05', files: file },
    );
    expect(mapped).toEqual(['claimed 2026-03-05 committer']);
  });
});

describe('a post for 5 March', () => {
  it.each<[string, DatedCommit[], string]>([
    [
      'was there before its day',
      [
        { at: '2026-03-03', files: post },
        { at: '2026-03-04', by: 'forge', files: { 'other.txt': 'x' } },
      ],
      'ahead 2026-03-04 address',
    ],
    [
      'was written before its day, past the forge',
      [{ at: '2026-03-03', files: post }],
      'claimed 2026-03-03 committer',
    ],
    [
      'got a new address, with the old one among its aliases',
      [
        { at: '2026-03-05', by: 'forge', files: post },
        {
          at: '2026-03-20',
          by: 'forge',
          files: {
            [POST]: null,
            'content/posts/ann/good-day/index.md': postText('2026-03-05', 'aliases: [/posts/ann/hello/]'),
          },
        },
      ],
      'witnessed 2026-03-05 address',
    ],
    [
      'got a new address, and keeps no old one',
      [
        { at: '2026-03-05', by: 'forge', files: post },
        { at: '2026-03-20', by: 'forge', moves: { [POST]: 'content/posts/ann/good-day.md' } },
      ],
      'backfilled 2026-03-20 address',
    ],
  ])('%s', (_, commits, expected) => {
    expect(graded(...commits)).toEqual([expected]);
  });

  it('is graded for each author in the zone of each', () => {
    const ben = {
      'content/members/ben.md': '---\nname: Ben\ntimezone: Pacific/Auckland\n---\n',
      'content/participants/spring/ben.md': HONEST['content/participants/spring/ann.md'] ?? '',
    };
    const shared = { [POST]: postText('2026-03-05', 'authors: [ann, ben]') };
    const rows = graded(
      { at: '2026-02-02', by: 'forge', files: ben },
      // It is the evening of the 6th in Los Angeles, and the 7th in Auckland.
      { at: '2026-03-07T01:00:00Z', by: 'forge', files: shared },
    );
    expect(rows).toEqual(['witnessed 2026-03-06 address', 'backfilled 2026-03-07 address']);
  });
});

describe('what is in no commit', () => {
  it('is taken as landing today through the forge', () => {
    const created = repository();
    writeFiles(created.root, file);
    const [row] = rowsOf(created.content, '2026-03-06');
    expect(row).toMatchObject({ landed: null, by: null, grade: 'witnessed' });
    expect(rowsOf(created.content, '2026-03-09')[0]?.grade).toBe('backfilled');
  });
});
