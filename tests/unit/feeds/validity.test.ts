import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/depth.ts';
import { challenge, community, member, participant, post, type Parts } from '../../support/content.ts';
import { feedKindsOf, textsOf } from '../../support/feed.ts';
import { faultsOfDates } from '../../support/feed-values.ts';
import { faultsOfAtom, faultsOfJson, faultsOfRss, readIndependently } from '../../support/feed-rules.ts';

const ODD = [
  ']]>',
  '<![CDATA[',
  '\u0000',
  '\u0008\u001F\uFFFE',
  '\uD800',
  '\uDC00x',
  '👩🏾‍🍳🍞🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'مرحبا \u202E',
  '<b>bold</b>',
  '</title><script>',
  '&amp;lt; &nbsp; &#60;',
  '<!-- ?>',
  '   ',
  '0x1F',
  '1e3',
  '"\'',
  '\u0085\u2028',
];

const odd = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ maxLength: 12 }),
);
/** As a schema lets it through: not blank, but for what XML cannot hold. */
const text = fc
  .tuple(odd, odd)
  .map(([a, b]) => `${a}${b}`.slice(0, 40))
  .filter((value) => value.trim() !== '');
const date = fc.constantFrom('1970-01-01', '2012-02-29', '2016-12-31', '2026-03-29', '2026-03-30');

const MEMBERS = ['ann', 'ben', 'cleo'];
const posts = fc
  .array(
    fc.record({
      host: fc.constantFrom('ann', 'ben'),
      title: text,
      description: fc.option(text, { nil: undefined }),
      date,
      isUpdated: fc.boolean(),
      authors: fc.subarray(MEMBERS, { minLength: 1 }),
      isTagged: fc.boolean(),
      isChallenged: fc.boolean(),
      canonical: fc.constantFrom(undefined, 'https://other.example/a?b=1&c=[2]', 'https://ä.example/日本'),
      alias: fc.constantFrom(undefined, '/2012/日本/', '/a\'b/<c>&"d"/^{e}/'),
      language: fc.constantFrom(undefined, 'ar', 'ja', 'en-GB'),
    }),
    { maxLength: 4 },
  )
  .map((records) =>
    records.map(({ host, isUpdated, isTagged, isChallenged, alias, ...facts }, index) =>
      post(`${host}/p-${index}`, {
        ...facts,
        ...(isUpdated && { updated: '2026-03-31' }),
        ...(isTagged && { tags: ['日本', 'bread'], communities: ['early'] }),
        ...(isChallenged && { challenge: 'march' }),
        ...(index === 0 ? alias !== undefined && { aliases: [alias] } : { replyTo: ['ann/p-0', 'ben/p-0'] }),
      }),
    ),
  );

const network = fc.record({
  title: text,
  name: text,
  posts,
  timezone: fc.constantFrom('UTC', 'Asia/Kolkata', 'America/New_York', 'Africa/Cairo'),
  html: fc.oneof(
    text.map((value) => `<p>${value}</p>`),
    fc.constant('<h2 id="a"><a href="#a">A</a></h2><table><td style="text-align:right">1</td></table>'),
    fc.constant(`<p class="x">${'Words and words. '.repeat(200)}</p>`),
    fc.constant(''),
  ),
});

function partsOf({
  title,
  name,
  posts: written,
  timezone,
}: typeof network extends fc.Arbitrary<infer T> ? T : never): Parts {
  return {
    network: { title, timezone, feedAuthority: 'example.org,2026' },
    members: MEMBERS.map((id) => member(id, { name: id === 'ann' ? name : id })),
    communities: [community('early', { name: title, interest: name })],
    challenges: [challenge('march', { title: name, start: '2026-03-20' })],
    participants: [participant('march/ann')],
    posts: written,
  };
}

async function expectValid(parts: Parts, html?: string): Promise<void> {
  for (const of of ['network/', 'member/ann', 'challenge/march', 'tag/日本']) {
    if (!feedKindsOf(parts).includes(of)) continue;
    const { rss, atom, json } = textsOf(parts, {
      of,
      ...(html !== undefined && { html }),
      now: '2026-04-02',
    });
    expect(faultsOfRss(rss), rss).toEqual([]);
    expect(faultsOfAtom(atom), atom).toEqual([]);
    expect(faultsOfJson(json), json).toEqual([]);
    const ids = (parseJsonFeed(json).items ?? []).map(({ id }) => id);
    expect((parseRssFeed(rss).items ?? []).map((item) => item.guid?.value)).toEqual(ids);
    expect((parseAtomFeed(atom).entries ?? []).map(({ id }) => id)).toEqual(ids);
    expect((await readIndependently(rss)).items.map(({ guid }) => guid)).toEqual(ids);
    expect((await readIndependently(atom)).items.map(({ guid }) => guid)).toEqual(ids);
  }
}

