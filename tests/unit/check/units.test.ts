import { describe, expect, it } from 'vitest';
import { pinnedDay } from '../../../integrations/group-blog/parse/pinned-day.ts';
import {
  goalOf,
  onlyProblem,
  planOf,
  postText,
  problemsWith,
  readFiles,
  type Files,
} from '../../support/folder.ts';

const checkIn = 'check-ins/spring/ann/2026-03-02.md';
const post = 'posts/ann/hello.md';
const run = goalOf('{ title: Run, target: 21, unit: miles }');
const values = (text: string): Files => ({ [checkIn]: `---\nvalues: { ${text} }\n---\n` });
const posted = (text: string, ...lines: string[]): Files => ({
  [post]: postText(['challenge: spring', `values: { ${text} }`, ...lines]),
});
const ben: Files = {
  'members/ben.md': '---\nname: Ben\n---\n',
  'participants/spring/ben.md': '---\ngoals:\n  - { title: Knit, target: 3, unit: socks }\n---\n',
};
const group = (goal: string): Files => ({ ...run, ...planOf('{ days: 21 }', `groupGoal: ${goal}`) });
const codesAt = (files: Files): string[] =>
  problemsWith(files).map(({ code, field }) => `${code} ${field ?? ''}`);

describe('the unit of a value', () => {
  it.each<{ why: string; files: Files; found: string[] }>([
    { why: 'of a goal', files: { ...run, ...values('miles: 3') }, found: [] },
    { why: 'of no goal', files: { ...run, ...values('socks: 3') }, found: ['unknown-unit values.socks'] },
    { why: 'in a post', files: { ...run, ...posted('socks: 3') }, found: ['unknown-unit values.socks'] },
    {
      why: 'of a limit',
      files: { ...goalOf('{ title: A, limit: 3, unit: sweets }'), ...values('sweets: 3') },
      found: [],
    },
    {
      why: 'of the group',
      files: { ...group('{ title: A, target: 9, unit: hugs }'), ...values('hugs: 3') },
      found: [],
    },
    {
      why: 'of another member',
      files: { ...run, ...ben, ...values('socks: 3') },
      found: ['unknown-unit values.socks'],
    },
    {
      why: 'of a co-author',
      files: { ...run, ...ben, ...posted('socks: 3', 'authors: [ann, ben]') },
      found: [],
    },
    {
      why: 'of a co-author who takes no part',
      files: {
        ...run,
        'members/ben.md': '---\nname: Ben\n---\n',
        ...posted('socks: 3', 'authors: [ann, ben]'),
      },
      found: ['unknown-unit values.socks'],
    },
    {
      why: 'that is counted',
      files: { ...goalOf('{ title: Write, target: 3, counts: posts }'), ...values('posts: 1') },
      found: ['unknown-unit values.posts'],
    },
    {
      why: 'that is counted under another name',
      files: {
        ...goalOf('{ title: Write, target: 3, unit: stories, counts: posts }'),
        ...values('stories: 1'),
      },
      found: ['unknown-unit values.stories'],
    },
    {
      why: 'that is counted for the group',
      files: { ...group('{ title: A, target: 9, counts: words }'), ...values('words: 9') },
      found: ['unknown-unit values.words'],
    },
    {
      why: 'of a goal that is broken is not known',
      files: { ...goalOf('{ title: Knit, target: many, unit: socks }'), ...values('socks: 1') },
      found: ['wrong-type goals.0.target'],
    },
    {
      why: 'of a group goal that is broken is not known',
      files: { ...group('{ title: A, target: many, unit: hugs }'), ...values('hugs: 1') },
      found: ['wrong-type groupGoal.target'],
    },
  ])('$why: $found', ({ files, found }) => {
    expect(codesAt(files).toSorted()).toEqual(found);
  });

  it.each([
    { files: { ...run, ...values('mile: 3') }, says: 'Write "miles: 3"' },
    { files: { ...run, ...values('socks: 3') }, says: 'write "miles: 3" instead' },
    {
      files: { ...goalOf('{ title: A, target: 3, counts: posts }'), ...values('posts: 1') },
      says: 'remove "posts: 1"',
    },
  ])('is told: $says', ({ files, says }) => {
    expect(onlyProblem(files).fix).toContain(says);
  });

  it('that is counted says so', () => {
    const files = { ...goalOf('{ title: A, target: 3, counts: guest-posts }'), ...values('guest-posts: 1') };
    expect(onlyProblem(files).message).toContain('guest posts are counted for you');
  });
});

describe('a check-in of a day still to come', () => {
  const tomorrow: Files = { ...run, 'check-ins/spring/ann/2026-03-03.md': '' };
  const inZone = (zone: string): Files => ({
    ...tomorrow,
    'members/ann.md': `---\nname: Ann\ntimezone: ${zone}\n---\n`,
  });

  it.each<{ why: string; files: Files; on: string | undefined; codes: string[] }>([
    { why: 'on the day before', files: tomorrow, on: '2026-03-02', codes: ['future-check-in '] },
    { why: 'on the day', files: tomorrow, on: '2026-03-03', codes: [] },
    { why: 'when nobody says what day it is', files: tomorrow, on: undefined, codes: [] },
    { why: 'an hour before', files: tomorrow, on: '2026-03-02T23:00Z', codes: ['future-check-in '] },
    { why: 'where it is that day already', files: inZone('Asia/Tokyo'), on: '2026-03-02T23:00Z', codes: [] },
    {
      why: 'where it is not that day yet',
      files: inZone('America/New_York'),
      on: '2026-03-03T01:00Z',
      codes: ['future-check-in '],
    },
    {
      why: 'in the zone of the network',
      files: {
        ...tomorrow,
        'network.md': '---\ntitle: Ours\ndescription: Us.\ntimezone: Asia/Tokyo\n---\n',
      },
      on: '2026-03-02T23:00Z',
      codes: [],
    },
    {
      why: 'as a post it is only scheduled',
      files: { ...run, [post]: postText(['challenge: spring']).replace('03-02', '03-03') },
      on: '2026-03-02',
      codes: [],
    },
  ])('$why: $codes', ({ files, on, codes }) => {
    const found = problemsWith(files, on).map(({ code, field }) => `${code} ${field ?? ''}`);
    expect(found).toEqual(codes);
  });
});

describe('the day that the network pins', () => {
  it.each([
    { line: 'today: 2026-03-05', day: '2026-03-05' },
    { line: 'today: 2026-02-30', day: undefined },
    { line: 'language: en', day: undefined },
    { line: 'today: 2026-03-05\nsurprise: 1', day: '2026-03-05' },
  ])('$line is $day', ({ line, day }) => {
    const network = `---\ntitle: Ours\ndescription: Us.\n${line}\n---\n`;
    expect(pinnedDay(readFiles({ 'network.md': network }))).toBe(day);
  });
});
