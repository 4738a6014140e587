import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCardMarks } from '../../../integrations/group-blog/astro/cards/card-marks.ts';
import { writeFolder } from '../../support/folder.ts';

describe('the mark of a card that is not whole', () => {
  let folder = '';
  beforeEach(() => {
    folder = writeFolder({ 'a file': '' });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is there in the next build, until the card is whole', () => {
    const kept = join(folder, 'cards', 'marks');
    const first = openCardMarks(kept);
    first.set('one', true);
    first.set('two', true);
    first.set('three', false);
    const second = openCardMarks(kept);
    expect(['one', 'two', 'three'].map(second.has)).toEqual([true, true, false]);
    second.set('one', false);
    expect(second.has('one')).toBe(false);
    const third = openCardMarks(kept);
    expect(['one', 'two'].map(third.has)).toEqual([false, true]);
  });

  it('is not kept where nothing can be, and nothing fails', () => {
    const marks = openCardMarks(join(folder, 'a file'));
    marks.set('one', true);
    expect(marks.has('one')).toBe(true);
    expect(openCardMarks(join(folder, 'a file')).has('one')).toBe(false);
  });
});
