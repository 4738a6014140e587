import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDirection, inOrder } from '../../../integrations/group-blog/cards/text-order.ts';

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
    expect(textDirection(text)).toBe(direction);
  });
});

it.each([
  ['GitHub للمبتدئين', 'rtl'],
  ['GitHub', 'ltr'],
] as const)('%s on a card from right to left runs %s', (text, direction) => {
  expect(textDirection(text, 'rtl')).toBe(direction);
});

const L = '\u200e';
const R = '\u200f';

describe('satori is told how signs and numbers run where it does not know', () => {
  it.each([
    ['at ליאת’s blog', `at ליאת${L}’s blog`],
    ['He wrote “שלום!” and left', `He wrote “שלום!” and left`],
    ['He wrote “שלום (רב)”', `He wrote “שלום (רב)${R}”${L}`],
    ['Git למתחילים (שלב 3)', `Git למתחילים (שלב 3)${R}`],
    ['الساعة 12:30 و 3/4', `الساعة 12:${L}30 و 3/${L}4`],
    ['ב-50% הנחה', `ב-50%${L} הנחה`],
    ['רק ₪100', `רק ₪${L}100`],
    ['+972-3-555 טלפון', `+972-${L}3-555 טלפון`],
    // A sign and its number stay together, though they part the letters beside them.
    ['The word לחם 50% off', `The word לחם ${L}50% off`],
    ['1,000’50 לחם', `1${L},000${R}’50 לחם`],
  ])('%j', (text, ordered) => {
    expect(inOrder(text)).toBe(ordered);
  });

  it.each([
    'The word (לחם) means',
    'تعلّم Git!',
    'تعلّم (Git) الآن',
    'a בן־דוד b',
    'a שלום, עולם b',
    'a שלום 1,000 עולם b',
    'Bread, tea (and jam), 50%.',
    'خبز 🍞، شاي.',
    'At 12:30',
  ])('and not where it does: %j', (text) => {
    expect(inOrder(text)).toBe(text);
  });
});

it('nobody turns a card round with what has no look', () => {
  expect(inOrder('a\u202etxt.\u202c \u2067b\u2069')).toBe('atxt. b');
});

it('nothing of what is written is lost', () => {
  const part = fc.constantFrom(
    'ab',
    'שלום',
    'خبز',
    '1,000',
    '50',
    ' ',
    '(',
    ']',
    '%',
    '-',
    '“',
    '+',
    '’',
    '🍞',
  );
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom('ltr', 'rtl'), (parts, direction) => {
      expect(inOrder(parts.join(''), direction).replaceAll(/[\u200e\u200f]/g, '')).toBe(parts.join(''));
    }),
  );
});
