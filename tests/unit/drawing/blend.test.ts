import { describe, expect, it } from 'vitest';
import { blend, withoutEmptyRows } from '../../../integrations/group-blog/drawing/blend.ts';

describe('a pixel in front of another', () => {
  const back = [100, 200, 0];
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  it.each([
    { what: 'clear', front: [255, 255, 255, 0], blended: [100, 200, 0] },
    { what: 'opaque', front: [1, 2, 3, 255], blended: [1, 2, 3] },
    { what: 'a fifth there', front: [200, 0, 255, 51], blended: [120, 160, 51] },
  ])('that is $what', ({ front, blended }) => {
    expect([...blend(Buffer.from(back), 1, [{ pixels: Buffer.from(front), area: whole }])]).toEqual(blended);
  });

  it('leaves its neighbours and the background as they are', () => {
    const behind = Buffer.from([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const front = Buffer.from([0, 0, 0, 0, 9, 9, 9, 255, 0, 0, 0, 0]);
    const row = { x: 0, y: 0, width: 3, height: 1 };
    expect([...blend(behind, 3, [{ pixels: front, area: row }])]).toEqual([1, 1, 1, 9, 9, 9, 3, 3, 3]);
    expect([...behind]).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });
});

it('a picture of 2 × 2 stands in front of a part of 4 × 3', () => {
  const shades = (...of: number[]): number[] => of.flatMap((shade) => [shade, shade, shade]);
  const behind = Buffer.from(shades(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  const front = Buffer.from([50, 60, 70, 80].flatMap((shade) => [shade, shade, shade, 255]));
  expect([...blend(behind, 4, [{ pixels: front, area: { x: 2, y: 1, width: 2, height: 2 } }])]).toEqual(
    shades(0, 1, 2, 3, 4, 5, 50, 60, 8, 9, 70, 80),
  );
});

describe('the rows of a layer above and below all that it shows', () => {
  const area = { x: 5, y: 2, width: 1, height: 4 };
  const layer = (...rows: number[]): Parameters<typeof withoutEmptyRows>[0] => ({
    pixels: Buffer.from(rows.flatMap((alpha) => [0, 0, 0, alpha])),
    area,
  });
  const opacities = ({ pixels }: ReturnType<typeof layer>): number[] =>
    [...pixels].filter((_, at) => at % 4 === 3);

  it.each([
    { rows: [0, 1, 0, 2], left: [1, 0, 2], y: 3 },
    { rows: [1, 0, 0, 0], left: [1], y: 2 },
    { rows: [3, 3, 3, 3], left: [3, 3, 3, 3], y: 2 },
    { rows: [0, 0, 0, 0], left: [], y: 6 },
  ])('are left out: $rows', ({ rows, left, y }) => {
    const cropped = withoutEmptyRows(layer(...rows));
    expect(opacities(cropped)).toEqual(left);
    expect(cropped.area).toEqual({ ...area, y, height: left.length });
  });
});
