import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSharing, type Sharing } from '../../../integrations/group-blog/views/parts/sharing.ts';
import { member, post, postOf, siteOf, type SiteOptions } from '../../support/content.ts';

type Facts = NonNullable<Parameters<typeof post>[1]>;

const members = [
  member('ann', { name: 'Ann Lee' }),
  member('ben', { name: 'Ben' }),
  member('layla', { name: 'ليلى' }),
];

/** Of a post on Ben's blog. */
function sharingOf(facts: Facts, options: SiteOptions = {}, people = members): Sharing | null {
  const site = siteOf({ members: people, posts: [post('ben/rain', { title: 'Rain', ...facts })] }, options);
  return buildSharing(site, postOf(site.network, 'ben/rain'));
}

function sharedOf(facts: Facts, options?: SiteOptions, people?: typeof members): Sharing {
  const sharing = sharingOf(facts, options, people);
  if (sharing === null) throw new Error('nobody may share it');
  return sharing;
}

/** What a service is given. */
function givenTo(sharing: Sharing, name: string, field: string): string {
  const way = sharing.ways.find(({ text }) => text === name);
  return new URL(way?.url ?? '').searchParams.get(field) ?? '';
}

const URL_OF_POST = 'https://example.org/posts/ben/rain/';

describe('the words that a post is passed on with', () => {
  it.each<{ why: string; facts: Facts; text: string }>([
    { why: 'an own post', facts: {}, text: '“Rain” by Ben' },
    { why: 'a guest post', facts: { authors: ['ann'] }, text: '“Rain” by Ann Lee, a guest at Ben’s blog' },
    { why: 'one of two', facts: { authors: ['ann', 'ben'] }, text: '“Rain” by Ann Lee and Ben' },
    {
      why: 'two guests',
      facts: { authors: ['ann', 'layla'] },
      text: '“Rain” by Ann Lee and ليلى, guests at Ben’s blog',
    },
    { why: 'a title in lines', facts: { title: 'What\n  rain does' }, text: '“What rain does” by Ben' },
    {
      why: 'signs',
      facts: { title: 'A & B = $& {credit} 100 %' },
      text: '“A & B = $& {credit} 100 %” by Ben',
    },
    {
      why: 'a title that runs the other way, which turns nothing around it',
      facts: { title: 'المطر', language: 'ar' },
      text: '“\u2068المطر\u2069” by Ben',
    },
    { why: 'half a letter', facts: { title: 'Rain \ud83c' }, text: '“Rain \ufffd” by Ben' },
  ])('of $why: $text', ({ facts, text }) => {
    const sharing = sharedOf(facts);
    expect(sharing).toMatchObject({ text, url: URL_OF_POST });
    expect(givenTo(sharing, 'Bluesky', 'text')).toBe(`${text} ${URL_OF_POST}`);
    expect(givenTo(sharing, 'WhatsApp', 'text')).toBe(`${text} ${URL_OF_POST}`);
    expect(givenTo(sharing, 'Mail', 'body')).toBe(`${text}\r\n\r\n${URL_OF_POST}`);
    expect(sharing.mastodon.post).toBe(`${text} ${URL_OF_POST}`);
  });
});

describe('the ways to pass a post on', () => {
  it('are the services’ own addresses, and a mail', () => {
    const { ways, mastodon } = sharedOf({ title: 'Rain & snow' });
    const address = 'https%3A%2F%2Fexample.org%2Fposts%2Fben%2Frain%2F';
    const words = '%E2%80%9CRain%20%26%20snow%E2%80%9D%20by%20Ben';
    expect(mastodon.url).toBe(`https://share.joinmastodon.org/#text=${words}%20${address}`);
    expect(ways).toEqual([
      { text: 'Bluesky', url: `https://bsky.app/intent/compose?text=${words}%20${address}` },
      { text: 'LinkedIn', url: `https://www.linkedin.com/sharing/share-offsite/?url=${address}` },
      { text: 'Facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
      { text: 'WhatsApp', url: `https://wa.me/?text=${words}%20${address}` },
      { text: 'Mail', url: `mailto:?subject=Rain%20%26%20snow&body=${words}%0D%0A%0D%0A${address}` },
    ]);
  });

  it('lead here, wherever a post was published first', () => {
    expect(sharedOf({ canonical: 'https://ben.example/rain' }, { base: '/network' }).url).toBe(
      'https://example.org/network/posts/ben/rain/',
    );
  });

  it.each<{ why: string; facts: Facts; options: SiteOptions }>([
    { why: 'is unlisted', facts: { unlisted: true }, options: {} },
    { why: 'has no address yet', facts: {}, options: { site: null } },
  ])('are none where a post $why', ({ facts, options }) => {
    expect(sharingOf(facts, options)).toBeNull();
  });
});

describe('a post that is too long for a service', () => {
  const title = 'Rain, and what it does to bread, '.repeat(10).slice(0, 160).trim();
  const long = 'A name of forty letters, which is allowed';
  const people = ['ben', 'ann', 'layla', 'dan'].map((id) => member(id, { name: `${long} ${id}` }));
  const letters = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

  it('loses words of its title', () => {
    const sharing = sharedOf({ title, authors: ['ann', 'layla'] }, {}, people);
    const onBluesky = givenTo(sharing, 'Bluesky', 'text');
    expect(onBluesky).toBe(
      `“Rain, and what it does to bread, Rain, and what it does to bread, Rain, and what it does to…” by ${long} ann and ${long} layla, guests at ${long} ben’s blog ${URL_OF_POST}`,
    );
    expect(letters(onBluesky)).toBeLessThanOrEqual(300);
    expect(sharing.mastodon.post).toContain(`“${title}”`);
    expect(givenTo(sharing, 'WhatsApp', 'text')).toContain(`“${title}”`);
  });

  it('never loses a name or its address', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((name) => name.trim() !== '');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
        fc.array(names, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('en', 'ar'),
        (text, given, language) => {
          const some = given.map((name, n) => member(n === 0 ? 'ben' : `m${n}`, { name: name.slice(0, 80) }));
          const authors = some.slice(1).map(({ id }) => id);
          const sharing = sharedOf({ title: text.slice(0, 160), authors, language }, {}, some);
          for (const [words, most] of [
            [givenTo(sharing, 'Bluesky', 'text'), 300],
            [sharing.mastodon.post, 500],
          ] as const) {
            expect(letters(words)).toBeLessThanOrEqual(most);
            expect(words.endsWith(` ${URL_OF_POST}`)).toBe(true);
            for (const { data } of some) expect(words).toContain(data.name);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of more names than fit keeps them all, and some of its title', () => {
    const crowd = Array.from({ length: 8 }, (_, n) =>
      member(n === 0 ? 'ben' : `m${n}`, { name: `${long} ${n}` }),
    );
    const authors = crowd.slice(1).map(({ id }) => id);
    const onBluesky = givenTo(sharedOf({ title, authors }, {}, crowd), 'Bluesky', 'text');
    for (const { data } of crowd) expect(onBluesky).toContain(data.name);
    expect(onBluesky).toMatch(/^“Rain, and what it does…” by .* https:\/\/example.org\/posts\/ben\/rain\/$/);
  });
});
