import fc from 'fast-check';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../integrations/group-blog/feeds/feed-text.ts';
import { typographic } from '../../../integrations/group-blog/words/typography.ts';
import { spaceUnseenBreaks } from '../../../integrations/group-blog/schemas/values/unseen-breaks.ts';
import { member, post } from '../../support/content.ts';
import { feedOf } from '../../support/feed.ts';

describe('odd text', () => {
  const scraps = fc.constantFrom(
    '\u0000',
    '\u0008',
    '\uFFFE',
    '\uFFFF',
    '\uD800',
    '\uDC00',
    '🍞',
    ']]>',
    '<![CDATA[',
    '<b>',
    '</title>',
    '&amp;',
    '&#65;',
    '&#0',
    '&#x41',
    '&',
    '"',
    "'",
    '<!--',
    '?>',
    'é',
  );
  const words = fc.array(
    fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 5 })),
    { minLength: 1, maxLength: 8 },
  );
  /** As schemas give it, in which unseen breaks are spaces. */
  const text = words.map((parts) => spaceUnseenBreaks(`a${parts.join('')}z`));
  /** https://www.w3.org/TR/xml/#charsets */
  const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
  /** As a reader of XML sees it, whose line ends are all \n. */
  const seen = (value: string): string => cleanText(value).replace(/\r\n?/g, '\n').trim();
  const alike = (value: string | undefined): string => (value ?? '').replace(/\r\n?/g, '\n').trim();

  it('comes out of a reader as it went in, without what XML cannot hold', () => {
    fc.assert(
      fc.property(text, text, text, (title, summary, name) => {
        const { xml, feed } = feedOf({
          network: { title: title.slice(0, 60).trim() },
          members: [member('ann', { name: name.slice(0, 80).trim() })],
          posts: [post('ann/a', { title, description: summary })],
        });
        expect(xml).not.toMatch(ILLEGAL);
        const [item] = feed.items ?? [];
        expect(alike(item?.title)).toBe(seen(typographic(title, 'en')));
        // Some readers take it for text, most for HTML.
        expect(load(alike(item?.description), null, false).text()).toBe(seen(typographic(summary, 'en')));
        expect(item?.dc?.creators?.map(alike)).toEqual([seen(name.slice(0, 80))]);
        expect(item?.guid?.value).toBe('tag:example.org,2026:/posts/ann/a/');
      }),
      { numRuns: 200 },
    );
  });

  it('in a body leaves the feed readable', () => {
    fc.assert(
      fc.property(text, (html) => {
        const { xml, feed } = feedOf({ posts: [post('ann/a'), post('ann/b')] }, { html: `<p>${html}</p>` });
        expect(xml).not.toMatch(ILLEGAL);
        expect(feed.items).toHaveLength(2);
        expect(feed.items?.every(({ content }) => content?.encoded?.startsWith('<p>a') === true)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a\u0000b\u0008c', 'abc'],
    ['a\u000Bb\u000Cc\u0085d\u001Ee\u2028f\u2029g', 'a b c d e f g'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['\uD800a\uDC00', 'a'],
    ['🍞', '🍞'],
    ['\uFFFE\uFFFF\uFFFD\u007F', ''],
    ['<b> & ]]>', '<b> & ]]>'],
  ])('%j is cleaned to %j', (from, to) => {
    expect(cleanText(from)).toBe(to);
  });
});
