import { describe, expect, it } from 'vitest';
import { threadsOf } from '../../../integrations/group-blog/network/conversations.ts';
import { PAGES } from '../../../integrations/group-blog/network/pages/pages.ts';
import type { ThreadItem } from '../../../integrations/group-blog/views/conversation/tree.ts';
import { buildConversationsPage } from '../../../integrations/group-blog/views/pages/conversations-page.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import { buildPostPage, type PostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import type { Site } from '../../../integrations/group-blog/views/site.ts';
import { member, memberOf, post, postOf, siteOf, type Parts } from '../../support/content.ts';

const members = ['ann', 'ben', 'cleo', 'dan'].map((id) => member(id, { name: id.toUpperCase() }));
const site = (posts: NonNullable<Parts['posts']>, now = '2026-06-30'): Site =>
  siteOf({ members, posts }, { now });
const day = (n: number): string => `2026-06-${String(n).padStart(2, '0')}`;

/** "  ben/b to ANN [here]": a line of the tree, as far in as it stands. */
const lineOf = ({ depth, id, answers, is }: ThreadItem): string =>
  ' '.repeat(depth) +
  id +
  answers.map(({ text, before }) => ` to ${before}${text}`).join('') +
  (is ? ` [${is}]` : '');

function threadOf(posts: NonNullable<Parts['posts']>, id: string): NonNullable<PostPage['thread']> {
  const built = site(posts);
  const { thread } = buildPostPage(built, postOf(built.network, id));
  if (!thread) throw new Error(`${id} is in no thread`);
  return thread;
}

const treeOn = (posts: NonNullable<Parts['posts']>, id: string): string[] =>
  threadOf(posts, id).parts.flatMap(({ items }) => items.map(lineOf));

const ASKED = [
  post('ann/a', { date: day(1) }),
  post('ben/b', { date: day(2), replyTo: 'ann/a' }),
  post('ann/c', { date: day(3), replyTo: 'ben/b' }),
  post('cleo/d', { date: day(4), replyTo: 'ann/a' }),
];

/** A post, and as many answers by three others in turn, each to the post or to an answer before it. */
const manyAnswers = (count: number, under: (n: number) => number): NonNullable<Parts['posts']> =>
  Array.from({ length: count + 1 }, (_, n) =>
    post(idOf(n), {
      date: day(1 + Math.floor(n / 20)),
      time: `10:${String(n % 20).padStart(2, '0')}`,
      ...(n > 0 && { replyTo: idOf(under(n)) }),
    }),
  );
const idOf = (n: number): string =>
  n === 0 ? 'ann/p-000' : `${['ben', 'cleo', 'dan'][n % 3] ?? ''}/p-${String(n).padStart(3, '0')}`;

describe('the thread on the page of a post', () => {
  it('is the whole tree with the place of the post and its answers in it', () => {
    expect(treeOn(ASKED, 'ben/b')).toEqual(['ann/a', ' ben/b [here]', '  ann/c [answer]', ' cleo/d to ANN']);
    expect(treeOn(ASKED, 'ann/a')).toEqual([
      'ann/a [here]',
      ' ben/b [answer]',
      '  ann/c',
      ' cleo/d to ANN [answer]',
    ]);
  });

  it('is none where nobody else has answered', () => {
    const built = site([post('ann/a', { date: day(1) }), post('ann/b', { date: day(2), replyTo: 'ann/a' })]);
    const page = buildPostPage(built, postOf(built.network, 'ann/a'));
    expect(page.thread).toBeNull();
    expect(page.answeredBy).toHaveLength(1);
  });

  it('links a post that answers two from both', () => {
    const posts = [
      post('ann/a', { date: day(1) }),
      post('ben/b', { date: day(2) }),
      post('cleo/c', { date: day(3), replyTo: ['ann/a', 'ben/b'] }),
    ];
    expect(treeOn(posts, 'ben/b')).toEqual(['ann/a', ' cleo/c [answer]', 'ben/b [here]']);
    const [, , second] = threadOf(posts, 'ben/b').parts[0]?.items ?? [];
    expect(second?.alsoAnsweredBy).toMatchObject([{ text: 'cleo/c', url: '/posts/cleo/c/' }]);
  });

  it('of posts that answer each other in a circle begins with the earliest', () => {
    const posts = [
      post('ann/a', { date: day(1), replyTo: 'ben/b' }),
      post('ben/b', { date: day(2), replyTo: 'ann/a' }),
    ];
    expect(treeOn(posts, 'ben/b')).toEqual(['ann/a [answer]', ' ben/b [here]']);
    const [, second] = threadOf(posts, 'ben/b').parts[0]?.items ?? [];
    expect(second?.alsoAnsweredBy).toMatchObject([{ text: 'ann/a' }]);
  });

  it('goes no further in than four steps', () => {
    expect(
      treeOn(
        manyAnswers(6, (n) => n - 1),
        'ann/p-000',
      ).map((line) => line.search(/\S/)),
    ).toEqual([0, 1, 2, 3, 4, 4, 4]);
  });

  it('has 24 posts in sight, and folds what is far away where there are more', () => {
    const open = threadOf(
      manyAnswers(23, () => 0),
      'ann/p-000',
    ).parts;
    expect(open.map(({ folded, items }) => [folded, items.length])).toEqual([[null, 24]]);
    const parts = threadOf(
      manyAnswers(24, () => 0),
      'ann/p-000',
    ).parts;
    expect(parts.map(({ folded, items }) => [folded, items.length])).toEqual([
      [null, 24],
      ['1 more post', 1],
    ]);
  });

  it('of 500 answers folds all but the root, the post, what it answers and what answers it', () => {
    const chain = threadOf(
      manyAnswers(500, (n) => n - 1),
      idOf(250),
    ).parts;
    expect(chain.map(({ folded, items }) => [folded, items.length])).toEqual([
      [null, 1],
      ['239 more posts', 239],
      [null, 12],
      ['249 more posts', 249],
    ]);
    expect(chain[2]?.items.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, n) => idOf(240 + n)));
    const last = threadOf(
      manyAnswers(500, () => 0),
      idOf(500),
    ).parts;
    expect(last.map(({ folded, items }) => [folded, items.length])).toEqual([
      [null, 1],
      ['499 more posts', 499],
      [null, 1],
    ]);
    // What stands alone says whom it answers.
    expect(last[2]?.items.map(lineOf)).toEqual([` ${idOf(500)} to ANN [here]`]);
  });
});

