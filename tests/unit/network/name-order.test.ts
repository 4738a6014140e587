import { describe, expect, it } from 'vitest';
import {
  buildNetworkOf,
  challenge,
  community,
  member,
  participant,
  participationOf,
  post,
} from '../../support/content.ts';

/** Names in the order in which they were written down by hand, by the language in which that is the order. */
const ORDERS: readonly { language: string; why: string; names: readonly string[] }[] = [
  { language: 'en', why: 'accents matter last', names: ['Anders', 'Ärla', 'Åsa', 'Bo', 'Öberg', 'Zita'] },
  { language: 'sv', why: 'Å, Ä and Ö stand last', names: ['Anders', 'Bo', 'Zita', 'Åsa', 'Ärla', 'Öberg'] },
  { language: 'de', why: 'Ä is an A', names: ['Anders', 'Ärla', 'Bo', 'Öberg', 'Otto', 'Zita'] },
  {
    language: 'da',
    why: 'Æ, Ø and Å stand last, and Aa is an Å',
    names: ['Bo', 'Zita', 'Ærø', 'Øst', 'Aase'],
  },
  { language: 'et', why: 'Z stands behind S', names: ['Sass', 'Zoja', 'Toomas', 'Uku'] },
  { language: 'es', why: 'Ñ is a letter of its own', names: ['Nuria', 'Ñandú', 'Olga'] },
  { language: 'cs', why: 'Ch stands behind H', names: ['Cyril', 'Hana', 'Chalupa', 'Ivan'] },
  { language: 'lt', why: 'Y is an I', names: ['Ilona', 'Ypas', 'Jonas'] },
  {
    language: 'tr',
    why: 'Ç and Ş are letters of their own',
    names: ['Cem', 'Çetin', 'Deniz', 'Selim', 'Şule'],
  },
  { language: 'sv-FI', why: 'a region changes nothing', names: ['Anders', 'Zita', 'Åsa'] },
  { language: 'qaa', why: 'of an unknown language, it is that of English', names: ['Anders', 'Åsa', 'Zita'] },
  { language: 'sv', why: 'numbers count as numbers', names: ['Team 2', 'Team 10', 'Åsa'] },
];

const idOf = (index: number, count: number): string => `n${String.fromCharCode(97 + count - index)}`;

describe('names', () => {
  it.each(ORDERS)('in $language: $why', ({ language, names }) => {
    const ids = names.map((_, index) => idOf(index, names.length));
    const mixed = names.map((name, index) => ({ name, id: ids[index] ?? '' })).toReversed();
    const network = buildNetworkOf({
      network: { language },
      members: mixed.map(({ id, name }) => member(id, { name, serves: ['all'], wantsToServe: ['all'] })),
      communities: [...mixed.map(({ id, name }) => community(id, { name })), community('all', { name: '0' })],
      challenges: [challenge('spring')],
      participants: mixed.map(({ id }) => participant(`spring/${id}`)),
    });
    const all = network.communities.find(({ id }) => id === 'all');
    expect(network.members.map(({ name }) => name)).toEqual(names);
    expect(network.communities.map(({ name }) => name)).toEqual(['0', ...names]);
    expect(network.challenges[0]?.participants.map(({ member: { name } }) => name)).toEqual(names);
    expect(all?.servedBy.map(({ name }) => name)).toEqual(names);
    expect(all?.wantedBy.map(({ name }) => name)).toEqual(names);
    expect(participationOf(network, `spring/${ids[0] ?? ''}`).member.name).toBe(names[0]);
  });

  it('of tags stand in the order of the language too', () => {
    const { tags } = buildNetworkOf({
      network: { language: 'sv' },
      members: [member('ann')],
      posts: [post('ann/a', { tags: ['ärtor', 'zebra', 'ål', 'ankor'] })],
    });
    expect(tags.map(({ name }) => name)).toEqual(['ankor', 'zebra', 'ål', 'ärtor']);
  });

  it('that are the same stand by id', () => {
    const { members } = buildNetworkOf({
      network: { language: 'sv' },
      members: [member('o2', { name: 'Åsa' }), member('o1', { name: 'Åsa' })],
    });
    expect(members.map(({ id }) => id)).toEqual(['o1', 'o2']);
  });
});
