import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../integrations/group-blog/options/options.ts';

const FEEDS = {
  limit: 50,
  tagsFrom: 1,
  formats: ['rss', 'atom', 'json'],
  content: 'full',
  copyright: null,
  hub: null,
  mail: null,
};
const DEFAULTS = {
  content: './content',
  prefix: '',
  theme: 'paper',
  components: {},
  mdx: {},
  feeds: FEEDS,
  cards: { strict: false },
  challenges: true,
  communities: true,
  offers: true,
  strategies: true,
  support: true,
  conversations: true,
  weeks: true,
  search: true,
  off: [],
};

describe('the options', () => {
  it.each([undefined, {}])('have defaults for %j', (options) => {
    expect(parseOptions(options)).toEqual(DEFAULTS);
  });

  it('are taken as they are written', () => {
    const options = { content: './our-content', components: { Head: './src/Head.astro' } };
    expect(parseOptions(options)).toEqual({ ...DEFAULTS, ...options });
  });

  it('take the layout for the component that it is', () => {
    const components = { Layout: './src/layouts/Network.astro' };
    expect(parseOptions({ layout: components.Layout })).toEqual({ ...DEFAULTS, components });
    expect(() => parseOptions({ layout: components.Layout, components })).toThrow(
      /layout and components.Layout/,
    );
  });

  it('take of the feeds what is said, and the defaults for the rest', () => {
    const feeds = { limit: 20, formats: ['json', 'rss'], copyright: 'CC BY 4.0', hub: 'https://hub.example' };
    expect(parseOptions({ feeds, extend: './src/own.ts' })).toEqual({
      ...DEFAULTS,
      extend: './src/own.ts',
      feeds: { ...FEEDS, ...feeds },
    });
  });

  it('take of the cards what is said', () => {
    const cards = { styles: './src/styles/site.css', mark: './public/favicon.svg', strict: true };
    expect(parseOptions({ cards })).toEqual({ ...DEFAULTS, cards });
  });

  it.each([
    ['blog', '/blog'],
    ['/blog', '/blog'],
    ['/blog/', '/blog'],
    ['/our/blog', '/our/blog'],
    ['/', ''],
  ])('take the prefix %j as %j', (prefix, expected) => {
    expect(parseOptions({ prefix })).toMatchObject({ prefix: expected });
  });

  it.each([
    { why: 'an unknown one', options: { contents: './content' }, names: 'contents' },
    { why: 'a number for text', options: { content: 7 }, names: 'content' },
    { why: 'nothing for text', options: { layout: '' }, names: 'layout' },
    { why: 'a function', options: { layout: () => '' }, names: 'layout' },
    { why: 'a prefix that is none', options: { prefix: '/a b' }, names: 'prefix' },
    {
      why: 'a component that cannot be replaced',
      options: { components: { Foot: './a.astro' } },
      names: 'Foot',
    },
    { why: 'a function for a module', options: { extend: () => null }, names: 'extend' },
    { why: 'strict cards in words', options: { cards: { strict: 'yes' } }, names: 'strict' },
    { why: 'no posts in a feed', options: { feeds: { limit: 0 } }, names: 'limit' },
    { why: 'an unknown format', options: { feeds: { formats: ['opml'] } }, names: 'formats' },
    {
      why: 'a format twice',
      options: { feeds: { formats: ['rss', 'rss'] } },
      names: 'name each format once',
    },
    { why: 'a hub that is no address', options: { feeds: { hub: 'hub.example' } }, names: 'hub' },
    { why: 'a fact of network.md', options: { title: 'Our Network' }, names: 'title' },
  ])('with $why say so, naming it, whose they are and which there are', ({ options, names }) => {
    const message = ((): string => {
      try {
        parseOptions(options);
      } catch (cause) {
        return cause instanceof Error ? cause.message : '';
      }
      return 'nothing was thrown';
    })();
    for (const part of [
      'astro-group-blog',
      'astro.config',
      names,
      'content, prefix, theme, layout, components, mdx',
      'groupBlog({',
    ]) {
      expect(message).toContain(part);
    }
  });

  it('are all told at once', () => {
    expect(() => parseOptions({ content: 7, layout: 8 })).toThrow(
      /content[\s\S]*layout|layout[\s\S]*content/,
    );
  });

  it.each([null, 'content', 7, []])('cannot be %j', (options) => {
    if (options === null) expect(parseOptions(options)).toEqual(DEFAULTS);
    else expect(() => parseOptions(options)).toThrow(/astro-group-blog/);
  });
});
