import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { routesFor, takenCards } from '../../../integrations/group-blog/astro/setup/routes.ts';
import type { Feature } from '../../../integrations/group-blog/model/features.ts';
import { cardAddress, type FeedFormat } from '../../../integrations/group-blog/network/pages/page-files.ts';
import { PAGES } from '../../../integrations/group-blog/network/pages/pages.ts';
import { KINDS, type Kind } from '../../../integrations/group-blog/schemas/kinds.ts';

const ALL: readonly Kind[] = KINDS.map(({ id }) => id);

interface Facts {
  kinds?: readonly Kind[];
  off?: readonly Feature[];
  feeds?: readonly FeedFormat[];
  prefix?: string;
  taken?: readonly string[];
  hasCardRoute?: boolean;
  hasGallery?: boolean;
}

function routes({
  kinds = ALL,
  off = [],
  feeds = ['rss', 'atom', 'json'],
  prefix = '',
  taken = [],
  hasCardRoute = false,
  hasGallery = false,
}: Facts = {}): ReturnType<typeof routesFor> {
  return routesFor({
    kinds: new Set(kinds),
    off: new Set(off),
    feeds,
    prefix,
    taken: new Set(taken),
    hasCardRoute,
    hasGallery,
  });
}

const patternsOf = (facts: Facts = {}): string[] => routes(facts).map(({ pattern }) => pattern);

