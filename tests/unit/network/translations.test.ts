import { describe, expect, it } from 'vitest';
import { buildNetworkOf, idsOf, member, post, postOf } from '../../support/content.ts';

const members = ['ann', 'ben', 'cleo'].map((id) => member(id));

/** The translations of each post, of posts by Ann in these languages. */
function translationsOf(posts: readonly ReturnType<typeof post>[]): Record<string, string[]> {
  const network = buildNetworkOf({ members, posts: [...posts] });
  return Object.fromEntries(posts.map(({ id }) => [id, idsOf(postOf(network, id).translations)]));
}

describe('the translations of a post', () => {
  const hello = post('ann/hello');
  const hola = post('ann/hola', { language: 'es', translationOf: 'ann/hello' });

  it('are known on both sides', () => {
    expect(translationsOf([hello, hola])).toEqual({ 'ann/hello': ['ann/hola'], 'ann/hola': ['ann/hello'] });
  });

  it.each([
    ['all of one post', { hola: 'ann/hello', salut: 'ann/hello' }],
    ['a chain', { hola: 'ann/hello', salut: 'ann/hola' }],
    ['a chain the other way', { hello: 'ann/hola', hola: 'ann/salut' }],
    ['a circle', { hello: 'ann/hola', hola: 'ann/salut', salut: 'ann/hello' }],
    ['two that name each other', { hello: 'ann/hola', hola: 'ann/hello', salut: 'ann/hola' }],
  ])('are one group, whether they are %s', (_, named: Partial<Record<string, string>>) => {
    const posts = Object.entries({ hello: 'en', hola: 'es', salut: 'fr' }).map(([slug, language]) =>
      post(`ann/${slug}`, { language, ...(named[slug] && { translationOf: named[slug] }) }),
    );
    for (const ordered of [posts, posts.toReversed()]) {
      expect(translationsOf(ordered)).toEqual({
        'ann/hello': ['ann/hola', 'ann/salut'],
        'ann/hola': ['ann/hello', 'ann/salut'],
        'ann/salut': ['ann/hello', 'ann/hola'],
      });
    }
  });

  it('are on another blog too, where an author is among the authors there', () => {
    const bens = post('ben/hola', { language: 'es', authors: ['ben', 'ann'], translationOf: 'ann/hello' });
    expect(translationsOf([hello, bens])['ann/hello']).toEqual(['ben/hola']);
  });

  it.each([
    ['nobody who wrote both', post('ben/hola', { language: 'es', translationOf: 'ann/hello' })],
    [
      'a later day',
      post('ann/hola', { ...{ language: 'es', translationOf: 'ann/hello' }, date: '2099-01-01' }),
    ],
    ['no list', post('ann/hola', { language: 'es', translationOf: 'ann/hello', unlisted: true })],
    ['no original', post('ann/hola', { language: 'es', translationOf: 'ann/gone' })],
    ['itself', post('ann/hola', { language: 'es', translationOf: 'ann/hola' })],
  ])('are none that has %s', (_, other) => {
    const network = buildNetworkOf({ members, posts: [hello, other] });
    expect(postOf(network, 'ann/hello').translations).toEqual([]);
  });

  it('are known to an unlisted one, which they do not know', () => {
    const unlisted = post('ann/salut', { language: 'fr', translationOf: 'ann/hello', unlisted: true });
    expect(translationsOf([hello, hola, unlisted])).toEqual({
      'ann/hello': ['ann/hola'],
      'ann/hola': ['ann/hello'],
      'ann/salut': ['ann/hello', 'ann/hola'],
    });
  });
});
