import { describe, expect, it } from 'vitest';
import { dateText, dayText } from '../../../integrations/group-blog/words/dates.ts';
import { possessive } from '../../../integrations/group-blog/views/parts/post-item.ts';
import {
  countLetters,
  countText,
  directionOf,
  initialsOf,
  listText,
  localeOf,
  shortenText,
} from '../../../integrations/group-blog/words/text.ts';

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

describe('words', () => {
  it.each([
    ['Ann', 'Ann’s'],
    ['James', 'James’'],
    ['Ben & Sons', 'Ben & Sons’'],
  ])('of %s: %s', (name, expected) => {
    expect(possessive(name)).toBe(expected);
  });

  it.each([
    { items: [], language: 'en', text: '' },
    { items: ['A'], language: 'en', text: 'A' },
    { items: ['A', 'B'], language: 'en', text: 'A and B' },
    { items: ['A', 'B', 'C'], language: 'en-GB', text: 'A, B and C' },
    { items: ['A', 'B', 'C'], language: 'de', text: 'A, B und C' },
  ])('join $items in $language as "$text"', ({ items, language, text }) => {
    expect(listText(items, language)).toBe(text);
  });

  it.each([
    [0, '0 posts'],
    [1, '1 post'],
    [2, '2 posts'],
  ])('count %i as %s', (number, text) => {
    expect(countText(number, 'post')).toBe(text);
  });

  it('count what has a plural of its own', () => {
    expect(countText(2, 'community', 'communities')).toBe('2 communities');
  });

  it.each([
    { date: '2026-11-20', language: 'en-GB', text: '20 November 2026' },
    { date: '2024-02-29', language: 'de', text: '29. Februar 2024' },
    { date: '2026-01-01', language: 'en-GB', text: '1 January 2026' },
  ])('write $date in $language as $text, in any zone of the machine', ({ date, language, text }) => {
    expect(dateText(date, language)).toBe(text);
  });

  it('name the day of the week', () => {
    for (const part of ['Monday', '2', 'March']) expect(dayText('2026-03-02', 'en')).toContain(part);
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['dv', 'rtl'],
    ['ja', 'ltr'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['az-Latn', 'ltr'],
  ])('in %s are read %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});

describe('a locale', () => {
  it.each([
    ['en-GB', 'en_GB'],
    ['en', 'en_US'],
    ['ar', 'ar_EG'],
    ['ja', 'ja_JP'],
    ['zh-Hant', 'zh_TW'],
    ['sr-Latn-ME', 'sr_ME'],
    ['eo', null],
    ['es-419', null],
  ])('of %s is %s', (language, locale) => {
    expect(localeOf(language)).toBe(locale);
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
