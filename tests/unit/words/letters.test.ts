import { describe, expect, it } from 'vitest';
import { countLetters, initialsOf, shortenText } from '../../../integrations/group-blog/words/letters.ts';

describe('initials', () => {
  it.each([
    ['Ann Baker', 'AB'],
    ['ann baker', 'AB'],
    ['Ann', 'A'],
    ['Ann Mary Baker', 'AB'],
    ['  Ann   Baker ', 'AB'],
    ['Ben & Sons', 'BS'],
    ['Élodie Ångström', 'ÉÅ'],
    ['E\u0301lodie', 'E\u0301'],
    ['"Zed" (the baker)', 'ZB'],
    ['3 Loaves', '3L'],
    ['山田 太郎', '山太'],
    ['🍞 Bread', 'B'],
    ['🍞', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('a text of at most so many letters', () => {
  it.each([
    ['Bread and butter', 16, 'Bread and butter'],
    ['Bread and butter', 15, 'Bread and…'],
    ['Bread and butter', 10, 'Bread and…'],
    ['Bread, and butter', 9, 'Bread…'],
    ['A breadandbutterpudding', 12, 'A breadandb…'],
    ['ブレッドアンドバター', 6, 'ブレッドア…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
  ])('of %s, %i: %s', (text, most, short) => {
    expect(shortenText(text, most)).toBe(short);
    expect(countLetters(short)).toBeLessThanOrEqual(most);
  });
});
