import { describe, expect, it } from 'vitest';
import { bodyWords, wordsInLanguage } from '../../../integrations/group-blog/parse/body-words.ts';
import { parseBody } from '../../../integrations/group-blog/parse/body-tree.ts';
import { post, type Parts } from '../../support/content.ts';
import type { CommunityView } from '../../../integrations/group-blog/community/community-view.ts';
import { communityOf } from './network-of.ts';

const day = (n: number): string => `2026-06-${String(n).padStart(2, '0')}`;

function treeOf(posts: NonNullable<Parts['posts']>): string[][] {
  return communityOf({ posts }).threads.map((thread) =>
    thread.posts.map(({ post: id, answers }) => (answers === null ? id : `${id} < ${answers}`)),
  );
}

describe('threads', () => {
  it('are trees, in which each post is followed by its answers, oldest first', () => {
    expect(
      treeOf([
        post('ann/a', { date: day(1) }),
        post('ben/late', { date: day(3), replyTo: 'ann/a' }),
        post('cleo/early', { date: day(2), replyTo: 'ann/a' }),
        post('ann/deep', { date: day(4), replyTo: 'cleo/early' }),
      ]),
    ).toEqual([['ann/a', 'cleo/early < ann/a', 'ann/deep < cleo/early', 'ben/late < ann/a']]);
  });

  it('join where one post answers two', () => {
    const posts = [
      post('ann/a', { date: day(2) }),
      post('ben/b', { date: day(1) }),
      post('cleo/c', { date: day(3), replyTo: ['ann/a', 'ben/b'] }),
    ];
    expect(treeOf(posts)).toEqual([['ben/b', 'ann/a', 'cleo/c < ann/a']]);
  });

  it('are none where everybody answers only themselves, but such an answer can be the latest', () => {
    const alone = [post('ann/a', { date: day(1) }), post('ann/b', { date: day(2), replyTo: 'ann/a' })];
    expect(treeOf(alone)).toEqual([]);
    const posts = [...alone, post('ben/c', { date: day(1), replyTo: 'ann/a' })];
    expect(communityOf({ posts }).threads.map(({ latest }) => latest)).toEqual([day(2)]);
  });

  it('of one day are listed by their roots', () => {
    const posts = ['ann/b', 'ann/c', 'ann/a'].flatMap((id, n) => [
      post(id, { date: day(1) }),
      post(`ben/re-${n}`, { date: day(2), replyTo: id }),
    ]);
    expect(communityOf({ posts }).threads.map(({ root }) => root)).toEqual(['ann/a', 'ann/b', 'ann/c']);
  });

  it('put what has no time at the beginning of its day', () => {
    const posts = [
      post('ann/root', { date: day(1) }),
      post('ben/a', { date: day(2), time: '00:01', replyTo: 'ann/root' }),
      post('ben/b', { date: day(2), replyTo: 'ann/root' }),
      post('ben/c', { date: day(2), time: '00:00', replyTo: 'ann/root' }),
    ];
    expect(treeOf(posts)[0]?.map((one) => one.split(' ')[0])).toEqual([
      'ann/root',
      'ben/b',
      'ben/c',
      'ben/a',
    ]);
  });

  it.each([2, 3, 500])('of a circle of %i begin with its earliest post', (count) => {
    const id = (n: number): string =>
      `${n % 2 === 0 ? 'ann' : 'ben'}/p-${String(n % count).padStart(3, '0')}`;
    const ids = Array.from({ length: count }, (_, n) => id(n));
    const posts = ids.map((one, n) => post(one, { date: day(1), replyTo: ids[(n + 1) % count] ?? '' }));
    const [tree = []] = treeOf(posts);
    expect(tree[0]).toBe(ids.toSorted()[0]);
    expect(tree).toHaveLength(count);
    expect(tree.filter((one) => !one.includes('<'))).toHaveLength(1);
  });

  it('begin with the earliest post of a circle, also where an earlier post answers another of it', () => {
    const posts = [
      post('ann/tail', { date: day(1), replyTo: 'ben/late' }),
      post('ann/early', { date: day(2), replyTo: 'ben/late' }),
      post('ben/late', { date: day(3), replyTo: 'ann/early' }),
    ];
    expect(treeOf(posts)).toEqual([['ann/early', 'ben/late < ann/early', 'ann/tail < ben/late']]);
  });

  it('leave out an answer to nothing, and to itself', () => {
    const posts = [
      post('ann/a', { date: day(1), replyTo: 'ben/none' }),
      post('ben/b', { date: day(1), replyTo: 'ben/b' }),
    ];
    expect(treeOf(posts)).toEqual([]);
  });
});

