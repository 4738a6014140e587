import { describe, expect, it } from 'vitest';
import { lossOf, lossReport, textLosses } from '../../../integrations/group-blog/cards/loss-text.ts';
import { scriptFontsFor } from '../../../integrations/group-blog/cards/scripts.ts';
import type { MissingFont } from '../../../integrations/group-blog/cards/scripts.ts';

function missing(text: string, isBroken = false): MissingFont[] {
  return scriptFontsFor(text, 'en').flatMap((fonts) =>
    fonts.slice(0, 1).map((script) => ({ script, isBroken })),
  );
}

const lostOf = (text: string): { text: string; characters: string[] } => ({
  text,
  characters: Array.from(text),
});

describe('what cards do not show', () => {
  it('is said of one card with its words and what to type', () => {
    const losses = textLosses(lostOf('ขนม'), missing('ขนม'));
    expect(lossReport(new Map([['posts/ann/hello.md', losses]]))).toEqual([
      'posts/ann/hello.md: its card leaves out "ขนม", for there is no font for Thai. ' +
        'Type: npm install @fontsource/noto-sans-thai',
    ]);
  });

  it('is of a text what is lost, where that is not all', () => {
    const [loss] = textLosses({ text: 'Tea and ขนม, 2', characters: ['ข', 'น', 'ม'] }, missing('ขนม'));
    expect(loss?.one).toBe('its card leaves out ขนม of "Tea and ขนม, 2", for there is no font for Thai');
  });

  it('is said once for a cause, naming the first cards and how many more there are', () => {
    const hundred = Array.from({ length: 100 }, (_, index): [string, ReturnType<typeof textLosses>] => [
      `posts/ann/${index}.md`,
      // More than one text of a card.
      [`ขนม${'ม'.repeat(index)}`, 'ฝน'].flatMap((text) => textLosses(lostOf(text), missing(text))),
    ]);
    const rune = textLosses(lostOf('ᚠ'), []);
    expect(lossReport(new Map([...hundred, ['posts/ben/a.md', rune], ['posts/ben/b.md', rune]]))).toEqual([
      '100 cards leave out words, for there is no font for Thai: posts/ann/0.md, posts/ann/1.md, posts/ann/2.md and 97 more. ' +
        'Type: npm install @fontsource/noto-sans-thai',
      '2 cards leave out ᚠ (U+16A0): no font has it: posts/ben/a.md, posts/ben/b.md',
    ]);
  });

  it.each(['⚭', '☊', '⚧☧'])('is a rare symbol such as %s, with the font that has it', (signs) => {
    const losses = textLosses(lostOf(signs), missing(signs));
    expect(losses.map(({ type }) => type)).toEqual(['npm install @fontsource/noto-sans-symbols']);
    expect(losses[0]?.one).toBe(`its card leaves out "${signs}", for there is no font for these symbols`);
  });

  it('has a sentence for each cause', () => {
    const both = [
      ...textLosses(lostOf('ขนม'), [...missing('ขนม'), ...missing('לחם')]),
      ...textLosses(lostOf('ขนม לחם'), [...missing('ขนม'), ...missing('לחם', true)]),
      lossOf('its card is plain', 'are plain'),
    ];
    expect(lossReport(new Map([['network.md', both]]))).toEqual([
      'network.md: its card leaves out "ขนม", for there is no font for Thai. Type: npm install @fontsource/noto-sans-thai',
      'network.md: its card leaves out "ขนม לחם", for there is no font for Thai. Type: npm install @fontsource/noto-sans-thai',
      'network.md: its card leaves out "ขนม לחם", for the font for Hebrew cannot be used',
      'network.md: its card is plain',
    ]);
  });

  it('is nothing where cards are whole', () => {
    expect(lossReport(new Map([['network.md', []]]))).toEqual([]);
  });
});
