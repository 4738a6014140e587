import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIncompleteCards } from '../../../integrations/group-blog/astro/cards/incomplete-cards.ts';
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
    const first = openIncompleteCards(kept);
    first.set('one', true);
    first.set('two', true);
    first.set('three', false);
    const second = openIncompleteCards(kept);
    expect(['one', 'two', 'three'].map(second.has)).toEqual([true, true, false]);
    second.set('one', false);
    expect(second.has('one')).toBe(false);
    const third = openIncompleteCards(kept);
    expect(['one', 'two'].map(third.has)).toEqual([false, true]);
  });

  it('is not kept where nothing can be, and nothing fails', () => {
    const incompleteCards = openIncompleteCards(join(folder, 'a file'));
    incompleteCards.set('one', true);
    expect(incompleteCards.has('one')).toBe(true);
    expect(openIncompleteCards(join(folder, 'a file')).has('one')).toBe(false);
  });
});
