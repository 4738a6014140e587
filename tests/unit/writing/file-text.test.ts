import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../integrations/group-blog/writing/file-text.ts';

describe('what was typed', () => {
  it.each([
    ['  two\n lines\t', 'two lines'],
    ['bell\u0007 and\u009b escape', 'bell and escape'],
    ['half a letter \ud83d', 'half a letter \ufffd'],
    ['e\u0301 雨 🍞', 'e\u0301 雨 🍞'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept);
  });
});
