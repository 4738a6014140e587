import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, type FitOptions } from '../../../integrations/group-blog/cards/fit-text.ts';

/** Every letter is half as wide as it is high; ten times ten letters fit in 100 × 100 pixels at size 20. */
const measure = (text: string): number => text.length / 2;
const fitting = (facts: Partial<FitOptions> = {}): FitOptions => ({
  width: 104,
  height: 100,
  sizes: [40, 20, 10],
  lineHeight: 1,
  measure,
  ...facts,
});

describe('a text', () => {
  it.each<{ why: string; text: string; facts?: Partial<FitOptions>; to: ReturnType<typeof fitText> }>([
    {
      why: 'that is short is large',
      text: 'Bread',
      to: { text: 'Bread', size: 40, lines: 1, isBroken: false },
    },
    {
      why: 'is smaller where its lines would be too many',
      text: 'Bread and tea and jam',
      to: { text: 'Bread and tea and jam', size: 20, lines: 3, isBroken: false },
    },
    {
      why: 'is smaller where a word would not fit in a line',
      text: 'Wholegrain',
      to: { text: 'Wholegrain', size: 20, lines: 1, isBroken: false },
    },
    {
      why: 'with a word longer than every line is as large as it fits, the word broken into like parts with hyphens',
      text: 'abcdefghijklmnopqrstuvwxyz',
      facts: { sizes: [40, 20] },
      to: { text: 'abcdefghi-\njklmnopqr-\nstuvwxyz', size: 20, lines: 3, isBroken: true },
    },
    {
      why: 'breaks no word that fits in a line, for the sake of one that does not',
      text: 'On the abcdefghijklmno day',
      facts: { sizes: [20] },
      to: { text: 'On the abcdefgh-\nijklmno day', size: 20, lines: 4, isBroken: true },
    },
    {
      why: 'has no hyphens where its script has none',
      text: 'السفينةالبخاريةفيالنهر',
      facts: { sizes: [20] },
      to: { text: 'السفينةا\nلبخاريةف\nيالنهر', size: 20, lines: 3, isBroken: true },
    },
    {
      why: 'with soft hyphens breaks at those it needs, each drawn as a hyphen',
      text: 'Rechts\u00adschutz\u00adver\u00adsicherung',
      facts: { sizes: [20] },
      to: { text: 'Rechts-\nschutzver-\nsicherung', size: 20, lines: 3, isBroken: true },
    },
    {
      why: 'is as large as its words fit that break at soft hyphens',
      text: 'Bread\u00adbaskets',
      to: { text: 'Bread-\nbaskets', size: 20, lines: 2, isBroken: true },
    },
    {
      why: 'shows no soft hyphen at which no line breaks',
      text: 'Ba\u00adker',
      to: { text: 'Baker', size: 40, lines: 1, isBroken: false },
    },
    {
      why: 'has one hyphen where a soft one follows another, and breaks anywhere in what is longer still',
      text: 'Self-\u00adexplanatory',
      facts: { sizes: [20] },
      to: { text: 'Self-\nexplan-\natory', size: 20, lines: 3, isBroken: true },
    },
    {
      why: 'that is cut has none of its soft hyphens at the end',
      text: 'One two three fo\u00adur\u00ad five six',
      facts: { sizes: [20], height: 40 },
      to: { text: 'One two three…', size: 20, lines: 2, isBroken: false },
    },
    {
      why: 'may break between words that have no space between them',
      text: 'ใครเป็นคนรินชา',
      facts: { width: 80 },
      to: { text: 'ใคร\u200bเป็น\u200bคน\u200bริน\u200bชา', size: 20, lines: 4, isBroken: false },
    },
    {
      why: 'without spaces is cut after a word',
      text: 'ใครเป็นคนรินชา',
      facts: { width: 130, height: 20, sizes: [20] },
      to: { text: 'ใคร\u200bเป็น\u200bคน…', size: 20, lines: 1, isBroken: false },
    },
    {
      why: 'that is shortened within a word has it broken',
      text: 'abcdefghijklmnopqrstuvwxyz',
      facts: { sizes: [20], height: 40 },
      to: { text: 'abcdefghi-\njklmnopqr…', size: 20, lines: 2, isBroken: true },
    },
    {
      why: 'that is too long is cut after a word',
      text: 'One two three four five six',
      facts: { sizes: [20], height: 40 },
      to: { text: 'One two three…', size: 20, lines: 2, isBroken: false },
    },
    {
      why: 'loses the comma before the ellipsis',
      text: 'One two, three',
      facts: { sizes: [20], height: 20 },
      to: { text: 'One two…', size: 20, lines: 1, isBroken: false },
    },
    {
      why: 'of one long word is cut within it',
      text: 'abcdefghijklmnopqrstuvwxyz',
      facts: { sizes: [20], height: 20 },
      to: { text: 'abcdefghi…', size: 20, lines: 1, isBroken: false },
    },
    {
      why: 'in a script without spaces is cut where its lines may break',
      text: '日曜日の朝まで待っていたパン',
      facts: { sizes: [20], height: 20 },
      to: { text: '日曜日の朝まで待っ…', size: 20, lines: 1, isBroken: false },
    },
    {
      why: 'has one line where there is room for none',
      text: 'Bread',
      facts: { height: 1 },
      to: { text: 'Bread', size: 40, lines: 1, isBroken: false },
    },
  ])('$why', ({ text, facts, to }) => {
    expect(fitText(text, fitting(facts))).toEqual(to);
  });
});

