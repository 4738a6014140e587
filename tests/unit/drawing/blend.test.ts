import { describe, expect, it } from 'vitest';
import { blend } from '../../../integrations/group-blog/drawing/blend.ts';

describe('a pixel in front of another', () => {
  const back = [100, 200, 0];
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  it.each([
    { what: 'clear', front: [255, 255, 255, 0], blended: [100, 200, 0] },
    { what: 'opaque', front: [1, 2, 3, 255], blended: [1, 2, 3] },
    { what: 'a fifth there', front: [200, 0, 255, 51], blended: [120, 160, 51] },
  ])('that is $what', ({ front, blended }) => {
    expect([...blend(Buffer.from(back), 1, Buffer.from(front), whole)]).toEqual(blended);
  });

  it('leaves its neighbours and the background as they are', () => {
    const behind = Buffer.from([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const front = Buffer.from([0, 0, 0, 0, 9, 9, 9, 255, 0, 0, 0, 0]);
    const row = { x: 0, y: 0, width: 3, height: 1 };
    expect([...blend(behind, 3, front, row)]).toEqual([1, 1, 1, 9, 9, 9, 3, 3, 3]);
    expect([...behind]).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });
});

it('a picture of 2 × 2 stands in front of a part of 4 × 3', () => {
  const shades = (...of: number[]): number[] => of.flatMap((shade) => [shade, shade, shade]);
  const behind = Buffer.from(shades(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  const front = Buffer.from([50, 60, 70, 80].flatMap((shade) => [shade, shade, shade, 255]));
  expect([...blend(behind, 4, front, { x: 2, y: 1, width: 2, height: 2 })]).toEqual(
    shades(0, 1, 2, 3, 4, 5, 50, 60, 8, 9, 70, 80),
  );
});
