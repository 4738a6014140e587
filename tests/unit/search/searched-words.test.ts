import { describe, expect, it } from 'vitest';
import {
  foldText,
  searchedPhrase,
  searchedQuery,
  searchedWords,
  stemmedLanguage,
} from '../../../integrations/group-blog/search/searched-words.ts';

/** Whether Pagefind would find a query: each of its words begins a word of the text, or a part of one behind a sign. */
function finds(text: string, typed: string): boolean {
  const strip = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = searchedWords(text).flatMap(({ searched }) => [
    searched.replaceAll('-', ''),
    ...searched.split('-'),
  ]);
  const asked = searchedQuery(typed).replaceAll(/["-]/g, '').split(' ');
  return asked.every((word) => words.some((one) => strip(one).startsWith(strip(word))));
}

describe('words of a text', () => {
  it.each([
    ['Ils vont à l’école d’ici.', ['école', 'ecole', 'ici', 'l’école', "l'école"]],
    ['Ask O’Brien', ['brien', "O'Brien", 'O’Brien', 'obrien']],
    ['beurre–compris, tea—kettle, wait…then', ['compris', 'kettle', 'then', 'beurre', 'tea']],
    ['dell‘acqua “quoted”word «dedans»', ['acqua', 'quoted', 'word', 'dedans']],
    ['a→left x·right ¿dónde? “¡hola!”', ['left', 'right', 'donde', 'hola']],
    ['Łucja Wiśniewska', ['lucja', 'Łucja', 'lucja wisniewska', 'ŁUCJA']],
    [
      'Søren Ærø Đakovo œuvre ılık Straße Þór',
      ['soren', 'aero', 'dakovo', 'oeuvre', 'ilik', 'strasse', 'thor'],
    ],
    ['ǿre ﬁne ＡＢＣ 20½', ['ore', 'fine', 'abc']],
    ['soft\u00ADhyphen zero\u200Bwidth', ['softhyphen', 'zerowidth']],
    ['昨日、国立国会図書館へ行きました。', ['国立国会図書館', '図書館', '国会', '館', '行きました', '昨日']],
    ['東京都民、外国人参政権', ['東京都', '東京', '参政権']],
    ['第3回のラーメン大会２０２６', ['第3回', 'ラーメン', '大会', '2026']],
    ['我们去图书馆看书，在北京大学生前来应聘', ['图书馆', '北京大学', '看书']],
    ['ไปห้องสมุดกับเพื่อน', ['ห้องสมุด', 'เพื่อน']],
    ['ໄປຫໍສະໝຸດ សូមអរគុណ မြန်မာစာ', ['ຫໍສະໝຸດ', 'អរគុណ', 'မြန်မာ']],
    ['한국 도서관에서', ['도서관', '한국']],
    ['we say 図書館 here', ['図書館', 'say 図書館', 'here']],
  ])('%s', (text, queries) => {
    for (const typed of queries) expect.soft(finds(text, typed), typed).toBe(true);
  });

  it.each([
    ['国立国会図書館', ['国図', '図書室', '館内', '都']],
    ['犬 犬', ['犬小屋']],
    ['vont à l’école', ['cole', 'ont']],
  ])('%s is not found by other words', (text, queries) => {
    for (const typed of queries) expect.soft(finds(text, typed), typed).toBe(false);
  });

  it.each([
    'Ils vont à l’école d’ici…  et «là» – voilà',
    '昨日、国立国会図書館へ 行きました。',
    'a\n\tb',
    '___PAGEFIND_WEIGHT___10 <b> &amp; C++ # 👩🏾‍🍳 :)',
  ])('are shown as they are written: %s', (text) => {
    const shown = searchedWords(text).map((word) => word.shown);
    expect(shown.join('')).toBe(text.replace(/\s+/gu, ' '));
  });

  it('hold nothing that Pagefind would take for its own marks, for a tag, or for two words', () => {
    const text = '___PAGEFIND_WEIGHT___10 ___END_PAGEFIND_WEIGHT___ <b>&lt; a´b ¨ x\u0085y \uFEFFz ﷺ';
    for (const { searched } of searchedWords(text)) expect.soft(searched).not.toMatch(/[_<>&\s\u0085]|^$/u);
  });
});

describe('a query', () => {
  it.each([
    ['', ''],
    ['  –  ', ''],
    ['two  words', 'two words'],
    ['“two” – tea-kettles!', 'two tea-kettles'],
    ['"two words"', '"two words"'],
    ['"国立国会"', '"国立 立国 国会"'],
    ['犬', '犬'],
    ['犬の本 book', '犬の の本 book'],
  ])('"%s" is "%s" to Pagefind', (typed, query) => {
    expect(searchedQuery(typed)).toBe(query);
  });
});

it.each([
  [' 国立国会 ', '"国立 立国 国会"'],
  ['京都', '"京都"'],
  ['犬', null],
  ['京都 大学', null],
  ['第3回', null],
  ['kettle', null],
  ['', null],
])('"%s" is the phrase %s', (typed, phrase) => {
  expect(searchedPhrase(typed)).toBe(phrase);
});

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ja', 'unknown'],
  ['zh-Hant-TW', 'unknown'],
  ['TH', 'unknown'],
])('a network in %s is stemmed as %s', (tag, language) => {
  expect(stemmedLanguage(tag)).toBe(language);
});

it('a text is folded for what is typed without marks', () => {
  expect(foldText('ŁUCJA Wiśniewska, Ærø')).toBe('lucja wisniewska, aero');
});
