import { describe, expect, it } from 'vitest';
import {
  buildMemberPage,
  type MemberPage,
} from '../../../integrations/group-blog/views/pages/member-page.ts';
import { member, memberOf, post, siteOf, type Parts } from '../../support/content.ts';

const repository = 'https://github.com/friends/network';

function pageOf(facts: Parameters<typeof member>[1], parts: Parts = {}): MemberPage {
  const site = siteOf({
    network: { repository },
    members: [member('ann', facts), member('ben')],
    ...parts,
  });
  return buildMemberPage(site, memberOf(site.network, 'ann'));
}

describe('a guest post', () => {
  it.each<{ who: string; facts: Parameters<typeof member>[1]; parts?: Parts; isWelcome: boolean }>([
    { who: 'a member', facts: {}, isWelcome: true },
    { who: 'a member who leaves later', facts: { left: '2026-04-01' }, isWelcome: true },
    { who: 'a member who left today', facts: { left: '2026-03-31' }, isWelcome: false },
    { who: 'an earlier member', facts: { left: '2026-03-01' }, isWelcome: false },
    { who: 'a guest, who hosts nothing', facts: { guest: true }, isWelcome: false },
    {
      who: 'a member of a network without a repository',
      facts: {},
      parts: { network: {} },
      isWelcome: false,
    },
  ])('for $who can be begun: $isWelcome', ({ facts, parts, isWelcome }) => {
    const { writeGuestPost } = pageOf(facts, parts);
    const file = writeGuestPost === null ? null : new URL(writeGuestPost).searchParams.get('filename');
    expect(file).toBe(isWelcome ? 'content/posts/ann/A-SHORT-NAME.md' : null);
  });
});

describe('a member stands in a search sorted by date', () => {
  const joined = '2026-01-15';

  it.each<{ why: string; facts: Parameters<typeof member>[1]; posts?: Parts['posts']; newest: string }>([
    {
      why: 'of their newest post',
      facts: { joined },
      posts: [post('ann/a', { date: '2026-03-02' }), post('ann/b', { date: '2026-03-05' })],
      newest: '2026-03-05',
    },
    {
      why: 'of what they wrote elsewhere',
      facts: { joined },
      posts: [
        post('ann/a', { date: '2026-03-02' }),
        post('ben/b', { date: '2026-03-05', authors: ['ben', 'ann'] }),
      ],
      newest: '2026-03-05',
    },
    {
      why: 'of their own words, not of a guest’s on their blog',
      facts: { joined },
      posts: [post('ann/a', { date: '2026-03-02' }), post('ann/b', { date: '2026-03-05', authors: ['ben'] })],
      newest: '2026-03-02',
    },
    {
      why: 'of what is listed',
      facts: { joined },
      posts: [
        post('ann/a', { date: '2026-03-02' }),
        post('ann/b', { date: '2026-03-05', unlisted: true }),
        post('ann/c', { date: '2026-04-05' }),
        post('ann/d', { date: '2026-03-06', draft: true }),
      ],
      newest: '2026-03-02',
    },
    { why: 'of their joining, where they wrote nothing', facts: { joined }, newest: joined },
    { why: 'of long ago, where nothing is known', facts: {}, newest: '0000-01-01' },
  ])('by the day $why', ({ facts, posts = [], newest }) => {
    expect(pageOf(facts, { posts }).newest).toBe(newest);
  });
});

describe('the head of a member’s page', () => {
  it.each([
    { links: { mastodon: '@ann@social.example' }, creator: '@ann@social.example' },
    { links: { mastodon: 'https://social.example/@ann/' }, creator: '@ann@social.example' },
    { links: { mastodon: 'https://social.example/users/ann' }, creator: null },
    { links: { mastodon: 'https://social.example/@ben@toots.example' }, creator: null },
    { links: { website: 'https://social.example/@ann' }, creator: null },
    { links: {}, creator: null },
  ])('says who they are, and in the fediverse with $links $creator', ({ links, creator }) => {
    const { page } = pageOf({ name: 'Ann Baker', links });
    expect(page).toMatchObject({ type: 'profile', profile: { username: 'ann' }, creator, article: null });
  });
});

it('the links of a member are called as they are known, others as the member calls them', () => {
  const links = { email: 'ann@ann.example', github: 'ann', Shop: 'https://shop.example/' };
  expect(pageOf({ links: { ...links, constructor: 'https://c.example/' } }).links).toEqual([
    { text: 'Email', url: 'mailto:ann@ann.example' },
    { text: 'GitHub', url: 'https://github.com/ann' },
    { text: 'Shop', url: 'https://shop.example/' },
    { text: 'constructor', url: 'https://c.example/' },
  ]);
});
