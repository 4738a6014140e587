import { describe, expect, it } from 'vitest';
import { readNext } from '../../../integrations/group-blog/views/conversation/read-next.ts';
import type { Feature } from '../../../integrations/group-blog/model/features.ts';
import { community, member, post, postOf, siteOf } from '../../support/content.ts';

const POSTS = [
  post('ann/third', { date: '2026-03-06', communities: ['bread'] }),
  post('ben/answer', { date: '2026-03-05', replyTo: ['ann/second'] }),
  post('ann/second', { date: '2026-03-04', communities: ['bread', 'runs'] }),
  post('cleo/own', { date: '2026-03-03', communities: ['bread'] }),
  post('ann/first', { date: '2026-03-02', communities: ['bread'] }),
  post('ben/hidden', { date: '2026-03-01', communities: ['bread'], unlisted: true }),
];

function nextOf(id: string, ...off: Feature[]): string[] {
  const site = siteOf(
    {
      members: [member('ann'), member('ben'), member('cleo')],
      communities: [community('bread'), community('runs')],
      posts: POSTS,
    },
    { off: new Set(off) },
  );
  return readNext(site, postOf(site.network, id)).map(({ title, reason }) => `${title}: ${reason}`);
}

describe('what to read next', () => {
  it('is the next post of the conversation, then one before it that somebody else wrote for the same people', () => {
    expect(nextOf('ann/second')).toEqual(['ben/answer: The conversation', 'cleo/own: bread']);
    expect(nextOf('ann/third')).toEqual(['cleo/own: bread']);
  });

  it('is, for the first ones, a later one', () => {
    expect(nextOf('ann/first')).toEqual(['cleo/own: bread']);
  });

  it('is nothing where there is none, and for an unlisted post', () => {
    expect(nextOf('ben/answer')).toEqual([]);
    expect(nextOf('ben/hidden')).toEqual([]);
  });

  it('is nothing of what is switched off', () => {
    expect(nextOf('ann/second', 'conversations')).toEqual(['cleo/own: bread']);
    expect(nextOf('ann/second', 'communities')).toEqual(['ben/answer: The conversation']);
  });
});
