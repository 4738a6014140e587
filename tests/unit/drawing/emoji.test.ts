import { describe, expect, it } from 'vitest';
import { openEmoji } from '../../../integrations/group-blog/drawing/emoji.ts';
import { SETUP } from '../../support/card.ts';

const emoji = openEmoji(SETUP.emoji);

describe('an emoji is drawn', () => {
  it.each([
    ['bread', '🍞'],
    ['a skin tone', '👍🏾'],
    ['a cook with a skin tone', '👩🏾‍🍳'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a couple with two skin tones', '👩🏻‍🤝‍👩🏿'],
    ['a flag', '🇯🇵'],
    ['a flag of joined signs', '🏳️‍🌈'],
    ['a flag of tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a keycap', '3️⃣'],
    ['a heart in colour', '❤️'],
    ['a sign that is in colour only when asked', '☀️'],
    ['an eye in a bubble, whose sign for colour stands in the middle', '👁️‍🗨️'],
  ])('%s: %s', (_, grapheme) => {
    expect(emoji.has(grapheme)).toBe(true);
    const svg = emoji.dataUri(grapheme) ?? '';
    expect(svg).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(Buffer.from(svg.slice(svg.indexOf(',') + 1), 'base64').toString()).toMatch(/^<svg /);
  });

  it.each(['3', '#', '*', 'a', '茶', ' ', '', '⁂', '☀\ufe0e', '../package'])('%j is none', (grapheme) => {
    expect(emoji.has(grapheme)).toBe(false);
    expect(emoji.dataUri(grapheme)).toBeNull();
  });

  it('differs where its signs do', () => {
    const pictures = ['👍', '👍🏾', '🇯🇵', '🇵🇯', '👨‍👩‍👧', '👨‍👩‍👧‍👦'].map(emoji.dataUri);
    expect(new Set(pictures).size).toBe(6);
  });
});

describe('without its files', () => {
  it('there is none, and a font may draw it', () => {
    const none = openEmoji('/nowhere');
    expect(none.has('🍞')).toBe(false);
    expect(none.dataUri('🍞')).toBeNull();
  });
});
