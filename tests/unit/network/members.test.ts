import { describe, expect, it } from 'vitest';
import {
  buildNetworkOf,
  challenge,
  community,
  idsOf,
  member,
  memberOf,
  participant,
  post,
} from '../../support/content.ts';

const now = '2026-03-10';

describe('members', () => {
  it('stand by name, digits by their value, whatever the order of the files', () => {
    const members = [
      member('b', { name: 'zoe' }),
      member('a', { name: 'Ann 10' }),
      member('c', { name: 'Ann 9' }),
    ];
    expect(idsOf(buildNetworkOf({ members }).members)).toEqual(['c', 'a', 'b']);
    expect(idsOf(buildNetworkOf({ members: members.toReversed() }).members)).toEqual(['c', 'a', 'b']);
  });

  it.each([
    { why: 'who never left', left: undefined, isEarlier: false },
    { why: 'who leaves tomorrow', left: '2026-03-11', isEarlier: false },
    { why: 'who leaves today', left: '2026-03-10', isEarlier: true },
    { why: 'who left', left: '2026-01-01', isEarlier: true },
  ])('$why: earlier is $isEarlier', ({ left, isEarlier }) => {
    const network = buildNetworkOf(
      { members: [member('ann', { left })], posts: [post('ann/hello')] },
      { now },
    );
    expect(memberOf(network, 'ann').isEarlier).toBe(isEarlier);
    expect(idsOf(network.listedPosts)).toEqual(['ann/hello']);
  });

  it('have the network’s zone unless they have their own', () => {
    const network = buildNetworkOf({
      network: { timezone: 'Europe/London' },
      members: [member('ann'), member('ben', { timezone: 'Asia/Tokyo' })],
    });
    expect(network.members.map(({ timezone }) => timezone)).toEqual(['Europe/London', 'Asia/Tokyo']);
  });
});

describe('a member who joins later', () => {
  const ann = member('ann', { joined: '2026-03-11' });

  it('is not there yet', () => {
    expect(buildNetworkOf({ members: [ann] }, { now }).members).toEqual([]);
    expect(idsOf(buildNetworkOf({ members: [ann] }, { now: '2026-03-11' }).members)).toEqual(['ann']);
  });

  it('is there where they have written something already', () => {
    const network = buildNetworkOf(
      { members: [ann, member('ben')], posts: [post('ben/hello', { authors: ['ann'] })] },
      { now },
    );
    expect(idsOf(network.members)).toEqual(['ann', 'ben']);
  });

  it('has a page where an unlisted post of theirs has one, for it leads there', () => {
    const posts = [post('ann/hello', { unlisted: true })];
    const network = buildNetworkOf({ members: [ann], posts }, { now });
    expect(idsOf(network.allPosts)).toEqual(['ann/hello']);
    expect(idsOf(network.members)).toEqual(['ann']);
  });

  it('stands in no list and leads no challenge without having a page', () => {
    const network = buildNetworkOf(
      {
        members: [member('ann', { joined: '2026-03-11', serves: ['bakers'], wantsToServe: ['runners'] })],
        communities: [community('bakers'), community('runners')],
        challenges: [challenge('spring', { ledBy: 'ann' })],
        participants: [participant('spring/ann')],
      },
      { now },
    );
    const named = [
      ...network.communities.flatMap(({ servedBy, wantedBy }) => [...servedBy, ...wantedBy]),
      ...network.challenges.flatMap(({ ledBy, participants }) => [
        ...(ledBy === null ? [] : [ledBy]),
        ...participants.map(({ member: who }) => who),
      ]),
    ];
    expect(idsOf(named.filter((who) => !network.members.includes(who)))).toEqual([]);
  });
});

describe('the links of a member', () => {
  it.each([
    { label: 'website', value: 'https://ann.example', url: 'https://ann.example' },
    { label: 'email', value: 'ann@ann.example', url: 'mailto:ann@ann.example' },
    { label: 'mastodon', value: '@ann@social.example', url: 'https://social.example/@ann' },
    { label: 'bluesky', value: '@ann.example', url: 'https://bsky.app/profile/ann.example' },
    { label: 'github', value: 'ann', url: 'https://github.com/ann' },
    { label: 'x', value: '@ann', url: 'https://x.com/ann' },
    { label: 'Shop', value: 'https://shop.example/', url: 'https://shop.example/' },
  ])('$label: $value leads to $url', ({ label, value, url }) => {
    const network = buildNetworkOf({ members: [member('ann', { links: { [label]: value } })] });
    expect(memberOf(network, 'ann').links).toEqual([{ label, url }]);
  });

  it.each([
    ['website', 'javascript:alert(1)'],
    ['website', 'JavaScript://example.org/%0Aalert(1)'],
    ['website', 'data:text/html,<script>'],
    ['Shop', 'file:///etc/passwd'],
    ['Shop', 'my shop'],
    ['mastodon', 'ann'],
    ['mastodon', '@ann@1.2.3.999'],
    ['email', 'ann'],
    ['constructor', 'https'],
  ])('leave %s: %s out', (label, value) => {
    const network = buildNetworkOf({ members: [member('ann', { links: { [label]: value } })] });
    expect(memberOf(network, 'ann').links).toEqual([]);
  });
});