function feedsUnder(page: string): string[] {
  return ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${page}/${file}`);
}

/** Wherever the network stands. */
const OF_THE_NETWORK = {
  network: ['/[about]', '/[community].json'],
  posts: [
    '/posts/[...page]',
    '/posts/[host]',
    '/posts/[host]/[slug]',
    '/posts/[host]/[slug]/[video]',
    '/tags/[tag]/[...page]',
    '/[tags]',
    '/[archive]',
    '/archive/[YYYY]/[...page]',
    '/conversations/[...page]',
    '/conversations/[host]/[slug]',
    '/weeks/[...page]',
    '/weeks/[week]',
  ],
  feed: [
    '/[subscribe]',
    '/[rss].xml',
    '/[atom].xml',
    '/[feed].json',
    '/archive/[archive]/atom.xml',
    ...feedsUnder('/tags/[tag]'),
    ...feedsUnder('/[weeks]'),
    ...feedsUnder('/conversations/[host]/[slug]'),
  ],
  membersFeeds: ['/[members].opml', ...feedsUnder('/members/[member]')],
  challengesFeeds: feedsUnder('/challenges/[challenge]'),
  communitiesFeeds: feedsUnder('/communities/[community]'),
  members: ['/members/[...page]', '/members/[member]/[...page]', '/[support]'],
  challenges: [
    '/challenges/[...page]',
    '/challenges/[challenge]/[...page]',
    '/challenges/[challenge]/[member]',
    '/challenges/[challenge]/[member]/progress.json',
  ],
  communities: ['/communities/[...page]', '/communities/[community]/[...page]'],
  strategies: ['/members/[member]/steps', '/members/[member]/channels', '/[what]-works'],
  offers: ['/offers/[...page]', '/offers/[member]/[offer]'],
  outside: ['/members/[member]/outside/[entry]', '/[pulled]'],
  search: ['/[search]'],
};
type Part = keyof typeof OF_THE_NETWORK;

const OF_THE_SITE = ['/404', '/robots.txt'];
const ALIASES = ['/[...alias]', '/[...file]'];
const FEED_ALIASES = '/[...feed]';

describe('the routes', () => {
  it.each<{ why: string; facts: Facts; parts: Part[]; aliases: string[] }>([
    {
      why: 'a network of everything',
      facts: {},
      parts: [
        'network',
        'posts',
        'feed',
        'members',
        'membersFeeds',
        'strategies',
        'challenges',
        'challengesFeeds',
        'communities',
        'communitiesFeeds',
        'offers',
        'outside',
        'search',
      ],
      aliases: [FEED_ALIASES, ...ALIASES],
    },
    { why: 'a network alone', facts: { kinds: ['network'] }, parts: ['network'], aliases: [] },
    {
      why: 'members who write nothing',
      facts: { kinds: ['network', 'members'] },
      parts: ['network', 'members', 'search'],
      aliases: ALIASES.slice(0, 1),
    },
    {
      why: 'posts',
      facts: { kinds: ['network', 'posts'] },
      parts: ['network', 'posts', 'feed', 'search'],
      aliases: [FEED_ALIASES, ...ALIASES],
    },
    {
      why: 'posts of a site without an address, which can have no feed',
      facts: { kinds: ['network', 'posts'], feeds: [] },
      parts: ['network', 'posts', 'search'],
      aliases: ALIASES,
    },
    {
      why: 'communities, which have nothing to search through',
      facts: { kinds: ['network', 'communities'] },
      parts: ['network', 'communities'],
      aliases: ALIASES.slice(0, 1),
    },
    {
      why: 'a challenge',
      facts: { kinds: ['network', 'challenges', 'participants', 'checkIns'] },
      parts: ['network', 'challenges', 'search'],
      aliases: ALIASES.slice(0, 1),
    },
  ])('of $why are those there are pages for, with a prefix too', ({ facts, parts, aliases }) => {
    const own = parts.flatMap((part) => OF_THE_NETWORK[part]);
    expect(patternsOf(facts).toSorted()).toEqual([...own, ...OF_THE_SITE, ...aliases].toSorted());
    // Old addresses stand where they stood; the 404 page and robots.txt are the site's own.
    expect(patternsOf({ ...facts, prefix: '/a/blog' }).toSorted()).toEqual(
      [...own.map((pattern) => `/a/blog${pattern}`), ...aliases].toSorted(),
    );
  });

  it.each(['', '/blog'])(
    'in astro dev are the others, the cards and the pages of samples, with the prefix "%s"',
    (prefix) => {
      const added = patternsOf({ prefix, hasCardRoute: true, hasGallery: true }).filter(
        (pattern) => !patternsOf({ prefix }).includes(pattern),
      );
      expect(added).toEqual([
        `${prefix}/cards/[...card].png`,
        `${prefix}/cards`,
        `${prefix}/looks`,
        `${prefix}/cards/gallery/[card].png`,
      ]);
    },
  );

  it.each(['', '/blog'])(
    'are prerendered, each from a file that there is, with the prefix "%s"',
    (prefix) => {
      for (const { entrypoint, prerender } of routes({ prefix, hasCardRoute: true, hasGallery: true })) {
        expect(existsSync(fileURLToPath(entrypoint)), String(entrypoint)).toBe(true);
        expect(prerender).toBe(true);
      }
    },
  );
});

describe('what the site has itself is left out', () => {
  it.each([
    { taken: '/about', left: '/[about]' },
    { taken: '/search', left: '/[search]' },
    { taken: '/subscribe', left: '/[subscribe]' },
    { taken: '/members', left: '/members/[...page]' },
    { taken: '/challenges', left: '/challenges/[...page]' },
    { taken: '/communities', left: '/communities/[...page]' },
    { taken: '/rss.xml', left: '/[rss].xml' },
    { taken: '/atom.xml', left: '/[atom].xml' },
    { taken: '/feed.json', left: '/[feed].json' },
    { taken: '/members.opml', left: '/[members].opml' },
    { taken: '/members/[member]/rss.xml', left: '/members/[member]/rss.xml' },
    { taken: '/cards/[...card].png', left: '/cards/[...card].png' },
    { taken: '/cards', left: '/cards' },
    { taken: '/posts/[...page]', left: '/posts/[...page]' },
    { taken: '/members/[member]', left: '/members/[member]/[...page]' },
    { taken: '/posts', left: '/posts/[...page]' },
    { taken: '/404', left: '/404' },
    { taken: '/robots.txt', left: '/robots.txt' },
  ])('$taken', ({ taken, left }) => {
    const all = { hasCardRoute: true, hasGallery: true };
    expect(patternsOf({ ...all, taken: [taken] })).toEqual(
      patternsOf(all).filter((pattern) => pattern !== left),
    );
  });

  it.each([
    { taken: '/blog/about', left: '/blog/[about]' },
    { taken: '/blog/rss.xml', left: '/blog/[rss].xml' },
    { taken: '/blog/cards/[...card].png', left: '/blog/cards/[...card].png' },
    { taken: '/blog/tags/[tag]', left: '/blog/tags/[tag]/[...page]' },
    { taken: '/[...alias]', left: '/[...alias]' },
    { taken: '/about', left: null },
    { taken: '/rss.xml', left: null },
    { taken: '/404', left: null },
  ])('$taken, under the prefix /blog', ({ taken, left }) => {
    const prefix = '/blog';
    const all = { prefix, hasCardRoute: true };
    expect(patternsOf({ ...all, taken: [taken] })).toEqual(
      patternsOf(all).filter((pattern) => pattern !== left),
    );
  });
});

describe('the share cards that the site has itself', () => {
  it.each([
    { taken: ['/cards/site.png'], prefix: '', cards: ['/cards/site.png'] },
    {
      taken: ['/cards/members/[member].png', '/cards/site.png'],
      prefix: '',
      cards: ['/cards/site.png', '/cards/members/<member>.png'],
    },
    {
      taken: ['/blog/cards/posts/[host]/[slug].png'],
      prefix: '/blog',
      cards: ['/cards/posts/<host>/<slug>.png'],
    },
    { taken: ['/cards/site.png', '/about'], prefix: '/blog', cards: [] },
    {
      taken: ['/blog/cards/[...card].png'],
      prefix: '/blog',
      cards: Object.values(PAGES)
        .filter(({ hasCard }) => hasCard)
        .map(({ template }) => cardAddress(template)),
    },
  ])('of $taken under the prefix "$prefix" are $cards', ({ taken, prefix, cards }) => {
    expect(takenCards(new Set(taken), prefix)).toEqual(cards);
  });
});
