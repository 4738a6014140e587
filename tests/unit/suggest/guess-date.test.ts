import { describe, expect, it } from 'vitest';
import { guessDates } from '../../../integrations/group-blog/suggest/guess-date.ts';
import { guessNumbers } from '../../../integrations/group-blog/suggest/guess-number.ts';

describe('the date that was meant', () => {
  it.each([
    '2026年11月1日',
    '２０２６年１１月１日',
    '2026年11月1日（日）',
    '2026年 11月 1号',
    '2026년 11월 1일',
    '2026. 11. 1.',
    '２０２６－１１－０１',
    '２０２６／１１／１',
    '2026‑11‑01',
    '2026–11–01',
    '٢٠٢٦-١١-٠١',
    '२०२६-११-०१',
    '1 November 2026',
    '1st of November 2026',
    'November 1, 2026',
    'Nov. 1, 2026',
    'Sunday, 1 November 2026',
    '1er novembre 2026',
    '1. November 2026',
    '1 de noviembre de 2026',
    '1º de novembro de 2026',
    '1 de novembre del 2026',
    '1 ноября 2026 г.',
    '1 листопада 2026',
    '1. marraskuuta 2026',
    '2026. november 1.',
    '١ نوفمبر ٢٠٢٦',
    '१ नवंबर २०२६',
    '1 พฤศจิกายน 2569',
    '1 Νοεμβρίου 2026',
    '1 נובמבר 2026',
  ])('%s', (text) => {
    expect(guessDates(text)).toEqual(['2026-11-01']);
  });

  it.each([
    ['1 mars 2026', '2026-03-01'],
    ['3 mei 2026', '2026-05-03'],
    ['3 juin 2026', '2026-06-03'],
    ['3 février 2026', '2026-02-03'],
    ['3 févr. 2026', '2026-02-03'],
    ['3 marca 2026', '2026-03-03'],
    ['3 Sept. 2026', '2026-09-03'],
    ['3 d’abril de 2026', '2026-04-03'],
  ])('%s', (text, date) => {
    expect(guessDates(text)).toEqual([date]);
  });

  it('is one of two, where a name is that of two months', () => {
    expect(guessDates('5 listopad 2026').toSorted()).toEqual(['2026-10-05', '2026-11-05']);
  });

  it.each([
    '2026年11月',
    '1405/08/10',
    '١٤٤٨-٠٥-٢١',
    'November 2026',
    '1 Nonsense 2026',
    '1 No 2026',
    '26年11月1日',
  ])('is not made up of %s', (text) => {
    expect(guessDates(text)).toEqual([]);
  });
});

it.each([
  ['２１', 21],
  ['３．５', 3.5],
  ['٢١', 21],
  ['२१ मील', 21],
  ['−5', -5],
])('the number %s is %d', (text, number) => {
  expect(guessNumbers(text)).toEqual([number]);
});
