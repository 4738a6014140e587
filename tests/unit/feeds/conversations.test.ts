import { describe, expect, it } from 'vitest';
import { buildFeeds, type Feed } from '../../../integrations/group-blog/feeds/feed.ts';
import { feedsOfRoute } from '../../../integrations/group-blog/feeds/feed-routes.ts';
import { member, post, siteOf, type Parts } from '../../support/content.ts';

const network = { feedAuthority: 'example.org,2026' };
const members = ['ann', 'ben', 'cleo'].map((id) => member(id));

function feedsOf(posts: NonNullable<Parts['posts']>, parts: Parts = {}, limit?: number): Map<string, Feed> {
  const site = siteOf({ network, members, posts, ...parts });
  const feeds = limit === undefined ? site.feeds : { ...site.feeds, limit };
  const all = buildFeeds({ ...site, feeds }).filter(({ kind }) => kind === 'conversation');
  return new Map(all.map((feed) => [feed.subjectId, feed]));
}

const itemsOf = (feed: Feed | undefined): string[] =>
  feed?.items.map(({ id }) => id.split('/posts/')[1] ?? '') ?? [];

const question = post('ann/a', { title: 'What now?', date: '2026-03-01' });
const answer = post('ben/b', { date: '2026-03-02', replyTo: 'ann/a' });

describe('the feed of a conversation', () => {
  it('has the answers and not the question, newest first, as the items that they are in other feeds', () => {
    const feed = feedsOf([question, answer, post('ann/c', { date: '2026-03-03', replyTo: 'ben/b' })]).get(
      'ann/a',
    );
    expect(feed).toMatchObject({
      id: 'tag:example.org,2026:/conversations/ann/a/',
      title: 'Answers to “What now?” · Our Network',
      self: { atom: 'https://example.org/conversations/ann/a/atom.xml' },
      home: 'https://example.org/posts/ann/a/',
    });
    expect(itemsOf(feed)).toEqual(['ann/c/', 'ben/b/']);
    expect(feed?.items[0]?.answers).toMatchObject([{ id: 'tag:example.org,2026:/posts/ben/b/' }]);
  });

  it('is there for no post that only its author answers', () => {
    expect([...feedsOf([question, post('ann/c', { date: '2026-03-03', replyTo: 'ann/a' })])]).toEqual([]);
  });

  it('stands at every root where threads have joined, with all answers, and keeps its id', () => {
    const other = post('cleo/d', { date: '2026-03-01', time: '10:00' });
    const toOther = post('ann/e', { date: '2026-03-04', replyTo: 'cleo/d' });
    const before = feedsOf([question, answer, other, toOther]);
    expect([...before].map(([id, feed]) => [id, itemsOf(feed)])).toEqual([
      ['cleo/d', ['ann/e/']],
      ['ann/a', ['ben/b/']],
    ]);
    const joined = feedsOf([
      question,
      answer,
      other,
      toOther,
      post('ben/f', { date: '2026-03-05', replyTo: ['ann/a', 'cleo/d'] }),
    ]);
    for (const id of ['ann/a', 'cleo/d']) {
      expect(itemsOf(joined.get(id))).toEqual(['ben/f/', 'ann/e/', 'ben/b/']);
      expect(joined.get(id)?.id).toBe(before.get(id)?.id);
      expect(joined.get(id)?.title).toBe(before.get(id)?.title);
    }
  });

  it('stays where its first post comes to answer another, with what answers that post and what answers it in turn', () => {
    const first = post('ann/a', { date: '2026-03-01' });
    const posts = [
      answer,
      post('cleo/c', { date: '2026-03-03', replyTo: 'ben/b' }),
      post('ben/beside', { date: '2026-03-04', replyTo: 'cleo/old' }),
      post('cleo/old', { date: '2026-02-01' }),
    ];
    const before = feedsOf([first, ...posts]).get('ann/a');
    const feeds = feedsOf([{ ...first, data: { ...first.data, replyTo: ['cleo/old'] } }, ...posts]);
    const after = feeds.get('ann/a');
    expect(itemsOf(before)).toEqual(['cleo/c/', 'ben/b/']);
    expect(after).toMatchObject({ id: before?.id, self: before?.self, title: before?.title });
    expect(itemsOf(after)).toEqual(['cleo/c/', 'ben/b/']);
    expect(itemsOf(feeds.get('cleo/old'))).toEqual(['ben/beside/', 'cleo/c/', 'ben/b/', 'ann/a/']);
    expect([...feeds.keys()].toSorted()).toEqual(['ann/a', 'ben/b', 'cleo/old']);
  });

  it('has each answer once where posts answer each other in a circle', () => {
    const feeds = feedsOf([
      post('ann/a', { date: '2026-03-01', replyTo: 'cleo/c' }),
      answer,
      post('cleo/c', { date: '2026-03-03', replyTo: 'ben/b' }),
    ]);
    expect([...feeds].map(([id, feed]) => [id, itemsOf(feed)])).toEqual([
      ['ann/a', ['cleo/c/', 'ben/b/', 'ann/a/']],
      ['ben/b', ['cleo/c/', 'ann/a/']],
      ['cleo/c', ['ben/b/', 'ann/a/']],
    ]);
  });

  it('stands at the old addresses of its root, with the id that it had there', () => {
    const posts = [
      { ...question, data: { ...question.data, aliases: ['/posts/ann/old', '/2012/a/'] } },
      answer,
    ];
    const feeds = feedsOf(posts, { members: [...members.slice(1), member('ann', { aliases: ['anna'] })] });
    expect([...feeds.keys()].toSorted()).toEqual(['ann/a', 'ann/old', 'anna/a', 'anna/old']);
    expect(feeds.get('ann/old')).toMatchObject({
      id: 'tag:example.org,2026:/conversations/ann/old/',
      isFormer: true,
      self: { atom: 'https://example.org/conversations/ann/a/atom.xml' },
    });
    expect(itemsOf(feeds.get('anna/old'))).toEqual(['ben/b/']);
  });

  it('has the parameters of a post', () => {
    const feeds = [...feedsOf([question, answer]).values()];
    expect(
      feedsOfRoute(feeds, '/blog/conversations/[host]/[slug]/atom.xml').map(({ params }) => params),
    ).toEqual([{ host: 'ann', slug: 'a' }]);
    expect(feedsOfRoute(feeds, '/members/[member]/atom.xml')).toEqual([]);
  });
});

describe('an item', () => {
  const posts = [question, answer, post('ben/g', { date: '2026-03-03', replyTo: 'ann/a' })];
  const repliesIn = (limit: number): unknown[] => {
    const site = siteOf({ network, members, posts });
    return buildFeeds({ ...site, feeds: { ...site.feeds, limit } })
      .filter(({ kind }) => kind === 'network' || kind === 'archive')
      .map(({ kind, items }) => [kind, items.map(({ replies }) => replies?.count ?? null)]);
  };

  it('counts the posts that answer it, except in an archive, which stays as it is', () => {
    expect(repliesIn(20)).toEqual([['network', [null, null, 2]]]);
    expect(repliesIn(2)).toEqual([
      ['network', [null, null]],
      ['archive', [null]],
      ['archive', [null]],
      ['archive', [null]],
    ]);
  });
});
