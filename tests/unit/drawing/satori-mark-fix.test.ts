import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withFlippedMarks } from '../../../integrations/group-blog/drawing/satori-mark-fix.ts';

const fontOf = (file: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${file}-400-normal.woff`)));

/** What stands behind the first bytes of a font. */
const added = (font: Buffer, before: number): Buffer => font.subarray(Math.ceil(before / 4) * 4);

// That marks stand where they belong, tests/browser/card-scripts.spec.ts sees.
describe('the heights of a font’s marks', () => {
  it.each([
    'noto-sans-arabic/files/noto-sans-arabic-arabic',
    'noto-sans-hebrew/files/noto-sans-hebrew-hebrew',
    'noto-sans-devanagari/files/noto-sans-devanagari-devanagari',
    'inter/files/inter-vietnamese',
  ])('are turned round, and back again: %s', (file) => {
    const font = fontOf(file);
    const once = withFlippedMarks(font);
    const twice = withFlippedMarks(once);
    const thrice = withFlippedMarks(twice);
    expect(added(once, font.length).length).toBeGreaterThan(0);
    expect(added(twice, once.length)).not.toEqual(added(once, font.length));
    expect(added(thrice, twice.length)).toEqual(added(once, font.length));
  });

  it('are left alone in a file of another kind', () => {
    const file = Buffer.from('wOF2 and so on');
    expect(withFlippedMarks(file)).toBe(file);
  });

  it('cannot be turned in a font that was cut short', () => {
    const font = fontOf('noto-sans-arabic/files/noto-sans-arabic-arabic');
    expect(() => withFlippedMarks(font.subarray(0, 300))).toThrow();
  });
});
