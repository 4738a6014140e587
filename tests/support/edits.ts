import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { TestSite } from './site.ts';

const PICTURE = fileURLToPath(
  new URL('../../content/posts/tom/focus-said-the-root/path.png', import.meta.url),
);
const OTHER_PICTURE = fileURLToPath(
  new URL('../fixtures/sites/three-members/content/posts/ben/picture-day/square.png', import.meta.url),
);

export const config = (options: string): string => `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  cacheDir: './.cache',
  experimental: { incrementalBuild: true },
  integrations: [groupBlog({ feeds: { limit: 4 }, words: './src/words.ts', components: { ${options} } })],
});
`;

/** Words of the site's own, one of which is no text but makes one. */
export const WORDS = `export default {
  posts: { by: (credit: string) => \`Written by \${credit}\` },
};
`;

export const FOOTER = `---
const { view } = Astro.props;
---
<footer>{view.title}</footer>`;

interface Edit {
  title: string;
  make: (site: TestSite) => void;
  today?: string;
  /**
   * Pages and files that are rendered again, besides those without a parameter; null where it is all of them. Without it, all that counts is
   * what the site is.
   */
  rendered?: string[] | null;
  deep?: true;
}

const cardTemplate = (colour: string): string => `import { box } from 'astro-group-blog/cards';
const member = () => box({ width: 1200, height: 630, backgroundColor: '${colour}' });
export const cardTemplates = { member };
`;

const replace =
  (path: string, from: string | RegExp, to: string) =>
  (site: TestSite): void => {
    const text = site.read(path);
    expect(text).toMatch(from);
    site.write(path, text.replace(from, to));
  };

