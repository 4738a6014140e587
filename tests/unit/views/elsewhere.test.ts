import { describe, expect, it } from 'vitest';
import { buildOutsidePage } from '../../../integrations/group-blog/views/elsewhere/outside-page.ts';
import { buildPulledPage } from '../../../integrations/group-blog/views/elsewhere/pulled-page.ts';
import { buildHome, buildPostsPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import { buildPostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import {
  member,
  memberOf,
  outsidePost,
  post,
  postOf,
  responsesTo,
  siteOf,
  source,
  type Parts,
} from '../../support/content.ts';

const feed = { url: 'https://ann.example/', show: 'full' as const };
const LOAF = outsidePost('ann/loaf', {
  url: 'https://ann.example/loaf/',
  title: 'The loaf',
  html: '<h1>Bread</h1><p onclick="x()">It <a href="/b">rose</a>.<script>x()</script></p>',
});

function siteWith(parts: Parts = {}): ReturnType<typeof siteOf> {
  return siteOf({ members: [member('ann', { feed })], outside: [LOAF], ...parts });
}

describe('a post from elsewhere', () => {
  it('is in lists with its page here and its place there', () => {
    const site = siteWith({ posts: [post('ann/here', { date: '2026-03-01' })] });
    const lists = [
      buildPostsPage(site).posts,
      buildMemberPage(site, memberOf(site.network, 'ann')).posts,
      buildHome(site).newest,
    ];
    for (const list of lists) {
      expect(list.map(({ id }) => id)).toEqual(['ann/loaf', 'ann/here']);
      expect(list[0]).toMatchObject({
        url: '/members/ann/outside/loaf/',
        relation: { text: 'At their own blog', url: 'https://ann.example/loaf/' },
      });
    }
  });

  it('leads to where it stands, where it has no page here', () => {
    const site = siteWith({ members: [member('ann', { feed: { ...feed, show: 'summary' } })] });
    expect(buildPostsPage(site).posts[0]?.url).toBe('https://ann.example/loaf/');
  });

  it('has a page that sends search engines to the original, and is sanitised again', () => {
    const site = siteWith();
    const [found] = site.network.outsidePosts;
    if (!found) throw new Error('there is none');
    const view = buildOutsidePage(site, found);
    expect(view.page).toMatchObject({
      canonical: 'https://ann.example/loaf/',
      isIndexed: false,
      url: 'https://example.org/members/ann/outside/loaf/',
    });
    expect(view.firstPublished).toEqual({ text: 'ann.example', url: 'https://ann.example/loaf/' });
    expect(view.html).toMatch(
      /^<h2>Bread<\/h2><p>It <a href="https:\/\/ann\.example\/b"[^>]*>rose<\/a>\.<\/p>$/,
    );
  });
});

describe('the page of blogs elsewhere', () => {
  const stateOf = (parts: Parts): object | undefined => {
    const { page, sources } = buildPulledPage(siteWith(parts));
    expect(page.isIndexed).toBe(false);
    return sources[0];
  };

  it('says how each fares', () => {
    expect(stateOf({})).toMatchObject({ isFailing: false, state: 'has not been read yet' });
    expect(stateOf({ sources: [source('ann', { succeeded: '2026-03-30' })] })).toMatchObject({
      isFailing: false,
      state: 'read on March 30, 2026',
      lastPost: 'last post on March 2, 2026',
    });
    const failing = { since: '2026-03-29', why: 'its server answers 404' };
    expect(stateOf({ sources: [source('ann', { succeeded: '2026-03-28', failing })] })).toMatchObject({
      isFailing: true,
      state: 'cannot be read since March 29, 2026: its server answers 404',
    });
  });

  it('tells a quiet one from one without posts', () => {
    const old = outsidePost('ann/old', { published: '2025-12-30T10:00:00Z' });
    expect(stateOf({ outside: [old] })).toMatchObject({ lastPost: 'quiet since December 30, 2025' });
    expect(stateOf({ outside: [] })).toMatchObject({ lastPost: 'no post yet' });
  });
});

describe('what was said of a post elsewhere', () => {
  const responsesOf = (responses: Parameters<typeof responsesTo>[1]) => {
    const site = siteWith({ posts: [post('ann/a')], responses: [responsesTo('ann/a', responses)] });
    return buildPostPage(site, postOf(site.network, 'ann/a')).responses;
  };

  it('is nothing where nothing was', () => {
    expect(responsesOf([])).toBeNull();
  });

  it('is words apart from faces', () => {
    const una = { name: 'Una Reader', home: 'https://una.example/' };
    const found = responsesOf([
      { id: '1', type: 'like', ...una },
      { id: '2', type: 'like' },
      { id: '3', type: 'bookmark', url: 'https://tom.example/3' },
      {
        id: '4',
        type: 'reply',
        ...una,
        url: 'https://una.example/4',
        published: '2026-03-03T10:00:00Z',
        html: '<p onclick="x()">Well <b>said</b>.<img src="https://una.example/p.gif" alt="Me"></p>',
      },
    ]);
    expect(found?.rows).toMatchObject([
      {
        label: '2 people liked it',
        faces: [
          { name: 'Una Reader', initials: 'UR', url: 'https://una.example/' },
          { name: 'Somebody', url: null },
        ],
      },
      { label: 'One person noted it down', faces: [{ url: 'https://tom.example/3' }] },
    ]);
    expect(found?.said).toMatchObject([
      { name: 'Una Reader', did: 'answered', source: 'https://una.example/4', date: '2026-03-03' },
    ]);
    expect(found?.said[0]?.html).toMatch(
      /^<p>Well <b>said<\/b>\.<a href="https:\/\/una\.example\/p\.gif"[^>]*>Me<\/a><\/p>$/,
    );
  });

  it('is bounded', () => {
    const many = (type: 'like' | 'reply', count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `${type} ${index}`, type }));
    const found = responsesOf([...many('like', 31), ...many('reply', 52)]);
    expect(found?.rows[0]).toMatchObject({ label: '31 people liked it', more: 'and 1 more' });
    expect(found?.rows[0]?.faces).toHaveLength(30);
    expect(found?.said).toHaveLength(50);
    expect(found?.more).toBe('and 2 more');
  });
});
