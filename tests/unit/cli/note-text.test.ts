import { describe, expect, it } from 'vitest';
import { noteText } from '../../../integrations/group-blog/cli/new-files/note-text.ts';
import { ANN_TAKES_PART, problemsWith } from '../../support/folder.ts';

describe('the note of a check-in', () => {
  it.each([
    'Uphill, *all* of it.\n\n- I <3 hills\n- 4 < 5',
    'Press <kbd>Ctrl</kbd>.',
    '`<null>` is code',
    String.raw`\<null> is escaped`,
    'See <https://hills.example/>.',
  ])('stays as it was typed: %j', (note) => {
    expect(noteText(note)).toBe(note);
    expectFine(note);
  });

  it.each([
    ['<null>a', String.raw`\<null>a`],
    ['<<null>a', String.raw`<\<null>a`],
    ['<div> <NULL> </div>', String.raw`\<div> \<NULL> \</div>`],
    [String.raw`<null>\<null>\\<null>`, String.raw`\<null>\<null>\\\<null>`],
    ['<!-- a --> <null>', String.raw`\<!-- a --> \<null>`],
    ['<kbd onclick="x()">Ctrl</kbd>', String.raw`\<kbd onclick="x()">Ctrl\</kbd>`],
    ['See <https://hills.example/> and <null>.', String.raw`See <https://hills.example/> and \<null>.`],
  ])('shows as text what the checks would refuse: %j', (typed, note) => {
    expect(noteText(typed)).toBe(note);
    expect(problemsOf(typed)).toContain('unsafe-html');
    expectFine(note);
  });

  it('has no control characters, and its own line ends', () => {
    expect(noteText('\u0000One\r\ntwo\u001b[0m\n')).toBe('One\ntwo[0m');
  });
});

function problemsOf(note: string): string[] {
  const files = { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-05.md': `---\n---\n\n${note}\n` };
  return problemsWith(files).map(({ code }) => code);
}

function expectFine(note: string): void {
  expect(problemsOf(note)).toEqual([]);
}