describe('a feed is valid', () => {
  it('whatever members write', async () => {
    await fc.assert(
      fc.asyncProperty(network, async (made) => {
        await expectValid(partsOf(made), made.html);
      }),
      { numRuns: runs(40) },
    );
  });

  it('with a post of a megabyte', async () => {
    const html = `<p>${'Words &amp; <em>more</em> words ]]&gt; '.repeat(25_000)}</p>`;
    expect(html.length).toBeGreaterThan(900_000);
    await expectValid({ posts: [post('ann/long')] }, html);
  });

  it.each(['   ', '\u0000\u0008', '\uFFFE'])(
    'with the title %j, in the place of which its day stands',
    async (title) => {
      const written = post('ann/a', { date: '2026-03-02' });
      const parts = { posts: [{ ...written, data: { ...written.data, title } }] };
      await expectValid(parts);
      const { json } = textsOf(parts);
      expect(JSON.parse(json)).toMatchObject({
        items: [{ title: 'March 2, 2026', summary: 'March 2, 2026' }],
      });
    },
  );

  it('without items, and has no date that is doubted', async () => {
    await expectValid({});
    const { rss, atom } = textsOf({});
    expect([...faultsOfDates(rss), ...faultsOfDates(atom)]).toEqual([]);
  });

  it('with a post of 1970, whose date stays as it is, though it is doubted', async () => {
    const parts = { posts: [post('ann/old', { date: '1970-01-01' }), post('ann/new')] };
    await expectValid(parts);
    const { rss, atom } = textsOf(parts);
    expect(faultsOfDates(rss)).toEqual(['has the pubDate Thu, 01 Jan 1970 00:00:00 GMT, which is doubted']);
    expect(faultsOfDates(atom)).toHaveLength(2);
  });
});

describe('the rules', () => {
  it.each([
    ['<description>', /<description>Neighbours[^<]*<\/description>/, ''],
    ['an author of RSS', '<dc:creator>', '<author>Ann</author><dc:creator>'],
    ['a relative address', '&lt;p&gt;', '&lt;p&gt;&lt;a href="/a/"&gt;a&lt;/a&gt;'],
    ['a class', '&lt;p&gt;', '&lt;p class="a"&gt;'],
    ['a script', '&lt;p&gt;', '&lt;script&gt;&lt;/script&gt;&lt;p&gt;'],
    ['a date', 'Mon, 02 Mar', 'Tue, 02 Mar'],
    ['a guid that is a link', 'isPermaLink="false"', 'isPermaLink="true"'],
    ['an open element', '</channel>', ''],
    ['a bare ampersand', 'ann/a</title>', 'a & b</title>'],
    ['no self link', 'rel="self"', 'rel="via"'],
  ])('find in RSS %s', (_, from, to) => {
    const { rss } = textsOf({ posts: [post('ann/a')] });
    expect(rss).toMatch(from);
    expect(faultsOfRss(rss)).toEqual([]);
    expect(faultsOfRss(rss.replace(from, to))).not.toEqual([]);
  });

  it.each([
    ['no date', /<updated>[^<]*<\/updated>/, ''],
    ['no author', /<author>.*<\/author>/s, ''],
    ['an id twice', /<entry.*<\/entry>/s, '$&$&'],
    ['an id that is none', /<id>tag:[^<]*</, '<id>x<'],
    ['a relative link', 'href="https://example.org/posts', 'href="/posts'],
  ])('find in Atom %s', (_, from, to) => {
    const { atom } = textsOf({ posts: [post('ann/a')] });
    expect(faultsOfAtom(atom)).toEqual([]);
    expect(faultsOfAtom(atom.replace(from, to))).not.toEqual([]);
  });

  it.each([
    ['no way to the feed', /<link[^>]*rel="current"[^>]*>/, ''],
    ['no way to another', /<link[^>]*rel="next-archive"[^>]*>/, ''],
    ['no mark', /<fh:archive\/>/, ''],
    ['a link in an item', '</entry>', '<link rel="prev-archive" href="https://example.org/"/></entry>'],
    ['another type', /(rel="next-archive" type=")[^"]*/, '$1text/html'],
    ['a way to itself', /archive\/2026-2\/atom\.xml/, 'archive/2026/atom.xml'],
  ])('find in an archive %s', (_, from, to) => {
    const parts = { posts: [post('ann/a'), post('ann/b'), post('ann/c')] };
    const { atom } = textsOf(parts, { of: 'archive/2026', feeds: { limit: 2 } });
    expect(atom).toMatch(from);
    expect(faultsOfAtom(atom)).toEqual([]);
    expect(faultsOfAtom(atom.replace(from, to))).not.toEqual([]);
  });
});
