import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId } from '../../../integrations/group-blog/schemas/fields.ts';
import { slugOf } from '../../../integrations/group-blog/suggest/slug.ts';

describe('a name made of a title', () => {
  it.each([
    ['What rain does to a queue', 'what-rain-does-to-a-queue'],
    ['What I’ve learned: 50% more!', 'what-ive-learned-50-more'],
    ['  Łódź,  straße & Äpfel ', 'lodz-strasse-apfel'],
    ['Cafe\u0301', 'cafe'],
    ['Καλημέρα κόσμε', 'kalimera-kosme'],
    ['ثلاثة أسابيع', 'thlth-sbyaa'],
    ['Дождь', 'dozhd'],
    ['안녕하세요', 'annyeonghaseyo'],
    ['さくら', 'sakura'],
    ['a_b.c~d', 'a-b-c-d'],
    ['２０ Days', '20-days'],
  ])('%s is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it.each(['', '🍞', '...', '2026', 'Index', '\ud800'])(
    'is none where nothing is left, or what cannot be: "%s"',
    (title) => {
      expect(slugOf(title)).toBeUndefined();
    },
  );

  it('of many words ends with a whole one', () => {
    const slug = slugOf('word '.repeat(32));
    expect(slug).toBe('word-'.repeat(12) + 'word');
  });

  it('of one endless word is cut', () => {
    expect(slugOf('a'.repeat(160))).toBe('a'.repeat(64));
  });

  it('is an id, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 160 }), (title) => {
        const slug = slugOf(title);
        expect(slug === undefined || isId(slug)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
