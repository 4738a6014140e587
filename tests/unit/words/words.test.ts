import { describe, expect, it } from 'vitest';
import { dateText, dayText, rangeText } from '../../../integrations/group-blog/words/dates.ts';
import {
  directionOf,
  listSeparators,
  listText,
  openGraphLocale,
  pluralIn,
} from '../../../integrations/group-blog/words/language.ts';
import { wordsIn } from '../../../integrations/group-blog/words/words.ts';

const words = wordsIn('en');

describe('words', () => {
  it.each([
    ['Ann', 'Ann’s progress'],
    ['James', 'James’ progress'],
    ['Ben & Sons', 'Ben & Sons’ progress'],
  ])('of %s: %s', (name, expected) => {
    expect(words.progress.of(name)).toBe(expected);
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
    { items: ['A'], language: 'en', between: [] },
    { items: ['A', 'B', 'C'], language: 'en-GB', between: [', ', ' or '] },
    { items: ['A', 'B', 'C'], language: 'de', between: [', ', ' oder '] },
  ])('say in $language that one of $items is enough', ({ items, language, between }) => {
    expect(listSeparators(items, language, 'disjunction')).toEqual(between);
  });

  it.each(['en', 'en-GB', 'eo'])('of %s are English', (language) => {
    expect(wordsIn(language).navigation.posts).toBe('Posts');
  });

  it.each([
    [0, '0 posts'],
    [1, '1 post'],
    [2, '2 posts'],
  ])('count %i as %s', (number, text) => {
    expect(words.posts.count(number)).toBe(text);
  });

  it.each([
    { date: '2026-11-20', language: 'en-GB', text: '20 November 2026' },
    { date: '2024-02-29', language: 'de', text: '29. Februar 2024' },
    { date: '2026-01-01', language: 'en-GB', text: '1 January 2026' },
  ])('write $date in $language as $text, in any zone of the machine', ({ date, language, text }) => {
    expect(dateText(date, language)).toBe(text);
  });

  it.each([
    ['en-GB', '2026-03-02', '2026-03-22', '2–22 March 2026'],
    ['ko', '2026-03-02', '2026-03-22', '2026년 3월 2일~22일'],
    ['ja', '2026-03-02', '2026-03-22', '2026年3月2日〜22日'],
    ['ja', '2026-03-02', '2026-04-22', '2026年3月2日〜4月22日'],
    ['ja', '2026-12-28', '2027-01-03', '2026年12月28日〜2027年1月3日'],
    ['ja', '2026-03-02', '2027-03-22', '2026年3月2日〜2027年3月22日'],
    ['ja', '2026-03-02', '2026-03-02', '2026年3月2日'],
    ['ja-JP-u-ca-japanese', '2019-04-28', '2019-05-03', '平成31年4月28日〜令和元年5月3日'],
    ['zh', '2026-01-31', '2026-11-03', '2026年1月31日至11月3日'],
    ['zh-Hant-TW', '2026-03-02', '2026-03-22', '2026年3月2日至22日'],
    ['yue', '2026-12-28', '2027-01-03', '2026年12月28日至2027年1月3日'],
  ])('write a range in %s from %s to %s as %s', (language, from, to, text) => {
    expect(rangeText(from, to, language)).toBe(text);
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
    expect(openGraphLocale(language)).toBe(locale);
  });
});

describe('a plural', () => {
  it.each([
    ['ar', 0, 'none'],
    ['ar', 2, 'a pair'],
    ['ar', 11, 'some'],
    ['ja', 1, 'some'],
    ['en', 0, 'some'],
  ])('has the form that %s takes of %i, or else the usual one', (language, count, text) => {
    expect(pluralIn(language)(count, { zero: 'none', two: 'a pair', other: 'some' })).toBe(text);
  });
});