const MARGIN = 0.97;

/** Lines of so many letters. */
function linesOf(text: string, letters: number): number {
  let lines = 1;
  let filled = 0;
  for (const [word, end] of text
    .matchAll(/[^ \n]+([ \n]?)/g)
    .map((found) => [found[0].trim(), found[1]] as const)) {
    expect(word.length).toBeLessThanOrEqual(letters);
    if (filled > 0 && filled + 1 + word.length > letters) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + word.length;
    if (end === '\n') filled = letters;
  }
  return lines;
}

describe('every text', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
  const room = fc.record({
    width: fc.integer({ min: 100, max: 1100 }),
    height: fc.integer({ min: 20, max: 500 }),
  });
  const sizes = [112, 100, 90, 80, 71, 63, 56, 50, 45];
  const lineHeight = 1.15;

  it('fits into its lines', () => {
    fc.assert(
      fc.property(words, room, (whole, { width, height }) => {
        const { text, size } = fitText(whole, { width, height, sizes, lineHeight, measure });
        expect(sizes).toContain(size);
        const letters = Math.floor((width * MARGIN * 2) / size);
        expect(linesOf(text, letters)).toBeLessThanOrEqual(
          Math.max(1, Math.floor(height / (size * lineHeight))),
        );
      }),
    );
  });

  it('is whole, or begins as it does and ends after a word, and is never empty', () => {
    fc.assert(
      fc.property(words, room, (whole, { width, height }) => {
        const { text: lines, isBroken } = fitText(whole, { width, height, sizes, lineHeight, measure });
        const text = lines.replaceAll(/-?\n/g, '');
        expect(text).not.toBe('');
        if (text === whole) return;
        const kept = text.replace(/…$/, '');
        expect(whole.startsWith(kept)).toBe(true);
        if (kept.includes(' ') && !isBroken) expect(whole[kept.length]).toBe(' ');
      }),
    );
  });

  it('is no smaller in more height', () => {
    fc.assert(
      fc.property(words, room, fc.integer({ min: 1, max: 300 }), (whole, { width, height }, more) => {
        const sizeIn = (pixels: number): number =>
          fitText(whole, { width, height: pixels, sizes, lineHeight, measure }).size;
        expect(sizeIn(height + more)).toBeGreaterThanOrEqual(sizeIn(height));
      }),
    );
  });

  it('of any signs at all is fitted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 700 }), room, (whole, facts) => {
        expect(fitText(whole, { ...facts, sizes, lineHeight, measure }).text).not.toBe('');
      }),
    );
  });
});
