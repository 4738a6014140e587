import { describe, expect, it } from 'vitest';
import { buildPostPage, type PostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import { challenge, member, post, postOf, siteOf, type Parts } from '../../support/content.ts';
import { dateOf } from '../../support/progress.ts';

const on = (id: string, n: number, facts: Parameters<typeof post>[1] = {}): ReturnType<typeof post> =>
  post(id, { date: dateOf(n), challenge: 'spring', title: `${id} on ${n}`, ...facts });

/** Ten days from 2 March. */
function pageOf(id: string, posts: NonNullable<Parts['posts']>): PostPage {
  const site = siteOf({
    members: [member('ann'), member('ben')],
    challenges: [challenge('spring', { plan: { days: 10 } }), challenge('other', { plan: { days: 10 } })],
    posts,
  });
  return buildPostPage(site, postOf(site.network, id));
}

const daysOf = ({ previousDay, nextDay }: PostPage): (string | null)[] =>
  [previousDay, nextDay].map((day) => day && `${day.day}: ${day.url}`);

describe('the days before and after a post’s', () => {
  const before = on('ann/before', 2);
  const own = on('ann/own', 4);
  const after = on('ann/after', 7);

  it.each<{ why: string; posts: NonNullable<Parts['posts']>; days: (string | null)[] }>([
    {
      why: 'are those on which the same author wrote, however far',
      posts: [on('ann/first', 1), before, own, after, on('ann/last', 8)],
      days: ['Day 2: /posts/ann/before/', 'Day 7: /posts/ann/after/'],
    },
    { why: 'are none of a post alone', posts: [own], days: [null, null] },
    { why: 'are none before the first', posts: [own, after], days: [null, 'Day 7: /posts/ann/after/'] },
    { why: 'are none after the last', posts: [before, own], days: ['Day 2: /posts/ann/before/', null] },
    {
      why: 'are nobody else’s',
      posts: [before, on('ben/between', 3), own, on('ben/next', 5), after],
      days: ['Day 2: /posts/ann/before/', 'Day 7: /posts/ann/after/'],
    },
    {
      why: 'may be written with others, elsewhere',
      posts: [on('ben/guest', 3, { authors: ['ann'] }), own, on('ben/both', 5, { authors: ['ben', 'ann'] })],
      days: ['Day 3: /posts/ben/guest/', 'Day 5: /posts/ben/both/'],
    },
    {
      why: 'are of no other challenge, and of none',
      posts: [on('ann/other', 3, { challenge: 'other' }), own, post('ann/none', { date: dateOf(5) })],
      days: [null, null],
    },
    {
      why: 'are not outside of the plan',
      posts: [on('ann/early', 0), own, on('ann/late', 11)],
      days: [null, null],
    },
    {
      why: 'are not unlisted',
      posts: [
        before,
        on('ann/hidden', 3, { unlisted: true }),
        own,
        on('ann/hidden-too', 5, { unlisted: true }),
      ],
      days: ['Day 2: /posts/ann/before/', null],
    },
  ])('$why', ({ posts, days }) => {
    expect(daysOf(pageOf('ann/own', posts))).toEqual(days);
  });

  it.each<{ why: string; odd: ReturnType<typeof post> }>([
    { why: 'an unlisted one', odd: on('ann/own', 4, { unlisted: true }) },
    { why: 'one before the plan', odd: on('ann/own', 0) },
    { why: 'one after the plan', odd: on('ann/own', 11) },
    { why: 'one without a challenge', odd: post('ann/own', { date: dateOf(4) }) },
  ])('are none of $why', ({ odd }) => {
    expect(daysOf(pageOf('ann/own', [before, odd, after]))).toEqual([null, null]);
  });

  it('have the title in its own language', () => {
    const { previousDay } = pageOf('ann/own', [on('ann/before', 2, { title: 'خبز', language: 'ar' }), own]);
    expect(previousDay).toEqual({
      day: 'Day 2',
      title: 'خبز',
      url: '/posts/ann/before/',
      language: 'ar',
      direction: 'rtl',
    });
  });
});

it('a post that is not listed leads to its challenge, which has no place for its day', () => {
  const { day } = pageOf('ann/own', [on('ann/own', 4, { unlisted: true })]);
  expect(day).toEqual({ text: 'Day 4 of 10', url: '/challenges/spring/', challenge: 'spring' });
});
