import { describe, expect, it } from 'vitest';
import {
  buildNetworkOf,
  idsOf,
  member,
  post,
  postOf,
  SITE,
  siteOf,
  type SiteOptions,
} from '../../support/content.ts';

const members = ['ann', 'ben'].map((id) => member(id));

describe('what a post answers', () => {
  it.each([
    { target: 'ann/hello', answers: [{ post: 'ann/hello' }] },
    { target: `${SITE}/posts/ann/hello/`, answers: [{ post: 'ann/hello' }] },
    { target: `${SITE}/network/posts/ann/hello`, answers: [{ post: 'ann/hello' }] },
    {
      target: 'https://else.example/posts/ann/hello/',
      answers: [{ url: 'https://else.example/posts/ann/hello/' }],
    },
    { target: 'ben/soon', answers: [] },
    { target: `${SITE}/posts/ben/soon/`, answers: [] },
    { target: 'ben/answer', answers: [] },
    { target: `${SITE}/2012/hello/`, answers: [{ post: 'ann/hello' }] },
    { target: `${SITE}/network/2012/hello/`, answers: [{ url: `${SITE}/network/2012/hello/` }] },
    { target: `${SITE}/a%zz/`, answers: [{ url: `${SITE}/a%zz/` }] },
    { target: `${SITE}/2099/soon`, answers: [] },
    { target: `${SITE}/2099/draft/`, answers: [] },
    { target: 'http://example.org/posts/ann/hello.html', answers: [{ post: 'ann/hello' }] },
  ])('is $answers for $target, and is linked both ways', ({ target, answers }) => {
    const network = buildNetworkOf({
      members,
      posts: [
        post('ann/hello', { aliases: ['/2012/hello/'] }),
        post('ben/soon', { date: '2099-01-01', aliases: ['/2099/soon/'] }),
        post('ben/answer', { date: '2026-03-03', replyTo: [target] }),
      ],
      hiddenAliases: ['/2099/draft/'],
    });
    const found = postOf(network, 'ben/answer').answers.map((answer) =>
      'post' in answer ? { post: answer.post.id } : answer,
    );
    expect(found).toEqual(answers);
    const isOurs = answers.some((answer) => 'post' in answer);
    expect(idsOf(postOf(network, 'ann/hello').answeredBy)).toEqual(isOurs ? ['ben/answer'] : []);
  });
});

describe('an alias that another address ends with', () => {
  const parts = {
    members,
    posts: [
      post('ann/hello'),
      post('ben/old', { aliases: ['/hello/'] }),
      ...[
        ['own', '/posts/ann/hello/'],
        ['old', '/hello/'],
        ['elsewhere', '/shop/hello/'],
      ].map(([slug = '', path = '']) => post(`ben/${slug}-answer`, { replyTo: [SITE + path] })),
    ],
  };
  const answersOf = (slug: string, options: SiteOptions): string[] =>
    postOf(siteOf(parts, options).network, `ben/${slug}-answer`).answers.map((answer) =>
      'post' in answer ? answer.post.id : answer.url,
    );

  it('does not capture what means another post', () => {
    expect(answersOf('own', {})).toEqual(['ann/hello']);
    expect(answersOf('old', {})).toEqual(['ben/old']);
  });

  it('does not capture a page of the site beside the network', () => {
    expect(answersOf('elsewhere', {})).toEqual([`${SITE}/shop/hello/`]);
  });

  it('leads to its post under the base and the prefix of the network alone', () => {
    const options = { base: '/shop/', prefix: '' };
    expect(answersOf('elsewhere', options)).toEqual(['ben/old']);
    expect(answersOf('own', options)).toEqual([`${SITE}/posts/ann/hello/`]);
    expect(answersOf('elsewhere', { base: '/', prefix: '/shop' })).toEqual(['ben/old']);
  });

  it('does not capture it either where the base of the site is not known', () => {
    const network = buildNetworkOf(parts);
    expect(postOf(network, 'ben/own-answer').answers).toMatchObject([{ post: { id: 'ann/hello' } }]);
    expect(postOf(network, 'ben/old-answer').answers).toMatchObject([{ post: { id: 'ben/old' } }]);
    expect(postOf(network, 'ben/elsewhere-answer').answers).toEqual([{ url: `${SITE}/shop/hello/` }]);
  });
});

describe('the day of a change', () => {
  it.each([
    { updated: '2026-03-04', shown: '2026-03-04' },
    { updated: '2099-01-01', shown: null },
  ])('$updated is told as $shown', ({ updated, shown }) => {
    const network = buildNetworkOf({ members, posts: [post('ann/hello', { updated })] });
    expect(postOf(network, 'ann/hello').updated).toBe(shown);
  });
});
