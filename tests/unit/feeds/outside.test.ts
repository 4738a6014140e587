import { describe, expect, it } from 'vitest';
import { member, outsidePost, post, source, type Parts } from '../../support/content.ts';
import { modelOf, readOf } from '../../support/feed.ts';

const feed = { url: 'https://ann.example/feed.xml' };
const members = (show: 'full' | 'summary' | 'link' = 'summary') => [
  member('ann', { name: 'Ann Baker', feed: { ...feed, show } }),
  member('ben'),
];
const LOAF = outsidePost('ann/loaf', {
  id: 'loaf-1',
  url: 'https://ann.example/loaf/',
  title: 'The loaf',
  published: '2026-03-02T10:00:00Z',
  summary: 'It rose & shone.',
  html: '<p>It <b>rose</b>.<script>x()</script></p>',
  tags: ['bread'],
});
const parts: Parts = {
  members: members(),
  posts: [post('ben/early', { date: '2026-03-01' }), post('ben/late', { date: '2026-03-03' })],
  outside: [LOAF],
  sources: [source('ann', { title: 'Ann bakes' })],
};

describe('a post from elsewhere in a feed', () => {
  it('stands in its place, with its own address', () => {
    const { rss } = readOf(parts);
    expect(rss.items?.map(({ link }) => link)).toEqual([
      'https://example.org/posts/ben/late/',
      'https://ann.example/loaf/',
      'https://example.org/posts/ben/early/',
    ]);
  });

  it('has its own id, in Atom its address where that is none', () => {
    const { rss, atom, json } = readOf(parts);
    expect(rss.items?.[1]).toMatchObject({ guid: { value: 'loaf-1' } });
    expect(json.items?.[1]?.id).toBe('loaf-1');
    expect(atom.entries?.[1]?.id).toBe('https://ann.example/loaf/');
    const named = { ...parts, outside: [outsidePost('ann/loaf', { id: 'tag:ann.example,2020:loaf' })] };
    expect(readOf(named).atom.entries?.[1]?.id).toBe('tag:ann.example,2020:loaf');
  });

  it('names its author and the feed that it is from', () => {
    const { rss, atom } = readOf(parts);
    expect(rss.items?.[1]).toMatchObject({
      dc: { creators: ['Ann Baker'] },
      source: { url: feed.url, title: 'Ann bakes' },
      categories: [{ name: 'bread' }],
    });
    expect(atom.entries?.[1]?.source).toMatchObject({ id: feed.url, title: { value: 'Ann bakes' } });
  });

  it('has as many words as the member wants to have here', () => {
    const htmlOf = (show: 'full' | 'summary' | 'link'): string | undefined =>
      readOf({ ...parts, members: members(show) }, { html: '' }).json.items?.[1]?.content_html;
    const link = '<p><a href="https://ann.example/loaf/">Read it at ann.example</a></p>';
    expect(htmlOf('summary')).toBe(`<p>It rose &amp; shone.</p>${link}`);
    expect(htmlOf('link')).toBe(link);
    expect(htmlOf('full')).toBe('<p>It <b>rose</b>.</p>');
  });

  it('is in the feeds of the network and of the member, and in no other', () => {
    const tagged = {
      ...parts,
      posts: [
        post('ben/a', { tags: ['bread'] }),
        post('ben/b', { tags: ['bread'] }),
        post('ben/c', { tags: ['bread'] }),
      ],
    };
    const titles = (of: string): string[] => modelOf(tagged, { of }).items.map(({ title }) => title);
    expect(titles('network/')).toContain('The loaf');
    expect(titles('member/ann')).toEqual(['The loaf']);
    expect(titles('member/ben')).not.toContain('The loaf');
    expect(titles('tag/bread')).not.toContain('The loaf');
  });

  it('takes no second from a post of the network', () => {
    const alone = modelOf({ ...parts, outside: [] }).items.map(({ published }) => published);
    const same = outsidePost('ann/loaf', { published: '2026-03-03T00:00:00Z' });
    const { items } = modelOf({ ...parts, outside: [same] });
    expect(items.filter(({ fromFeed }) => fromFeed === null).map(({ published }) => published)).toEqual(
      alone,
    );
    expect(items.find(({ fromFeed }) => fromFeed !== null)?.published).toBe('2026-03-03T00:00:01Z');
  });

  it('comes besides the newest posts of the network, and is not older than these', () => {
    const posts = Array.from({ length: 6 }, (_, index) =>
      post(`ben/p${index}`, { date: `2026-03-0${index + 1}` }),
    );
    const outside = [1, 5, 6].map((day) =>
      outsidePost(`ann/o${day}`, { published: `2026-03-0${day}T10:00:00Z` }),
    );
    const options = { feeds: { limit: 3 } };
    const own = modelOf({ ...parts, posts, outside: [] }, options);
    const { items, previous } = modelOf({ ...parts, posts, outside }, options);
    expect(items.map(({ title }) => title)).toEqual(['ann/o6', 'ben/p5', 'ann/o5', 'ben/p4', 'ben/p3']);
    expect(previous).toEqual(own.previous);
    expect(previous).not.toBeNull();
  });
});
