import { describe, expect, it } from 'vitest';
import { buildNetworkOf, member, post, postOf, responsesTo } from '../../support/content.ts';

type Responses = Parameters<typeof responsesTo>[1];

function idsOf(responses: Responses, blocked?: string[]): string[] {
  const network = buildNetworkOf({
    ...(blocked && { network: { blocked } }),
    members: [member('ann')],
    posts: [post('ann/a'), post('ann/b')],
    responses: [responsesTo('ann/a', responses), responsesTo('ann/gone', responses)],
  });
  expect(postOf(network, 'ann/b').responses).toEqual([]);
  return postOf(network, 'ann/a').responses.map(({ id }) => id);
}

describe('what was said of a post elsewhere', () => {
  it('belongs to the post, the oldest first', () => {
    expect(
      idsOf([
        { id: 'new', type: 'reply', published: '2026-03-05T10:00:00Z' },
        { id: 'old', type: 'like', published: '2026-03-03T10:00:00Z' },
      ]),
    ).toEqual(['old', 'new']);
  });

  it('is there once', () => {
    const url = 'https://them.example/a';
    expect(
      idsOf([
        { id: 'one', type: 'reply', url },
        { id: 'one', type: 'like' },
        { id: 'two', type: 'reply', url: 'http://www.them.example/a/' },
        { id: 'three', type: 'like', url },
      ]),
    ).toEqual(['one', 'three']);
  });

  it.each([
    ['host', 'spam.example'],
    ['host with www', 'www.spam.example'],
    ['address', 'https://spam.example/a'],
    ['home', 'https://spam.example/~eve/'],
    ['id', 'comment:7'],
  ])('stays away where its %s is blocked', (_, blocked) => {
    const bad = {
      id: 'comment:7',
      type: 'reply' as const,
      url: 'https://spam.example/a',
      home: 'https://spam.example/~eve',
    };
    const good = { id: 'comment:8', type: 'reply' as const, url: 'https://spam.example.org/a' };
    expect(idsOf([bad, good], [blocked])).toEqual(['comment:8']);
  });
});
