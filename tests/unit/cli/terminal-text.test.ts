import { describe, expect, it } from 'vitest';
import {
  bar,
  cut,
  pad,
  plainLine,
  table,
  widestOf,
  wrap,
} from '../../../integrations/group-blog/cli/terminal/terminal-text.ts';

describe('a bar', () => {
  it.each([
    [0, '░░░░░░░░░░   0 %'],
    [9, '░░░░░░░░░░   9 %'],
    [10, '█░░░░░░░░░  10 %'],
    [99, '█████████░  99 %'],
    [100, '██████████ 100 %'],
    [130, '██████████ 130 %'],
    [-20, '░░░░░░░░░░ -20 %'],
  ])('of %d is full at 100 only, and never longer', (percent, text) => {
    expect(bar(percent, 10)).toBe(text);
  });
});

describe('columns', () => {
  it('stand under each other where letters are wide, have marks, or are none', () => {
    const rows = table([
      ['田中さん', 'x'],
      ['Zoe\u0308', 'x'],
      ['👩‍👩‍👧', 'x'],
      ['A longer name', 'x'],
    ]);
    expect(rows.map((row) => widestOf([row.slice(0, row.indexOf('x'))]))).toEqual([15, 15, 15, 15]);
  });

  it('are not cut inside a letter', () => {
    expect(cut('田中さんの家', 6)).toBe('田中…');
    expect(cut('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4)).toBe('👩‍👩‍👧…');
    expect(cut('Ann', 3)).toBe('Ann');
    expect(pad('Ann', 2)).toBe('Ann');
  });
});

describe('lines', () => {
  it('break between words, and only a word that is too wide is longer', () => {
    expect(wrap('one two three', '  ', 9)).toBe('  one two\n  three');
    expect(wrap('one incomprehensible two', '', 5)).toBe('one\nincomprehensible\ntwo');
  });

  it('hold nothing that a terminal would obey', () => {
    expect(plainLine('a\u001B[31mred\u001B[0m\r\nb\u202Ec\u0007')).toBe('a [31mred [0m b c');
  });
});
