import { describe, expect, it } from 'vitest';
import type { CardModel } from '../../../integrations/group-blog/cards/card-model.ts';
import { drawable, toDrawable } from '../../../integrations/group-blog/cards/drawable.ts';

describe('what can be drawn of a text', () => {
  it.each([
    ['Bread, and “the people” who eat it – 3 € …', 'Bread, and “the people” who eat it – 3 € …'],
    ['Łucja Wiśniewska, Ελένη и Юлия', 'Łucja Wiśniewska, Ελένη и Юлия'],
    ['What 👩🏾‍🍳🍞👩🏻‍🍳 means at four', 'What means at four'],
    ['From 🇯🇵 with bread', 'From with bread'],
    ['The word 茶 is tea', 'The word is tea'],
    ['八枚切りの理由', ''],
    ['من يصبّ الشاي، St Anne’s', ''],
    ['🍞🍞', ''],
    ['', ''],
  ])('%j is %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });
});

describe('a card', () => {
  const card: CardModel = {
    eyebrow: 'Guest post',
    title: '八枚切りの理由',
    text: '',
    people: [{ name: '森田 遥', initials: '森遥', shade: 1 }],
    strip: [],
    network: 'Our Network',
  };

  it('in a script that the fonts lack has the network’s name, a face without letters, and says what it lost', () => {
    expect(toDrawable(card)).toEqual({
      card: { ...card, title: 'Our Network', people: [{ name: '', initials: '', shade: 1 }] },
      lost: ['八枚切りの理由', '森田 遥'],
    });
  });

  it('whose line above the title is in such a script says that it lost it', () => {
    const plain = { ...card, eyebrow: '八枚切り', title: 'Day 5 of 21. On pace.', people: [] };
    expect(toDrawable(plain)).toEqual({ card: { ...plain, eyebrow: '' }, lost: ['八枚切り'] });
  });

  it('in one that they have stays as it is', () => {
    const plain = { ...card, title: 'Eight slices', people: [] };
    expect(toDrawable(plain)).toEqual({ card: plain, lost: [] });
  });
});
