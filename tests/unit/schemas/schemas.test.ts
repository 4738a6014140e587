import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { challenges } from '../../../integrations/group-blog/schemas/challenge.ts';
import { isCivilDate, isId } from '../../../integrations/group-blog/schemas/fields.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';
import { members } from '../../../integrations/group-blog/schemas/member.ts';
import { network } from '../../../integrations/group-blog/schemas/network.ts';
import { participants } from '../../../integrations/group-blog/schemas/participant.ts';
import { posts } from '../../../integrations/group-blog/schemas/post.ts';

const { schema: member } = members;
const { schema: post } = posts;

describe('an id', () => {
  it.each(['a', 'ann', 'ann-2', '2026-review', 'a'.repeat(64)])('can be %s', (id) => {
    expect(isId(id)).toBe(true);
  });

  it.each([
    '',
    'Ann',
    'ann_b',
    '-ann',
    'ann-',
    'a--b',
    '2',
    '2026',
    'é',
    'a b',
    '../a',
    'a/b',
    'a'.repeat(65),
  ])('cannot be "%s"', (id) => {
    expect(isId(id)).toBe(false);
  });
});

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('can be %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-01',
    '2026-13-01',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
  ])('cannot be "%s"', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  it('that YAML made a Date of is text again, of the same day', () => {
    const date = new Date('2024-02-29');
    expect(post.parse({ title: 'Hello', date }).date).toBe('2024-02-29');
    expect(() => post.parse({ title: 'Hello', date: new Date(Number.NaN) })).toThrow();
  });
});

describe('what is left out', () => {
  it('has the defaults of the content model', () => {
    expect(network.schema.parse({ title: 'A', description: 'B' })).toMatchObject({
      timezone: 'UTC',
      language: 'en',
    });
    expect(member.parse({ name: 'Ann' }).kind).toBe('individual');
    expect(challenges.schema.parse({ title: 'A', start: '2026-03-02', plan: { days: 21 } }).lateDays).toBe(1);
  });

  it('is added to nothing else', () => {
    expect(post.parse({ title: ' Hello ', date: '2026-03-02' })).toEqual({
      title: 'Hello',
      date: '2026-03-02',
    });
    const goal = { title: 'A', target: 21, unit: 'posts' };
    expect(participants.schema.parse({ goals: [goal] })).toEqual({ goals: [goal] });
  });

  it.each([
    ['replyTo', 'ann/hello', ['ann/hello']],
    ['replyTo', ['ann/hello', 'https://ann.example/'], ['ann/hello', 'https://ann.example/']],
  ])('%s: one or many make a list', (key, value, list) => {
    expect(post.parse({ title: 'A', date: '2026-03-02', [key]: value })).toMatchObject({ [key]: list });
  });

  it('of logins too', () => {
    expect(member.parse({ name: 'Ann', github: 'ann' }).github).toEqual(['ann']);
  });
});

describe('every kind of file', () => {
  it.each(KINDS)('$id takes no unknown key', ({ schema }) => {
    const result = schema.safeParse({ surprise: 1 });
    const codes = result.error?.issues.map(({ code }) => code);
    expect(codes).toContain('unrecognized_keys');
  });

  it.each(KINDS)('$id has an example to type for every field', ({ id, schema }) => {
    for (const [field, inner] of Object.entries<z.ZodType>(schema.shape)) {
      const example = inner.meta()?.['example'];
      expect(example, `${id}.${field}`).toMatch(new RegExp(`^${field}:`));
    }
  });
});

describe('bounds', () => {
  const goal = { title: 'A', target: 21, unit: 'posts' };

  it.each([
    ['title of 161', () => post.parse({ title: 'x'.repeat(161), date: '2026-03-02' })],
    ['tag of 41', () => post.parse({ title: 'A', date: '2026-03-02', tags: ['x'.repeat(41)] })],
    ['name of 81', () => member.parse({ name: 'x'.repeat(81) })],
    ['title of a network of 61', () => network.schema.parse({ title: 'x'.repeat(61), description: 'B' })],
    ['ten goals', () => participants.schema.parse({ goals: Array.from({ length: 10 }, () => goal) })],
    ['no goal', () => participants.schema.parse({ goals: [] })],
    [
      'no number',
      () => participants.schema.parse({ goals: [{ ...goal, target: Number.POSITIVE_INFINITY }] }),
    ],
    ['draft: false', () => post.parse({ title: 'A', date: '2026-03-02', draft: false })],
  ])('leave out a %s', (_, parse) => {
    expect(parse).toThrow(z.ZodError);
  });

  it('take what just fits', () => {
    expect(() =>
      post.parse({ title: 'x'.repeat(160), date: '2026-03-02', tags: ['x'.repeat(40)] }),
    ).not.toThrow();
    expect(() => participants.schema.parse({ goals: Array.from({ length: 9 }, () => goal) })).not.toThrow();
    expect(() => member.parse({ name: 'x'.repeat(80) })).not.toThrow();
  });
});