describe('the list of conversations', () => {
  it('has the thread with the latest answer first, with its people and what was said', () => {
    const built = site([
      ...ASKED,
      post('dan/old', { date: day(1) }),
      post('cleo/late', {
        date: day(9),
        replyTo: 'dan/old',
        links: [{ href: '/posts/dan/old/', sentence: 'Dan is right.' }],
      }),
    ]);
    const { threads } = buildConversationsPage(built);
    expect(
      threads.map(({ title, url, people, latest, all }) => [
        title,
        url,
        people.map(({ id }) => id),
        latest.date,
        all,
      ]),
    ).toEqual([
      ['dan/old', '/posts/dan/old/#conversation-thread', ['cleo', 'dan'], day(9), null],
      ['ann/a', '/posts/ann/a/#conversation-thread', ['ann', 'ben', 'cleo'], day(4), null],
    ]);
    expect(threads[0]?.items[1]?.quote?.text).toBe('Dan is right.');
  });

  it('shows of a long thread its root and the newest seven, and leads to the rest', () => {
    const { threads } = buildConversationsPage(site(manyAnswers(500, (n) => n - 1)));
    expect(threads[0]?.items.map(({ id }) => id)).toEqual([
      idOf(0),
      ...Array.from({ length: 7 }, (_, n) => idOf(494 + n)),
    ]);
    // The root is not what the second one answers.
    expect(threads[0]?.items[1]?.answers.map(({ text }) => text)).toEqual(['CLEO']);
    expect(threads[0]?.all).toEqual({
      text: 'All 501 posts of this conversation',
      url: '/posts/ann/p-000/#conversation-thread',
    });
  });

  it('goes on on further pages, each with eight', () => {
    const posts = Array.from({ length: 9 }, (_, n) => [
      post(`ann/q-${n}`, { date: day(1) }),
      post(`ben/r-${n}`, { date: day(2 + n), replyTo: `ann/q-${n}` }),
    ]).flat();
    const built = site(posts);
    expect(PAGES.conversations.all(built.network).map(({ address }) => address)).toEqual([
      '/conversations/',
      '/conversations/2/',
    ]);
    expect(buildConversationsPage(built).threads).toHaveLength(8);
    expect(buildConversationsPage(built, 2).threads.map(({ title }) => title)).toEqual(['ann/q-0']);
    expect(PAGES.conversations.all(built.network).map(({ days }) => days().toSorted().at(-1))).toEqual([
      day(10),
      day(2),
    ]);
  });

  it('has open questions, the oldest first, until somebody else answers', () => {
    const posts = [
      post('ann/new', { date: day(20), asks: true }),
      post('ben/old', { date: day(10), asks: true }),
      post('cleo/told', { date: day(5), asks: true }),
      post('dan/it', { date: day(6), replyTo: 'cleo/told' }),
    ];
    expect(buildConversationsPage(site(posts)).open.map(({ url }) => url)).toEqual([
      '/posts/ben/old/',
      '/posts/ann/new/',
    ]);
  });

  it('is empty where nobody answers', () => {
    const { threads, open, page } = buildConversationsPage(site([post('ann/a', { date: day(1) })]));
    expect([threads, open, page.pages]).toEqual([[], [], null]);
  });
});

describe('the page of a member', () => {
  it('names those with whom the member has talked, and no guest and nobody who only answered', () => {
    const built = siteOf(
      {
        members: [...members, member('guy', { guest: true })],
        posts: [
          ...ASKED,
          post('guy/g', { date: day(5), replyTo: 'ann/a' }),
          post('ann/h', { date: day(6), replyTo: 'guy/g' }),
        ],
      },
      { now: '2026-06-30' },
    );
    const talked = (id: string): string[] =>
      buildMemberPage(built, memberOf(built.network, id)).talked.map((one) => one.id);
    expect(['ann', 'ben', 'cleo', 'guy'].map(talked)).toEqual([['ben'], ['ann'], [], []]);
  });

  it('names 24 of them', () => {
    const others = Array.from({ length: 30 }, (_, n) => `m-${String(n).padStart(2, '0')}`);
    const built = siteOf(
      {
        members: ['ann', ...others].map((id) => member(id)),
        posts: [
          post('ann/a', { date: day(1) }),
          ...others.map((id) => post(`${id}/b`, { date: day(2), replyTo: 'ann/a' })),
          post('ann/c', { date: day(3), replyTo: others.map((id) => `${id}/b`) }),
        ],
      },
      { now: '2026-06-30' },
    );
    const ann = memberOf(built.network, 'ann');
    expect(buildMemberPage(built, ann)).toMatchObject({ talkedMore: 'and 6 more' });
    expect(buildMemberPage(built, ann).talked).toHaveLength(24);
    expect(buildMemberPage(built, ann, 2).talked).toEqual([]);
    expect(threadsOf(built.network)).toHaveLength(1);
  });
});
