import { describe, expect, it } from 'vitest';
import type { BodyComponent } from '../../../integrations/group-blog/model/entries.ts';
import {
  buildMdxComponentData,
  type MdxComponentData,
} from '../../../integrations/group-blog/views/parts/mdx-component-data.ts';
import { challenge, checkIn, member, participant, post, siteOf } from '../../support/content.ts';

const site = siteOf(
  {
    members: [
      member('ann', { name: 'Ann Baker' }),
      member('ben', { name: 'Ben Cole' }),
      member('late', { joined: '2027-01-01' }),
    ],
    posts: [
      post('ann/hello', { title: 'Hello', authors: ['ann', 'ben'], language: 'de' }),
      post('ann/quiet', { unlisted: true }),
      post('ann/draft', { draft: true }),
      post('ann/soon', { date: '2026-04-01' }),
    ],
    challenges: [challenge('spring')],
    participants: [participant('spring/ann')],
    checkIns: [checkIn('spring/ann/2026-03-02', { posts: 7 })],
  },
  { base: '/network' },
);

function dataOf(...components: [name: string, attributes: BodyComponent['attributes']][]): MdxComponentData {
  return buildMdxComponentData(site, 'ann/hello', {
    path: 'posts/ann/hello.mdx',
    links: [],
    digest: '',
    components: components.map(([name, attributes]) => ({ name, attributes })),
  });
}

describe('what components show', () => {
  it('is nothing where there are none', () => {
    expect(dataOf(['Note', { id: 'ann' }])).toMatchObject({
      members: {},
      posts: {},
      progress: {},
      videos: {},
    });
  });

  it('is a member’s name and page', () => {
    const { members } = dataOf(
      ['Member', { id: 'ben' }],
      ['Member', { id: 'nobody' }],
      ['Member', { id: 'late' }],
    );
    expect(members).toEqual({
      ben: {
        name: 'Ben Cole',
        url: '/network/members/ben/',
        avatar: null,
        initials: 'BC',
        shade: expect.any(Number) as number,
      },
    });
  });

  it('is a post that has a page on this day', () => {
    const ids = ['ann/hello', 'ann/quiet', 'ann/draft', 'ann/soon', 'ann/gone', '__proto__'];
    const { posts } = dataOf(...ids.map((id): ['Post', BodyComponent['attributes']] => ['Post', { id }]));
    expect(Object.keys(posts)).toEqual(['ann/hello', 'ann/quiet']);
    expect(posts['ann/hello']).toEqual({
      title: 'Hello',
      url: '/network/posts/ann/hello/',
      date: '2026-03-02',
      dateText: 'March 2, 2026',
      language: 'de',
      direction: 'ltr',
      by: 'Ann Baker and Ben Cole',
    });
  });

  it('is how a participant does', () => {
    const { progress } = dataOf(
      ['Progress', { challenge: 'spring', member: 'ann' }],
      ['Progress', { challenge: 'spring', member: 'ben' }],
      ['Progress', {}],
    );
    expect(Object.keys(progress)).toEqual(['spring/ann']);
    expect(progress['spring/ann']).toMatchObject({
      name: 'Ann Baker',
      challenge: 'spring',
      url: '/network/challenges/spring/ann/',
      percent: 33,
      percentText: '33 % of the goals',
    });
  });

  it.each([
    ['./oven.mp4', '/network/posts/ann/hello/oven.mp4'],
    ['oven.webm', '/network/posts/ann/hello/oven.webm'],
    ['../oven.mp4', undefined],
    ['./films/oven.mp4', undefined],
    ['./oven.mov', undefined],
    ['https://zed.example/oven.mp4', undefined],
  ])('is for the video %s the address %s', (src, address) => {
    expect(dataOf(['Video', { src, title: 'The oven' }]).videos[src]).toBe(address);
  });
});