const HELLO = 'content/posts/ann/hello.md';
export const POST_PAGES = [
  '/posts/ann/guest',
  '/posts/ann/hello',
  '/posts/ben/day-two',
  '/posts/ben/old',
  '/posts/ben/picture-day',
].map((address) => `${address}/index.html`);
/** The feeds of a page, as `/members/ann`; of the network where it is empty. */
const feedsOf = (...pages: readonly string[]): string[] =>
  pages.flatMap((page) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${page}/${file}`));
const FEEDS_OF_HELLO = feedsOf('', '/communities/early', '/members/ann', '/tags/greetings');
/** Picture-day answers hello. */
const FEEDS_OF_ANSWERS = feedsOf('/conversations/ann/hello');
const ALL_FEEDS = [
  ...FEEDS_OF_HELLO,
  ...FEEDS_OF_ANSWERS,
  ...feedsOf('/members/ben', '/members/cleo', '/challenges/week', '/challenges/fortnight', '/weeks'),
];
/** JSON Feed knows none. */
const archive = (name: string): string[] =>
  feedsOf(`/archive/${name}`).filter((file) => file.endsWith('atom.xml'));
/** Of 2026, in parts of two: hello and picture-day, guest and day-two. */
const FIRST_ARCHIVE = archive('2026');
const SECOND_ARCHIVE = archive('2026-2');
const ALL_ARCHIVES = [...archive('2024'), ...FIRST_ARCHIVE, ...SECOND_ARCHIVE];
/** Of the post that shows another, and how somebody does. */
const FEEDS_OF_GUEST = [...feedsOf('', '/members/ann', '/members/ben', '/members/cleo'), ...SECOND_ARCHIVE];
const LISTS_OF_HELLO = [
  ...FEEDS_OF_HELLO,
  '/communities/early/index.html',
  '/members/ann/index.html',
  '/posts/index.html',
  '/tags/greetings/index.html',
];

/** An offer that is not listed yet. */
export const OFFER = `---
title: Tea for early birds
community: early
value: A cup of tea
partner: { name: The Kettle, url: https://kettle.example }
starts: 2026-03-01
ends: 2026-03-20
promises:
  - { by: giver, what: Boil the water, due: 2026-03-09 }
  - { by: partner, what: Bring cups, due: 2026-03-12 }
---

Come in.
`;

export const VERDICT = 'content/verdicts/ann/fortnight/ben/1.md';
/** Where it is told how a member does in the fortnight. */
const standingOf = (member: string): string[] => [
  '/challenges/fortnight/index.html',
  `/challenges/fortnight/${member}/index.html`,
  `/challenges/fortnight/${member}/progress.json`,
  `/members/${member}/index.html`,
];

/** A post that Ben has elsewhere, older than what feeds hold. */
export const RAIN = {
  id: 'https://ben.example/rain/',
  url: 'https://ben.example/rain/',
  title: 'Rain',
  published: '2024-05-01T10:00:00Z',
  html: '<p>It rains.</p>',
};

/** One after another on one site. */
export const EDITS: readonly Edit[] = [
  { title: 'nothing', make: () => undefined, rendered: [] },
  {
    title:
      'the text of a post below what lists show, what a link means, a picture by another of the same name',
    make: (site) => {
      replace(HELLO, /$/, '\nMore words.\n')(site);
      replace('content/posts/ben/day-two.md', 'challenge: week', 'challenge: week\naliases: [/two/]')(site);
      cpSync(PICTURE, site.path('content/posts/ben/picture-day/square.png'));
    },
    rendered: [
      '/posts/ann/hello/index.html',
      '/posts/ben/picture-day/index.html',
      '/two/index.html',
      ...FEEDS_OF_HELLO,
      ...FEEDS_OF_ANSWERS,
      // An alias is in the id that feed readers know a post by.
      ...feedsOf('/members/ben', '/challenges/week'),
      ...FIRST_ARCHIVE,
      ...SECOND_ARCHIVE,
    ],
  },
  {
    title: 'the title and the date of a post',
    make: (site) => {
      replace(HELLO, 'title: Hello', 'title: Hello again')(site);
      replace(HELLO, '2026-02-01', '2026-02-02')(site);
    },
    rendered: [
      // Which shows it.
      '/posts/ann/guest/index.html',
      '/posts/ann/hello/index.html',
      '/posts/ben/picture-day/index.html',
      '/archive/2026/index.html',
      '/community.json',
      ...LISTS_OF_HELLO,
      // Whom a link in it mentions.
      '/members/ben/index.html',
      // The week before, which links to the next one that brought something, and the one behind.
      '/weeks/2024-18/index.html',
      '/weeks/2026-06/index.html',
      '/weeks/2026-07/index.html',
      '/weeks/index.html',
      '/conversations/index.html',
      ...FEEDS_OF_ANSWERS,
      ...feedsOf('/members/ben', '/members/cleo', '/weeks'),
      ...FIRST_ARCHIVE,
      ...SECOND_ARCHIVE,
    ],
  },

  {
    title: 'a new reply, which translates a post',
    make: (site) => {
      site.write(
        'content/posts/ben/reply.md',
        '---\ntitle: A reply\ndate: 2026-02-03\nreplyTo: ann/hello\nlanguage: es\ntranslationOf: ben/day-two\n---\n\nAs [Ann](/posts/ann/hello/) says.\n',
      );
    },
    rendered: [
      '/archive/2026/index.html',
      '/archive/index.html',
      '/community.json',
      // Whom it answers.
      '/members/ann/index.html',
      '/members/ben/index.html',
      // Which says how many posts they have.
      '/members/index.html',
      '/posts/ann/hello/index.html',
      // Which it translates.
      '/posts/ben/day-two/index.html',
      // Which it stands beside.
      '/posts/ben/old/index.html',
      '/posts/ben/picture-day/index.html',
      '/posts/ben/reply/index.html',
      '/posts/index.html',
      // Which lists the languages of posts.
      '/search/index.html',
      '/weeks/2026-06/index.html',
      '/weeks/2026-07/index.html',
      '/weeks/index.html',
      // Which count the answers to hello.
      ...FEEDS_OF_HELLO,
      '/conversations/index.html',
      ...FEEDS_OF_ANSWERS,
      ...feedsOf('/members/ben', '/weeks'),
      ...FIRST_ARCHIVE,
      ...SECOND_ARCHIVE,
    ],
  },
  {
    title: 'a reply that is deleted',
    make: (site) => {
      site.remove('content/posts/ben/reply.md');
    },
    rendered: [
      '/archive/2026/index.html',
      '/archive/index.html',
      '/community.json',
      // Whom it answers.
      '/members/ann/index.html',
      '/members/ben/index.html',
      // Which says how many posts they have.
      '/members/index.html',
      '/posts/ann/hello/index.html',
      '/posts/ben/day-two/index.html',
      '/posts/ben/old/index.html',
      '/posts/ben/picture-day/index.html',
      '/posts/index.html',
      // Which lists the languages of posts.
      '/search/index.html',
      '/weeks/2026-06/index.html',
      '/weeks/2026-07/index.html',
      '/weeks/index.html',
      // Which count the answers to hello.
      ...FEEDS_OF_HELLO,
      '/conversations/index.html',
      ...FEEDS_OF_ANSWERS,
      ...feedsOf('/members/ben', '/weeks'),
      ...FIRST_ARCHIVE,
      ...SECOND_ARCHIVE,
    ],
  },

  {
    title: 'a check-in, a goal, and a verdict that is added',
    make: (site) => {
      site.write('content/check-ins/week/ann/2026-03-03.md', '---\nvalues: { miles: 2 }\n---\n');
      site.write(VERDICT, '---\non: 2026-03-10\nmet: partly\n---\n\nOnly the second verse.\n');
      replace('content/participants/fortnight/ann.md', 'target: 16', 'target: 20')(site);
    },
    rendered: [
      ...new Set(['ann', 'ben'].flatMap(standingOf)),
      '/challenges/week/ann/index.html',
      '/challenges/week/ann/progress.json',
      '/challenges/week/index.html',
      // Which shows how Ann does in it.
      '/posts/ann/guest/index.html',
      ...FEEDS_OF_GUEST,
    ],
  },
  {
    title: 'a pause, a session of the plan, and a post that moves into a folder',
    make: (site) => {
      replace(
        'content/participants/fortnight/ann.md',
        'partners:',
        'pauses: [{ from: 2026-03-06, to: 2026-03-07 }]\npartners:',
      )(site);
      replace('content/challenges/fortnight.md', 'A long run, load: 6', 'A longer run, load: 7')(site);
      site.write('content/posts/ben/day-two/index.md', site.read('content/posts/ben/day-two.md'));
      site.remove('content/posts/ben/day-two.md');
    },
    rendered: [...new Set(['ann', 'ben'].flatMap(standingOf)), '/posts/ben/day-two/index.html'],
  },
  {
    title: 'an answer to a starter step, and what is said below',
    make: (site) => {
      replace('content/strategies/ben.md', 'in cakes\n', 'in cakes\n  buyers: Whoever lives near by\n')(site);
      replace('content/strategies/ben.md', 'More to come', 'The rest is to come')(site);
    },
    rendered: ['/members/ben/index.html', '/members/ben/steps/index.html', '/community.json'],
  },
  {
    title: 'a post from elsewhere, and what was said elsewhere of another',
    make: (site) => {
      site.write('content/outside/ben/rain.json', JSON.stringify({ ...RAIN, title: 'Rain again' }));
      site.write(
        'content/responses/ann/hello.json',
        JSON.stringify({ responses: [{ id: '1', type: 'reply', name: 'Una', html: '<p>Hello.</p>' }] }),
      );
    },
    rendered: [
      '/members/ben/index.html',
      '/members/ben/outside/rain/index.html',
      '/posts/ann/hello/index.html',
      '/posts/index.html',
    ],
  },
  {
    title: 'a promise of an offer that is kept',
    make: replace('content/offers/ben/tea.md', 'due: 2026-03-09', 'due: 2026-03-09, kept: 2026-03-08'),
    rendered: ['/community.json', '/offers/ben/tea/index.html'],
  },
  {
    title: 'a report on a week',
    make: (site) => {
      site.write(
        'content/results/ben/2026-03-09.md',
        '---\nchannels: { letter: { minutes: 90, outcomes: { visit: 2 } } }\n---\n\nTwo came.\n',
      );
    },
    rendered: ['/members/ben/channels/index.html'],
  },
  {
    title: 'an act of support',
    make: (site) => {
      site.write(
        'content/support/ann/2026-03-09-shared.md',
        '---\nto: ben\nkind: share\npost: ben/day-two\n---\n\nRead it aloud.\n',
      );
    },
    rendered: [
      '/community.json',
      '/members/ann/index.html',
      '/members/ben/index.html',
      '/support/index.html',
    ],
  },
  {
    title: 'an absence',
    make: replace('content/members/ben.md', 'name:', 'away: [{ from: 2026-03-09, to: 2026-03-20 }]\nname:'),
    rendered: ['/community.json', '/members/ben/index.html', '/support/index.html'],
  },
  {
    title: 'the written focus of a challenge',
    make: replace('content/challenges/fortnight.md', 'title:', 'focus: [ann, ben]\ntitle:'),
    rendered: [
      '/community.json',
      '/support/index.html',
      // In which the first block began.
      '/weeks/2026-10/index.html',
      ...feedsOf('/weeks'),
    ],
  },
  {
    title: 'a component of the site’s own',
    make: (site) => {
      site.write('src/Footer.astro', FOOTER.replace('{view.title}', 'The end of {view.title}'));
    },
    rendered: [...POST_PAGES, ...ALL_FEEDS, ...ALL_ARCHIVES],
  },
  {
    title: 'an option',
    make: (site) => {
      site.write('src/Panel.astro', '---\n---\n<h1>{Astro.props.view.name}</h1>');
      site.write(
        'astro.config.mjs',
        config("PostFooter: './src/Footer.astro', MemberPanel: './src/Panel.astro'"),
      );
    },
    rendered: [
      ...['ann', 'ben', 'cleo'].map((member) => `/members/${member}/index.html`),
      ...ALL_FEEDS,
      ...ALL_ARCHIVES,
    ],
  },
  {
    title: 'a word of the site’s own, which is a function',
    make: (site) => {
      site.write('src/words.ts', WORDS.replace('Written', 'Set down'));
    },
    rendered: null,
  },
  {
    title: 'the name of a member',
    make: replace('content/members/cleo.md', 'Cleo Cruz', 'Cleopatra Cruz'),
    rendered: [
      '/archive/2026/index.html',
      '/members/ann/index.html',
      '/members/ben/index.html',
      '/members/cleo/index.html',
      '/members/index.html',
      '/posts/ann/guest/index.html',
      '/posts/index.html',
      '/search/index.html',
      '/subscribe/index.html',
      // Which says who was a guest, and in which week.
      '/support/index.html',
      '/weeks/2026-09/index.html',
      ...feedsOf('/weeks'),
      '/members.opml',
      ...FEEDS_OF_GUEST,
    ],
  },
  {
    title: 'the id of a member, whose old addresses lead on',
    make: (site) => {
      const text = site.read('content/members/cleo.md');
      site.remove('content/members/cleo.md');
      site.write('content/members/cleopatra.md', text.replace('guest:', 'aliases: [cleo]\nguest:'));
    },
    rendered: [
      '/archive/2026/index.html',
      '/community.json',
      ...['cleo', 'cleopatra'].flatMap((id) => [`/members/${id}/index.html`, ...feedsOf(`/members/${id}`)]),
      // The colour behind initials follows from the id.
      '/members/ann/index.html',
      '/members/ben/index.html',
      '/members/index.html',
      '/posts/ann/guest/index.html',
      '/posts/index.html',
      '/search/index.html',
      '/subscribe/index.html',
      '/support/index.html',
      '/weeks/2026-09/index.html',
      '/members.opml',
      ...feedsOf('', '/members/ann', '/members/ben'),
      ...SECOND_ARCHIVE,
    ],
  },
  {
    title: 'nothing but a check-in',
    make: (site) => {
      site.write('content/check-ins/week/ann/2026-03-04.md', '---\nvalues: { miles: 3 }\n---\n');
    },
    deep: true,
  },
  {
    title: 'a tag of a post',
    make: replace(HELLO, /^tags: .*$/m, 'tags: [beginnings]'),
    deep: true,
  },
  {
    title: 'a post, whose picture has the bytes of none',
    make: (site) => {
      site.write(
        'content/posts/ann/twin/index.md',
        '---\ntitle: A twin\ndate: 2026-02-11\n---\n\n![A square](./a.png)\n',
      );
      cpSync(OTHER_PICTURE, site.path('content/posts/ann/twin/a.png'));
    },
    deep: true,
  },
  {
    title: 'a picture, which gets the bytes of one in another post',
    make: (site) => {
      cpSync(PICTURE, site.path('content/posts/ann/twin/a.png'));
    },
    deep: true,
  },
  {
    title: 'a picture, which has the bytes of another no more',
    make: (site) => {
      cpSync(OTHER_PICTURE, site.path('content/posts/ann/twin/a.png'));
    },
    deep: true,
  },
  {
    title: 'an option, by which the site has a template of cards',
    make: (site) => {
      site.write('src/own.ts', cardTemplate('#123456'));
      replace('astro.config.mjs', 'feeds:', "extend: './src/own.ts', feeds:")(site);
    },
    deep: true,
  },
  {
    title: 'nothing but a template of cards',
    make: (site) => {
      site.write('src/own.ts', cardTemplate('#654321'));
    },
    deep: true,
  },
  {
    title: 'the name of a post, whose old address leads on',
    make: (site) => {
      const text = site.read('content/posts/ben/old.md');
      site.write('content/posts/ben/older.md', text.replace('---\n', '---\naliases: [/posts/ben/old/]\n'));
      site.remove('content/posts/ben/old.md');
    },
    deep: true,
  },
  {
    title: 'the name of a post, which gets its old one back',
    make: (site) => {
      const text = site.read('content/posts/ben/older.md');
      site.write('content/posts/ben/old.md', text.replace('aliases: [/posts/ben/old/]\n', ''));
      site.remove('content/posts/ben/older.md');
    },
    deep: true,
  },
  {
    title: 'the theme, with the typefaces of pages and the look of cards',
    make: replace('astro.config.mjs', 'feeds:', "theme: 'plain', feeds:"),
    deep: true,
  },
  {
    title: 'another day, on which a post appears',
    make: () => undefined,
    today: '2026-04-02',
    rendered: null,
  },
  {
    title: 'the title of the network',
    make: replace('content/network.md', 'Three of us', 'The three of us'),
    rendered: null,
  },
];
