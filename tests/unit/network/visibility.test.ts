import { describe, expect, it } from 'vitest';
import {
  buildNetworkOf,
  challenge,
  community,
  idsOf,
  member,
  memberOf,
  post,
  postOf,
} from '../../support/content.ts';

const now = '2026-03-10';

/** Every place a post may stand in, with the ids that stand there. */
function placesOf(facts: Parameters<typeof post>[1]): Record<string, string[]> {
  const network = buildNetworkOf(
    {
      members: [member('ann'), member('ben')],
      communities: [community('bakers')],
      challenges: [challenge('spring')],
      posts: [
        post('ann/hello', {
          authors: ['ben'],
          tags: ['bread'],
          communities: ['bakers'],
          challenge: 'spring',
          ...facts,
        }),
      ],
    },
    { now },
  );
  return {
    pages: idsOf(network.allPosts),
    posts: idsOf(network.listedPosts),
    tags: network.tags.flatMap(({ posts }) => idsOf(posts)),
    communities: network.communities.flatMap(({ posts }) => idsOf(posts)),
    challenges: network.challenges.flatMap(({ posts }) => idsOf(posts)),
    blog: idsOf(memberOf(network, 'ann').blog),
    written: idsOf(memberOf(network, 'ben').written),
  };
}

describe('where a post stands', () => {
  const here = ['ann/hello'];
  const everywhere = {
    pages: here,
    posts: here,
    tags: here,
    communities: here,
    challenges: here,
    blog: here,
    written: here,
  };
  const nowhere = { pages: [], posts: [], tags: [], communities: [], challenges: [], blog: [], written: [] };

  it.each<{ why: string; facts: Parameters<typeof post>[1]; places: Record<string, string[]> }>([
    { why: 'listed: everywhere', facts: {}, places: everywhere },
    { why: 'of today: everywhere', facts: { date: now }, places: everywhere },
    { why: 'unlisted: its page alone', facts: { unlisted: true }, places: { ...nowhere, pages: here } },
    { why: 'scheduled: nowhere', facts: { date: '2026-03-11' }, places: nowhere },
    {
      why: 'scheduled and unlisted: nowhere',
      facts: { date: '2026-03-11', unlisted: true },
      places: nowhere,
    },
    { why: 'a draft: nowhere', facts: { draft: true }, places: nowhere },
    { why: 'a draft and unlisted: nowhere', facts: { draft: true, unlisted: true }, places: nowhere },
  ])('$why', ({ facts, places }) => {
    expect(placesOf(facts)).toEqual(places);
  });

  it('goes by the day of the network’s zone', () => {
    const pagesAt = (at: string): string[] =>
      idsOf(
        buildNetworkOf(
          {
            network: { timezone: 'America/New_York' },
            members: [member('ann', { timezone: 'Pacific/Kiritimati' })],
            posts: [post('ann/hello', { date: '2026-03-10' })],
          },
          { now: at },
        ).allPosts,
      );
    // New York is four hours behind UTC then.
    expect(pagesAt('2026-03-10T03:59Z')).toEqual([]);
    expect(pagesAt('2026-03-10T04:00Z')).toEqual(['ann/hello']);
  });
});

describe('answers', () => {
  const network = buildNetworkOf(
    {
      members: ['ann', 'ben', 'cleo'].map((id) => member(id)),
      posts: [
        post('ann/asks', { date: '2026-03-01' }),
        post('ann/hidden', { date: '2026-03-01', draft: true }),
        post('ann/quiet', { date: '2026-03-01', unlisted: true }),
        post('ben/late', { date: '2026-03-04', replyTo: 'ann/asks' }),
        post('ben/many', {
          date: '2026-03-03',
          replyTo: ['https://cleo.example/a', 'ann/hidden', 'ann/asks', 'ann/quiet', 'ann/asks', 'ann/gone'],
        }),
        post('cleo/quiet', { date: '2026-03-05', replyTo: 'ann/asks', unlisted: true }),
        post('cleo/draft', { date: '2026-03-05', replyTo: 'ann/asks', draft: true }),
        post('cleo/later', { date: '2026-03-11', replyTo: 'ann/asks' }),
      ],
    },
    { now },
  );
  const answersOf = (id: string): string[] =>
    postOf(network, id).answers.map((answer) => ('post' in answer ? answer.post.id : answer.url));

  it('lead to listed posts and other sites in their order, each once', () => {
    expect(answersOf('ben/many')).toEqual(['https://cleo.example/a', 'ann/asks']);
  });

  it('lead from an unlisted post, but not to it', () => {
    expect(answersOf('cleo/quiet')).toEqual(['ann/asks']);
    expect(idsOf(postOf(network, 'ann/quiet').answeredBy)).toEqual([]);
  });

  it('are linked back from listed posts, oldest first', () => {
    expect(idsOf(postOf(network, 'ann/asks').answeredBy)).toEqual(['ben/many', 'ben/late']);
  });
});
