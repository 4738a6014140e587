import { describe, expect, it } from 'vitest';
import { directionOf, inOrder } from '../../../integrations/group-blog/cards/text-order.ts';

describe('a text runs', () => {
  it.each([
    ['Bread', 'ltr'],
    ['الخبز', 'rtl'],
    ['1998: לחם', 'rtl'],
    ['„Git“ و GitHub', 'ltr'],
    ['パン', 'ltr'],
    ['ދިވެހި', 'rtl'],
    ['123', 'ltr'],
    ['', 'ltr'],
  ])('%j: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});

it.each([
  ['GitHub للمبتدئين', 'rtl'],
  ['GitHub', 'ltr'],
] as const)('%s on a card from right to left runs %s', (text, direction) => {
  expect(directionOf(text, 'rtl')).toBe(direction);
});

describe('the signs of a text run as it does, not as the letters beside them', () => {
  const L = '\u200e';
  const R = '\u200f';
  it.each([
    ['at ליאת’s blog', `at ליאת${L}’s blog`],
    ['The word (לחם) means', `The word (${L}לחם${L}) means`],
    ['They say “לחם”.', `They say “${L}לחם${L}”.`],
    ['تعلّم Git!', `تعلّم Git${R}!`],
    ['تعلّم (Git) الآن', `تعلّم (${R}Git${R}) الآن`],
    ['الساعة 12:30 و 3/4', `الساعة 12:${L}30 و 3/${L}4`],
    // Between letters of one direction they run as those.
    ['a בן־דוד b', 'a בן־דוד b'],
    ['a שלום, עולם b', 'a שלום, עולם b'],
    ['Bread, tea (and jam).', 'Bread, tea (and jam).'],
    ['خبز، شاي.', 'خبز، شاي.'],
    ['At 12:30', 'At 12:30'],
  ])('%j', (text, ordered) => {
    expect(inOrder(text)).toBe(ordered);
  });
});
