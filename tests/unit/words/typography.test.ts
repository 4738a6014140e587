import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationMarksOf } from '../../../integrations/group-blog/words/quotation-marks.ts';
import { typographic, typographicParts } from '../../../integrations/group-blog/words/typography.ts';

describe('quotation marks', () => {
  it.each([
    ['en', 'She said "yes, \'yes\'" twice.', 'She said “yes, ‘yes’” twice.'],
    ['de', 'Sie sagte "guten Morgen, \'Ann\'" zu mir.', 'Sie sagte „guten Morgen, ‚Ann‘“ zu mir.'],
    ['de-CH', 'Ein "Test".', 'Ein „Test“.'],
    ['fr', 'Il dit "bonjour".', 'Il dit «bonjour».'],
    ['sv', 'Hon sa "hej".', 'Hon sa ”hej”.'],
    ['pl', 'To "tak" i "nie".', 'To „tak” i „nie”.'],
    ['nl', 'Zij zei "dag".', 'Zij zei ‘dag’.'],
    ['es', 'Dijo "¡hola!".', 'Dijo “¡hola!”.'],
    ['ru', 'Он сказал "да".', 'Он сказал «да».'],
    ['ar', 'قال "نعم".', 'قال ”نعم“.'],
    ['he', 'הוא אמר "שלום" לצה"ל ולג\'ורג\'.', "הוא אמר ”שלום” לצה\"ל ולג'ורג'."],
    ['ja', '彼は"はい"と言った。', '彼は「はい」と言った。'],
    ['zh-CN', '他说："你好"。', '他说：“你好”。'],
    ['zh-Hant-TW', '他說："你好"。', '他說：「你好」。'],
    ['pt-PT', 'Disse "sim".', 'Disse «sim».'],
    ['pt-BR', 'Disse "sim".', 'Disse “sim”.'],
    ['tlh', 'jatlh "HIja\'".', 'jatlh "HIja\'".'],
  ])('are those of %s', (language, typed, shown) => {
    expect(typographic(typed, language)).toBe(shown);
  });

  it.each([
    ["It's Ann's, isn't it?", 'It’s Ann’s, isn’t it?'],
    ["the bakers' oven", 'the bakers’ oven'],
    ["rock 'n' roll in the '90s", 'rock ’n’ roll in the ’90s'],
    ['6" by 4\'', '6" by 4\''],
    ['5\'11" tall', '5’11" tall'],
    ['("One") ["two"] — "three"', '(“One”) [“two”] — “three”'],
    ['"Who?" "Me!"', '“Who?” “Me!”'],
    ['"\'A\' is a letter"', '“‘A’ is a letter”'],
    ['"A first paragraph of a long speech', '“A first paragraph of a long speech'],
    ['and the last."', 'and the last.”'],
    ['“already” and ‘so’', '“already” and ‘so’'],
    ['"', '"'],
    ['" "', '" "'],
    ['"in 1999"', '“in 1999”'],
    ['say "go"—then', 'say “go”—then'],
  ])('are where a reader expects them: %s', (typed, shown) => {
    expect(typographic(typed, 'en')).toBe(shown);
  });

  it('belong together across parts', () => {
    expect(typographicParts(['He said "', 'yes', '" twice, "', '\uFFFC', '".'], 'de')).toEqual([
      'He said „',
      'yes',
      '“ twice, „',
      '\uFFFC',
      '“.',
    ]);
  });

  it('are known by the longest part of a language', () => {
    expect(quotationMarksOf('FR-ca')).toEqual({ double: ['«', '»'], single: ['”', '“'] });
    expect(quotationMarksOf('fr-CA-x-own')).toEqual(quotationMarksOf('fr-CA'));
    expect(quotationMarksOf('xx')).toBeUndefined();
  });
});

describe('dashes and ellipses', () => {
  it.each([
    ['One -- two, pages 3--4---and more...', 'One – two, pages 3–4—and more…'],
    ['Use --dry-run, (--all) or "--json".', 'Use --dry-run, (--all) or “--json”.'],
    ['a --> b <-- c <!-- d', 'a --> b <-- c <!-- d'],
    ['----', '----'],
    ['..... and ....', '..... and ….'],
    ['One {#a--b}', 'One {#a--b}'],
  ])('are made of %s', (typed, shown) => {
    expect(typographic(typed, 'en')).toBe(shown);
  });

  it('can be left as they were typed', () => {
    const signs = { quotes: true, dashes: false, ellipses: false };
    expect(typographicParts(['"a" -- ...'], 'en', signs)).toEqual(['“a” -- ...']);
  });
});

it('changes nothing but quotes, dashes and dots', () => {
  const part = fc.constantFrom('"', "'", '-', '.', 'a', ' ', '1', '字', '\uFFFC', '😀', '(', ')');
  const language = fc.constantFrom('en', 'de', 'ja', 'he', 'xx');
  const signs = /["'“”‘’„‚「」『』]|[-–—]+|[.…]+/gu;
  fc.assert(
    fc.property(fc.array(fc.array(part, { maxLength: 9 }).map((p) => p.join(''))), language, (parts, tag) => {
      const written = typographicParts(parts, tag);
      expect(written.map((text) => text.replace(signs, '·'))).toEqual(
        parts.map((text) => text.replace(signs, '·')),
      );
    }),
  );
});
