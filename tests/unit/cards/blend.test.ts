import { describe, expect, it } from 'vitest';
import { blend } from '../../../integrations/group-blog/cards/blend.ts';

describe('a pixel in front of another', () => {
  const back = [100, 200, 0];
  it.each([
    { what: 'clear', front: [255, 255, 255, 0], blended: [100, 200, 0] },
    { what: 'opaque', front: [1, 2, 3, 255], blended: [1, 2, 3] },
    { what: 'a fifth there', front: [200, 0, 255, 51], blended: [120, 160, 51] },
  ])('that is $what', ({ front, blended }) => {
    expect([...blend(Buffer.from(back), Buffer.from(front))]).toEqual(blended);
  });

  it('leaves its neighbours and the background as they are', () => {
    const behind = Buffer.from([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    const front = Buffer.from([0, 0, 0, 0, 9, 9, 9, 255, 0, 0, 0, 0]);
    expect([...blend(behind, front)]).toEqual([1, 1, 1, 9, 9, 9, 3, 3, 3]);
    expect([...behind]).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });
});