describe('have talked', () => {
  const talked = (...posts: NonNullable<Parts['posts']>): CommunityView['talked'] =>
    communityOf({ posts: [post('ann/a', { date: day(1) }), post('ben/b', { date: day(1) }), ...posts] })
      .talked;
  const toAnn = post('ben/re', { date: day(2), replyTo: 'ann/a' });
  const toBen = post('ann/re', { date: day(2), replyTo: 'ben/b' });

  it('those of whom each has answered the other', () => {
    expect(talked(toAnn)).toEqual([]);
    expect(talked(toBen)).toEqual([]);
    expect(talked(toAnn, toBen)).toEqual([['ann', 'ben']]);
    expect(talked(toAnn, post('ann/re', { date: day(3), replyTo: 'ben/re' }))).toEqual([['ann', 'ben']]);
  });

  it('no guests, and nobody by a post that both wrote', () => {
    expect(
      talked(toAnn, post('ann/both', { date: day(2), authors: ['ann', 'ben'], replyTo: 'ben/b' })),
    ).toEqual([]);
    const guest = post('cleo/guest', { date: day(1), authors: ['guy'] });
    const answers = [
      post('ann/re', { date: day(2), replyTo: 'cleo/guest' }),
      post('cleo/re', { date: day(3), authors: ['guy'], replyTo: 'ann/re' }),
    ];
    expect(talked(guest, ...answers)).toEqual([]);
  });
});

describe('open questions', () => {
  const open = (...posts: NonNullable<Parts['posts']>): readonly string[] => communityOf({ posts }).open;

  it('are those of the last 60 days without an answer by another', () => {
    expect(open(post('ann/first', { date: '2026-05-02', asks: true }))).toEqual(['ann/first']);
    expect(open(post('ann/before', { date: '2026-05-01', asks: true }))).toEqual([]);
    const asked = post('ann/a', { date: day(1), asks: true });
    expect(open(asked, post('ann/own', { date: day(2), replyTo: 'ann/a' }))).toEqual(['ann/a']);
    expect(open(asked, post('ben/b', { date: day(2), replyTo: 'ann/a' }))).toEqual([]);
    expect(open(asked, post('ben/b', { date: day(2), replyTo: 'ann/a', unlisted: true }))).toEqual(['ann/a']);
    expect(open(asked, post('ann/b', { date: day(2), replyTo: 'ann/a', authors: ['ann', 'ben'] }))).toEqual(
      [],
    );
  });

  it('are listed oldest first', () => {
    const asked = [3, 1, 2].map((n) => post(`ann/q${n}`, { date: day(n), asks: true }));
    expect(open(...asked)).toEqual(['ann/q1', 'ann/q2', 'ann/q3']);
  });
});

describe('a body that ends in a question', () => {
  const asks = (body: string, language = 'en', format: 'md' | 'mdx' = 'md'): boolean =>
    wordsInLanguage(bodyWords(parseBody(body, format)), language).asks;

  it.each([
    ['What do you think?', 'en'],
    ['*(Would you?)* 🙂', 'en'],
    ['どう思いますか？', 'ja'],
    ['ماذا تظن؟', 'ar'],
    ['ምን ይመስልሃል፧', 'am'],
    ['Τι λες;', 'el'],
    ['Ի՞նչ ես կարծում։', 'hy'],
    ['- One thing\n- Or is it the other?', 'en'],
    ['Which one?\n\n> Never.', 'en'],
    ['Which one?\n\n```\ncode\n```\n\n![A cat.](cat.jpg)', 'en'],
    ['Which one?\n\n## The end', 'en'],
    ['Which one?[^1]\n\n[^1]: A note.', 'en'],
    ['<p>Which one?</p>', 'en'],
    ['Which one?\n\n<blockquote>\n\nNever.\n\n</blockquote>', 'en'],
  ])('is %j in %s', (body, language) => {
    expect(asks(body, language)).toBe(true);
  });

  it.each([
    ['Did it work? It did.', 'en'],
    ['Τι λες;', 'en'],
    ['Read `is_it_done?`', 'en'],
    ['We ask.\n\n> Why not?', 'en'],
    ['Version 2?0 is out', 'en'],
    ['So it is.\n\n![Is it a cat?](cat.jpg)', 'en'],
    ['So it is.\n\n## Why?', 'en'],
    ['<p>So.</p><blockquote><p>Why?</p></blockquote>', 'en'],
    ['So.\n\n<blockquote>\n\nWhy?\n\n</blockquote>', 'en'],
    ['So it is.\n\n???', 'en'],
    ['So <code>why?</code>', 'en'],
    ['', 'en'],
  ])('is not %j in %s', (body, language) => {
    expect(asks(body, language)).toBe(false);
  });

  it('is found in MDX, outside of quotations', () => {
    expect(asks('Which one?\n\n<Quote by="Ben">\n\nNever.\n\n</Quote>', 'en', 'mdx')).toBe(true);
    expect(asks('So.\n\n<Quote by="Ben">Why not?</Quote>', 'en', 'mdx')).toBe(false);
  });
});
