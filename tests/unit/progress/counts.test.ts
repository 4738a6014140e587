import { describe, expect, it } from 'vitest';
import { member, post } from '../../support/content.ts';
import { goalOf, progressOf, type ProgressFacts } from '../../support/progress.ts';

type Posts = NonNullable<ProgressFacts['posts']>;
type Counts = 'posts' | 'words' | 'replies' | 'guest-posts';

const today = '2026-03-12';
const on = (day: number): { date: string } => ({ date: `2026-03-${String(day).padStart(2, '0')}` });

function counted(counts: Counts, posts: Posts, facts: Partial<ProgressFacts> = {}): number | null {
  const members = [member('cleo')];
  return goalOf(progressOf({ today, goals: [{ counts, target: 100 }], posts, members, ...facts })).actual;
}

describe('counts: posts', () => {
  const spring = { challenge: 'spring' };

  it.each<{ why: string; posts: Posts; actual: number }>([
    {
      why: 'one for each post of the challenge',
      posts: [post('ann/a', { ...spring, ...on(2) }), post('ann/b', { ...spring, ...on(2) })],
      actual: 2,
    },
    { why: 'none for a post of no challenge', posts: [post('ann/a', on(2))], actual: 0 },
    { why: 'none for another author', posts: [post('ben/a', { ...spring, ...on(2) })], actual: 0 },
    {
      why: 'one for a co-author',
      posts: [post('ben/a', { ...spring, ...on(2), authors: ['ben', 'ann'] })],
      actual: 1,
    },
    {
      why: 'one for an unlisted one',
      posts: [post('ann/a', { ...spring, ...on(2), unlisted: true })],
      actual: 1,
    },
    { why: 'none for a draft', posts: [post('ann/a', { ...spring, ...on(2), draft: true })], actual: 0 },
    { why: 'none for a scheduled one', posts: [post('ann/a', { ...spring, ...on(13) })], actual: 0 },
    { why: 'none from before the start', posts: [post('ann/a', { ...spring, ...on(1) })], actual: 0 },
  ])('$why', ({ posts, actual }) => {
    expect(counted('posts', posts)).toBe(actual);
  });

  it('takes what is typed for nothing', () => {
    const posts = [post('ann/a', { ...spring, ...on(2), values: { posts: 7 } })];
    expect(counted('posts', posts, { checkIns: [{ ...on(3), values: { posts: 5 } }] })).toBe(1);
  });

  it('starts on the own first day', () => {
    const posts = [post('ann/a', { ...spring, ...on(4) }), post('ann/b', { ...spring, ...on(5) })];
    expect(counted('posts', posts, { joined: '2026-03-05' })).toBe(1);
  });
});

describe('counts: words', () => {
  it.each([
    { text: 'One two three.', language: 'en', words: 3 },
    { text: 'Well, 3 loaves – don’t stop!', language: 'en', words: 5 },
    { text: 'A line\nand another', language: 'en', words: 4 },
    { text: '私は学生です。', language: 'ja', words: 4 },
    { text: '', language: 'en', words: 0 },
  ])('$words in "$text"', ({ text, language, words }) => {
    expect(counted('words', [post('ann/a', { ...on(2), challenge: 'spring', text, language })])).toBe(words);
  });
});

describe('counts: guest-posts', () => {
  it.each<{ why: string; posts: Posts; actual: number }>([
    {
      why: 'on any blog, of any challenge',
      posts: [
        post('ben/a', { ...on(2), authors: ['ann'] }),
        post('cleo/a', { ...on(3), authors: ['cleo-x', 'ann'] }),
      ],
      actual: 2,
    },
    {
      why: 'not with the host as co-author',
      posts: [post('ben/a', { ...on(2), authors: ['ben', 'ann'] })],
      actual: 0,
    },
    {
      why: 'not on the own blog',
      posts: [post('ann/a', { ...on(2), authors: ['ben'] }), post('ann/b', on(2))],
      actual: 0,
    },
    {
      why: 'not before the start, nor after day N',
      posts: [post('ben/a', { ...on(1), authors: ['ann'] }), post('ben/b', { ...on(23), authors: ['ann'] })],
      actual: 0,
    },
    {
      why: 'unlisted ones too, drafts not',
      posts: [
        post('ben/a', { ...on(2), authors: ['ann'], unlisted: true }),
        post('ben/b', { ...on(2), authors: ['ann'], draft: true }),
      ],
      actual: 1,
    },
  ])('$why', ({ posts, actual }) => {
    expect(counted('guest-posts', posts, { today: '2026-03-31' })).toBe(actual);
  });
});

describe('counts: replies', () => {
  const theirs = [post('ben/a', on(1)), post('ben/b', on(1)), post('cleo/a', on(1))];

  it.each<{ why: string; posts: Posts; actual: number }>([
    {
      why: 'one for each post answered',
      posts: [post('ann/a', { ...on(2), replyTo: ['ben/a', 'cleo/a'] })],
      actual: 2,
    },
    {
      why: 'one for a post answered twice',
      posts: [post('ann/a', { ...on(2), replyTo: 'ben/a' }), post('ann/b', { ...on(3), replyTo: 'ben/a' })],
      actual: 1,
    },
    {
      why: 'none for the own posts',
      posts: [post('ann/a', on(2)), post('ann/b', { ...on(3), replyTo: 'ann/a' })],
      actual: 0,
    },
    {
      why: 'none for a post written together',
      posts: [
        post('ben/c', { ...on(2), authors: ['ben', 'ann'] }),
        post('ann/b', { ...on(3), replyTo: 'ben/c' }),
      ],
      actual: 0,
    },
    {
      why: 'none for other sites',
      posts: [post('ann/a', { ...on(2), replyTo: 'https://cleo.example/a' })],
      actual: 0,
    },
    {
      why: 'as guest or co-author too',
      posts: [post('ben/c', { ...on(2), authors: ['cleo', 'ann'], replyTo: 'ben/a' })],
      actual: 1,
    },
    { why: 'none of somebody else', posts: [post('cleo/c', { ...on(2), replyTo: 'ben/a' })], actual: 0 },
    {
      why: 'not again where the first answer is from before the start',
      posts: [post('ann/a', { ...on(1), replyTo: 'ben/a' }), post('ann/b', { ...on(3), replyTo: 'ben/a' })],
      actual: 0,
    },
    {
      why: 'drafts count for nothing',
      posts: [post('ann/a', { ...on(2), replyTo: 'ben/a', draft: true })],
      actual: 0,
    },
  ])('$why', ({ posts, actual }) => {
    expect(counted('replies', [...theirs, ...posts])).toBe(actual);
  });
});
