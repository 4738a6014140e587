import { describe, expect, it } from 'vitest';
import { altAsDrawn, withoutMissingGlyphs } from '../../../integrations/group-blog/cards/missing-glyphs.ts';
import {
  sampleGuestPost,
  sampleMember,
  samplePost,
  sampleProgress,
} from '../../../integrations/group-blog/dev/gallery/gallery-models.ts';
import type { CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';
import { wordsIn } from '../../../integrations/group-blog/words/words.ts';

/** As the plugin's own fonts, without a set of emoji. */
const covers = (grapheme: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Sc}\p{Nd}]\p{M}*$/u.test(grapheme);

const titleOf = (title: string): string =>
  withoutMissingGlyphs(samplePost({ title, network: 'Our Network' }), covers).card.title;

describe('what can be drawn of a title', () => {
  it.each([
    ['Bread, and “the people” who eat it – 3 € …', 'Bread, and “the people” who eat it – 3 € …'],
    ['Łucja Wiśniewska, Ελένη и Юлия', 'Łucja Wiśniewska, Ελένη и Юлия'],
    ['What 👩🏾‍🍳🍞👩🏻‍🍳 means at four', 'What means at four'],
    ['From 🇯🇵 with bread', 'From with bread'],
    ['The word 茶 is tea', 'The word is tea'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['a line\nand\tanother\u2028one', 'a line and another one'],
    ['  spaces  ', 'spaces'],
    ['half a letter: \ud83c', 'half a letter:'],
    // What means the same stands for it.
    ['𝗕𝗿𝗲𝗮𝗱 in ① oven', 'Bread in 1 oven'],
    // Of what loses half of its letters nothing is left to understand.
    ['八枚切りの理由', 'Our Network'],
    ['من يصبّ الشاي، St Anne’s', 'Our Network'],
    ['🍞🍞', 'Our Network'],
    ['', 'Our Network'],
  ])('%j is %j', (title, drawn) => {
    expect(titleOf(title)).toBe(drawn);
  });
});

it('a Japanese wave dash is drawn, whichever of the two was typed', () => {
  const japanese = (grapheme: string): boolean => /^[〜\p{L}\p{N}/]$/u.test(grapheme);
  const { card, losses } = withoutMissingGlyphs(
    samplePost({ title: '3/2～4/5', names: '', eyebrow: '' }),
    japanese,
  );
  expect(card.title).toBe('3/2〜4/5');
  expect(losses.map(({ text }) => text)).not.toContain('3/2～4/5');
});

describe('a card', () => {
  it('that the fonts have all of stays as it is, and loses nothing', () => {
    const card = sampleGuestPost({ text: 'Ёлка', day: 'Day 1 of 2' });
    expect(withoutMissingGlyphs(card, covers)).toEqual({ card, losses: [] });
  });

  it('says what it lost of which text, each character once', () => {
    const card = samplePost({ title: 'Tea: 茶, and 茶 again: 森', names: 'Ann 🌻', eyebrow: '2 March 2026' });
    const { losses } = withoutMissingGlyphs(card, covers);
    expect(losses).toEqual([
      { text: 'Tea: 茶, and 茶 again: 森', characters: ['茶', '森'] },
      { text: 'Ann 🌻', characters: ['🌻'] },
    ]);
  });

  it.each(['eyebrow', 'text', 'names', 'role', 'day', 'network'] as const)(
    'goes without its %s where that is in a script the fonts lack',
    (part) => {
      const { card, losses } = withoutMissingGlyphs(sampleGuestPost({ [part]: '八枚切り' }), covers);
      expect(card[part]).toBe('');
      expect(losses).toEqual([{ text: '八枚切り', characters: ['八', '枚', '切', 'り'] }]);
    },
  );

  it('says no half of a sentence, where a name in it cannot be written', () => {
    const role = 'a guest at สมชาย’s blog';
    expect(withoutMissingGlyphs(sampleGuestPost({ role }), covers).card.role).toBe('');
    const [ann] = sampleGuestPost({}).people;
    if (!ann) throw new Error('nobody wrote it');
    const shared = sampleGuestPost({ people: [ann, ann], names: 'Ann and สมชาย' });
    expect(withoutMissingGlyphs(shared, covers).card.names).toBe('');
  });

  it('is described by what is left of it', () => {
    const altFor = (card: CardModel): string => altAsDrawn(withoutMissingGlyphs(card, covers), wordsIn('en'));
    expect(altFor(sampleGuestPost({ title: '八枚切り', day: 'Day 1 of 2' }))).toBe(
      'Our Street Writes. By Ben Carter, a guest at Ann Baker’s blog. Day 1 of 2. 2 March 2026.',
    );
    expect(altFor(sampleGuestPost({ names: 'สมชาย' }))).toBe('What I saw at Ann’s oven. 2 March 2026.');
    expect(altFor(sampleProgress(2, 3, { title: 'On pace ☃', names: 'สมชาย' }))).toBe(
      'Five weeks of bread. On pace. 2 days done.',
    );
  });

  it('does not say of the network what it says of somebody', () => {
    const { card } = withoutMissingGlyphs(sampleMember({ title: 'สมชาย', eyebrow: 'Blogger' }), covers);
    expect(card).toMatchObject({ title: card.network, eyebrow: '' });
  });

  it('has faces without letters for names it cannot write, the host’s too', () => {
    const morita = { name: '森田 遥', initials: '森遥', shade: 1, face: null };
    const { card, losses } = withoutMissingGlyphs(
      sampleGuestPost({ people: [morita], host: morita }),
      covers,
    );
    const nameless = { ...morita, name: '', initials: '' };
    expect(card.people).toEqual([nameless]);
    expect(card.host).toEqual(nameless);
    expect(losses).toHaveLength(1);
  });
});

describe('hyphens, dashes and powers', () => {
  /** What the plugin's own fonts have of them. */
  const inter = (grapheme: string): boolean => /^[ -~–—−¹²³]$/u.test(grapheme);
  const drawn = (title: string, has = inter): string =>
    withoutMissingGlyphs(samplePost({ title, network: 'Our Network' }), has).card.title;

  it.each([
    ['A well\u2011known e\u2010mail', 'A well-known e-mail'],
    ['One \u2043 two \ufe63 three \uff0d four', 'One - two - three - four'],
    ['555\u20120199', '555–0199'],
    ['\u2015 Yes, she said', '— Yes, she said'],
    ['Bread \u2e3a and salt', 'Bread — and salt'],
    ['3 − 2 – or so — at 4', '3 − 2 – or so — at 4'],
    ['10⁻⁶ m', '10^−6 m'],
    ['10⁶ loaves', '10^6 loaves'],
    ['5 m² and x³ and 10²', '5 m² and x³ and 10²'],
    ['10⁻² and (a + b)ⁿ⁺¹', '10^−2 and (a + b)^n+1'],
    ['H₂O', 'H2O'],
  ])('%j is drawn %j', (title, right) => {
    expect(drawn(title)).toBe(right);
  });

  it('stay where a font has them', () => {
    const title = 'well\u2011known \u2015 10⁻⁶';
    expect(drawn(title, () => true)).toBe(title);
  });
});
