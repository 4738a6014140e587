import fc from 'fast-check';
import { markdownToMdast, type MdastNode } from 'satteri';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, fenced } from '../../../integrations/group-blog/cli/terminal/markdown-text.ts';
import { plainLine } from '../../../integrations/group-blog/cli/terminal/terminal-text.ts';

/** What a reader sees of a paragraph, and the kinds of what is in it. */
function seen(markdown: string): { text: string; types: string[] } {
  const types = new Set<string>();
  let text = '';
  const visit = (node: MdastNode): void => {
    types.add(node.type);
    if ('value' in node && typeof node.value === 'string') text += node.value;
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(markdownToMdast(markdown));
  return { text: text.replaceAll('\u2060', ''), types: [...types] };
}

const HOSTILE = [
  '@everyone',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<!-- group-blog summary -->',
  '<img src=x onerror=alert(1)>',
  '&#64;ann &lt;b&gt;',
  '# Approved',
  '- [x] merged',
  '1. first',
  '> quoted',
  '```\nfence',
  '~~~',
  '**bold** _em_ ~~gone~~ `code`',
  '| a | b |\n|---|---|',
  'https://evil.example www.evil.example',
  'mailto:ann@evil.example',
  'fixes #12 and GH-13',
  '[ref]: https://evil.example',
  '$\\sqrt{x}$',
  '---',
  'back\\slash\\',
  '\u202Eright to left\u0007',
];

describe('members’ words in Markdown', () => {
  it.each(HOSTILE)('%j shows as it is and does nothing', (words) => {
    const { text, types } = seen(escapeMarkdown(words));
    expect(text).toBe(plainLine(words));
    expect(types.filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([]);
  });

  it('are one paragraph of text, whatever they are', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme' })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(pieces, (parts) => {
        const words = parts.join('');
        const { text, types } = seen(escapeMarkdown(words));
        expect(text).toBe(plainLine(words.replaceAll('\u2060', '')));
        expect(types.filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('mention nobody, refer to nothing and are no address, though GitHub looks at text as well', () => {
    for (const words of HOSTILE) {
      expect(escapeMarkdown(words)).not.toMatch(/@\w|#\d|gh-\d|:\/\/|www\.|mailto:\w/i);
    }
  });

  it('keep the signs of everyday', () => {
    expect(escapeMarkdown('C# (2.0), 1–2 a.m.: “so-so”, 5 + 3 = 8?')).toBe(
      'C\\# (2.0), 1–2 a.m.: “so-so”, 5 + 3 = 8?',
    );
  });
});

describe('a fence', () => {
  it('holds what has fences in it', () => {
    const words = 'a\n```\n<b>@ann</b>\n````text\nb';
    const { children } = markdownToMdast(fenced(words)) as Extract<MdastNode, { type: 'root' }>;
    expect(children).toMatchObject([{ type: 'code', lang: 'text', value: words }]);
  });
});
