import { describe, expect, it } from 'vitest';
import { buildNetworkOf, member, post, postOf, type Moment, type Parts } from '../../support/content.ts';

const members = [member('ann')];
const authority = { feedAuthority: 'example.org,2026' };

function feedIdOf(parts: Parts, id: string, moment?: Moment): string {
  return postOf(buildNetworkOf({ members, ...parts }, moment), id).feedId;
}

describe('the feed id of a post', () => {
  it('is made of the network’s authority and the post’s address without base', () => {
    expect(feedIdOf({ network: authority, posts: [post('ann/hello')] }, 'ann/hello')).toBe(
      'tag:example.org,2026:/posts/ann/hello/',
    );
  });

  it.each([
    { site: 'https://ann.example', dates: ['2024-05-01', '2026-03-02'], authority: 'ann.example,2024' },
    { site: 'https://ann.example:8080/network/', dates: ['2026-03-02'], authority: 'ann.example,2026' },
    { site: null, dates: ['2026-03-02'], authority: 'localhost,2026' },
    { site: 'https://ann.example', dates: [], authority: 'ann.example,2026' },
  ])('has the authority $authority by default', ({ site, dates, authority: expected }) => {
    const posts = dates.map((date, index) => post(`ann/p-${index}`, { date }));
    expect(buildNetworkOf({ members, posts }, { site }).feedAuthority).toBe(expected);
  });

  it('has the year of the first post that is no draft', () => {
    const posts = [post('ann/a', { date: '2019-01-01', draft: true }), post('ann/b', { date: '2025-01-01' })];
    expect(feedIdOf({ posts }, 'ann/b')).toBe('tag:example.org,2025:/posts/ann/b/');
  });

  it('does not change with the day: scheduled posts make no authority of their own', () => {
    const posts = [post('ann/a', { date: '2026-12-30' }), post('ann/b', { date: '2027-01-02' })];
    expect(feedIdOf({ posts }, 'ann/a', { now: '2026-12-31' })).toBe(
      feedIdOf({ posts }, 'ann/a', { now: '2027-01-03' }),
    );
  });

  it('is the oldest alias’s, so that it outlives a new slug', () => {
    const before = feedIdOf({ network: authority, posts: [post('ann/hello')] }, 'ann/hello');
    const renamed = post('ann/good-day', { aliases: ['/posts/ann/hello/', '/posts/ann/hi/'] });
    expect(feedIdOf({ network: authority, posts: [renamed] }, 'ann/good-day')).toBe(before);
  });

  it('stays with a corrected date, a new host name and other words', () => {
    const posts = [post('ann/hello')];
    const changed = [post('ann/hello', { date: '2025-01-01', title: 'Good day', updated: '2026-03-05' })];
    expect(
      feedIdOf({ network: authority, posts: changed }, 'ann/hello', { site: 'https://new.example' }),
    ).toBe(feedIdOf({ network: authority, posts }, 'ann/hello'));
  });

  it('is different for each post', () => {
    const posts = [post('ann/a'), post('ann/b'), post('ann/c', { aliases: ['/old/'] })];
    const { allPosts } = buildNetworkOf({ members, posts });
    expect(new Set(allPosts.map(({ feedId }) => feedId)).size).toBe(3);
  });
});
