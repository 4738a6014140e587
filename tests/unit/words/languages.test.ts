import { describe, expect, it } from 'vitest';
import type { Site } from '../../../integrations/group-blog/views/site.ts';
import { buildChannelsPage } from '../../../integrations/group-blog/views/pages/channels-page.ts';
import { buildOfferPage, buildOffersPage } from '../../../integrations/group-blog/views/pages/offer-pages.ts';
import { buildStepsPage } from '../../../integrations/group-blog/views/pages/steps-page.ts';
import { buildWhatWorksPage } from '../../../integrations/group-blog/views/pages/what-works-page.ts';
import { buildChallengePage } from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import { buildConversationsPage } from '../../../integrations/group-blog/views/pages/conversations-page.ts';
import {
  buildAboutPage,
  buildNotFoundPage,
  buildSearchPage,
} from '../../../integrations/group-blog/views/pages/fixed-pages.ts';
import {
  buildArchivePage,
  buildChallengesPage,
  buildCommunitiesPage,
  buildCommunityPage,
  buildHome,
  buildPostsPage,
  buildTagPage,
  buildTagsPage,
  buildYearPage,
} from '../../../integrations/group-blog/views/pages/list-pages.ts';
import {
  buildMemberPage,
  buildMembersPage,
} from '../../../integrations/group-blog/views/pages/member-page.ts';
import { buildPostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import { buildSubscribePage } from '../../../integrations/group-blog/views/pages/subscribe-page.ts';
import { buildSupportPage } from '../../../integrations/group-blog/views/pages/support-page.ts';
import { buildWeekPage, buildWeeksPage } from '../../../integrations/group-blog/views/pages/week-pages.ts';
import { feedSubjects, weeksFeed } from '../../../integrations/group-blog/views/parts/feed-subjects.ts';
import { cardsOf } from '../../../integrations/group-blog/views/cards/site-cards.ts';
import { weekItems } from '../../../integrations/group-blog/feeds/weeks-feed.ts';
import { participantProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import { en } from '../../../integrations/group-blog/words/en.ts';
import { wordsIn } from '../../../integrations/group-blog/words/words.ts';
import {
  challenge,
  checkIn,
  community,
  member,
  offer,
  participant,
  post,
  siteOf,
  strategy,
  supportFile,
  verdict,
  weekReport,
} from '../../support/content.ts';
import { foreignWordsIn } from '../../support/native-text.ts';

/** Every text of a table, with "3" for each name, number and date. */
function textsOf(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([name, entry]: [string, unknown]): [string, string][] => {
    const at = `${path}.${name}`;
    if (typeof entry === 'function') return [[at, (entry as (...all: string[]) => string)(...SAID)]];
    return typeof entry === 'string' ? [[at, entry]] : textsOf(entry as object, at);
  });
}
const SAID = Array.from({ length: 6 }, () => '3');

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja'];

describe('the table of words', () => {
  it.each(LANGUAGES)('in %s has no text that is empty, or nothing but what stands in it', (language) => {
    const empty = textsOf(wordsIn(language)).filter(
      ([path, text]) => !path.startsWith('.marks') && text.trim() === '',
    );
    expect(empty).toEqual([]);
    expect(wordsIn(language)).not.toBe(en);
  });

  it.each(['ar', 'ja'])('in %s has no Latin words but names', (language) => {
    const found = textsOf(wordsIn(language)).filter(([, text]) => foreignWordsIn(text).length > 0);
    expect(found).toEqual([]);
  });

  it.each(LANGUAGES)('in %s says all that it is given, as the English one does', (language) => {
    const given = (text: string): number => text.split('3').length;
    const texts = new Map(textsOf(wordsIn(language)));
    // A guest, or whoever did something, is named by the place where the text stands.
    const isFree = /\.(?:guestAt|received|credit|plural)$/;
    const lost = textsOf(en).filter(
      ([path, text]) => !isFree.test(path) && given(text) > 1 && given(texts.get(path) ?? '') === 1,
    );
    expect(lost).toEqual([]);
  });

  it.each([
    [0, 'لا مقالات'],
    [1, 'مقالة واحدة'],
    [2, 'مقالتان'],
    [3, '3 مقالات'],
    [11, '11 مقالة'],
    [100, '100 مقالة'],
  ])('in Arabic counts %i as %s', (count, text) => {
    expect(wordsIn('ar-EG').posts.count(count)).toBe(text);
  });
});

const NATIVE = {
  ar: { names: ['آنا', 'بدر', 'كريم', 'داود'], text: 'مرحبًا بالجميع', unit: 'صفحة' },
  ja: { names: ['安藤', '別所', '千葉', '土井'], text: 'みなさんこんにちは', unit: 'ページ' },
};

/** A network with one of everything, of which members wrote nothing in Latin letters. */
function siteIn(language: 'ar' | 'ja'): Site {
  const { names, text, unit } = NATIVE[language];
  const [ann = '', ben = '', cleo = '', dan = ''] = names;
  const because = { decided: '2026-03-09', because: text };
  const aim = { objective: 'aim', audience: text };
  const promise = { by: 'giver', what: text, channel: text } as const;
  return siteOf(
    {
      network: { language, title: text, description: text, repository: 'https://github.com/example/blog' },
      members: [
        member('ann', { name: ann, links: { mastodon: '@ann@mastodon.social' }, shareResults: true }),
        member('ben', {
          name: ben,
          tagline: text,
          kind: 'business',
          serves: ['growers'],
          joined: '2026-01-02',
        }),
        member('cleo', { name: cleo, guest: true, wantsToServe: ['growers'] }),
        member('dan', { name: dan, wantsToServe: ['growers'] }),
      ],
      communities: [community('growers', { name: text, interest: text })],
      posts: [
        post('ann/one', {
          title: text,
          date: '2026-03-02',
          text,
          tags: [unit],
          communities: ['growers'],
          challenge: 'spring',
        }),
        post('ben/two', { title: text, date: '2026-03-03', authors: ['cleo'] }),
        post('ann/three', { title: text, date: '2026-03-04', asks: true }),
      ],
      challenges: [
        challenge('spring', { title: text, ledBy: 'ben', groupGoal: { title: text, target: 50, unit } }),
        challenge('trial', { title: text, trial: true, plan: { days: 7 } }),
      ],
      participants: [
        participant('spring/ann', {
          goals: [
            {
              title: text,
              target: 21,
              counts: 'posts',
              milestones: [{ title: text, due: '2026-03-10', value: 10 }],
            },
            { title: text, limit: 5, unit },
            { title: text, judge: 'ben', criterion: text },
          ],
          partners: ['ben'],
          pauses: [{ from: '2026-03-08', to: '2026-03-09', reason: text }],
        }),
        participant('spring/ben', { goals: [{ title: text, target: 10, unit }] }),
        participant('trial/ann', { channel: 'blog', goals: [{ title: text, target: 3, unit }] }),
        participant('trial/dan', { channel: 'x', goals: [{ title: text, target: 3, unit }] }),
      ],
      checkIns: [
        checkIn('spring/ann/2026-03-03', { [unit]: 2 }, text),
        checkIn('spring/ben/2026-03-02', { [unit]: 9 }),
      ],
      verdicts: [verdict('ben/spring/ann/g3', {}, text)],
      support: [
        supportFile('ann/2026-03-05-share', { to: 'ben', kind: 'share' }, text),
        supportFile('ben/2026-02-05-visit', { to: 'ann', kind: 'visit' }, text),
        supportFile('ben/2026-02-06-visit', { to: 'cleo', kind: 'visit' }, text),
        supportFile('ben/2026-02-07-visit', { to: 'dan', kind: 'visit' }, text),
      ],
      strategies: [
        strategy('ann', {
          basics: { money: text },
          systems: { measure: text },
          post: { people: text, objectives: [{ id: 'aim', text }] },
          primaryOutcome: 'visit',
          channels: [
            { id: 'blog', kind: 'blog', state: 'active', since: '2026-02-02', promise: 2, ...aim },
            { id: 'mastodon', kind: 'mastodon', state: 'dropped', since: '2026-02-02', ...because },
            { id: 'forum', kind: 'forum', state: 'paused', since: '2026-02-02', ...because },
            { id: 'radio', kind: 'radio', state: 'planned' },
          ],
          reallocations: [
            { on: '2026-03-09', from: 'mastodon', to: 'blog', minutesPerWeek: 60, because: text },
          ],
        }),
        strategy('ben', { basics: { money: text, buyers: text, where: text } }),
        strategy('dan', { channels: [{ id: 'x', kind: 'x', state: 'active', since: '2026-02-02', ...aim }] }),
      ],
      results: [
        weekReport('ann/2026-03-01', { channels: { blog: { minutes: 60, outcomes: { visit: 3 } } } }, text),
        weekReport('ann/2026-03-08', { channels: { blog: { minutes: 90 }, forum: { minutes: 30 } } }),
      ],
      offers: [
        offer('ben/open', {
          title: text,
          community: 'growers',
          value: text,
          partner: 'ann',
          starts: '2026-03-02',
          ends: '2026-03-20',
          url: 'https://example.org/claim',
          promises: [
            { ...promise, due: '2026-03-05', kept: '2026-03-05' },
            { ...promise, due: '2026-03-05', kept: '2026-03-06' },
            { ...promise, due: '2026-03-05' },
            { ...promise, by: 'partner', due: '2026-03-19' },
          ],
          results: { on: '2026-03-10', views: 40, claims: 9, minutes: 100, cost: 20 },
          reach: { own: 30, partner: 70 },
        }),
        offer('ben/coming', {
          ...{
            title: text,
            community: 'growers',
            value: text,
            partner: { name: text, url: 'https://mill.example' },
          },
          ...{ starts: '2026-04-02', ends: '2026-04-20' },
        }),
        offer('ben/past', {
          ...{ title: text, community: 'growers', value: text, partner: 'dan' },
          ...{ starts: '2026-02-12', ends: '2026-02-20' },
        }),
        offer('ann/unlisted', {
          ...{ title: text, community: 'growers', value: text, partner: 'ben' },
          ...{ starts: '2026-03-02', ends: '2026-03-20' },
        }),
        offer('ann/never-listed', {
          ...{ title: text, community: 'growers', value: text, partner: 'ben' },
          ...{ starts: '2026-02-02', ends: '2026-02-20' },
        }),
      ],
    },
    { now: '2026-03-12' },
  );
}

/** Fields that hold addresses, ids and codes, no text. */
const CODE = new Set(
  [
    'words id url href address anchor answerAnchor date datetime language direction state phase status page feeds type format src',
    'absolute class is line side kind shade image jsonLd canonical alternates locale article profile creator sitemap bundle',
    'base file version d x y area target pace projection actual data week edit mastodon account digest source body',
    'formerIds cacheKey username published start memberKind share writeAnswer lines',
  ]
    .join(' ')
    .split(' '),
);

function shownIn(view: unknown, key = ''): string[] {
  if (typeof view === 'string') return [view];
  if (view === null || typeof view !== 'object') return [];
  if (Array.isArray(view)) return view.flatMap((item) => shownIn(item, key));
  return Object.entries(view as Record<string, unknown>).flatMap(([name, value]) => {
    if (name === 'page') {
      const { title, description, navigation } = (value ?? {}) as Record<string, unknown>;
      return shownIn({ title, description, navigation });
    }
    return CODE.has(name) && typeof value !== 'object'
      ? []
      : name === 'words' || name === 'body' || name === 'image' || name === 'chart'
        ? []
        : shownIn(value, name);
  });
}

function viewsOf(site: Site): [string, unknown][] {
  const { network } = site;
  return [
    ['home', buildHome(site)],
    ['about', buildAboutPage(site)],
    ['posts', buildPostsPage(site)],
    ['archive', buildArchivePage(site)],
    ['tags', buildTagsPage(site)],
    ...network.years.map((year): [string, unknown] => ['year', buildYearPage(site, year)]),
    ...network.tags.map((tag): [string, unknown] => ['tag', buildTagPage(site, tag)]),
    ...network.allPosts.map((one): [string, unknown] => [`post ${one.id}`, buildPostPage(site, one)]),
    ['members', buildMembersPage(site)],
    ...network.members.map((one): [string, unknown] => [`member ${one.id}`, buildMemberPage(site, one)]),
    ['communities', buildCommunitiesPage(site)],
    ...network.communities.map((one): [string, unknown] => ['community', buildCommunityPage(site, one)]),
    ['challenges', buildChallengesPage(site)],
    ...network.challenges.flatMap((one): [string, unknown][] => [
      [`challenge ${one.id}`, buildChallengePage(site, one)],
      ...one.participants.flatMap((participation): [string, unknown][] => [
        [`progress ${one.id}/${participation.member.id}`, buildProgressPage(site, participation)],
        [
          `json ${one.id}/${participation.member.id}`,
          participantProgress(network, participation, site.now).view.headline,
        ],
      ]),
    ]),
    ['conversations', buildConversationsPage(site)],
    ['support', buildSupportPage(site)],
    ['offers', buildOffersPage(site)],
    ...network.offers.map((one): [string, unknown] => [`offer ${one.id}`, buildOfferPage(site, one)]),
    ...network.strategies.flatMap((one): [string, unknown][] => [
      [`steps ${one.member.id}`, buildStepsPage(site, one)],
      [`channels ${one.member.id}`, buildChannelsPage(site, one)],
    ]),
    ['what works', buildWhatWorksPage(site)],
    ['weeks', buildWeeksPage(site)],
    ...network.weeks.map((week): [string, unknown] => ['week', buildWeekPage(site, week)]),
    ['search', buildSearchPage(site)],
    ['subscribe', buildSubscribePage(site)],
    ['not found', buildNotFoundPage(site)],
    [
      'cards',
      cardsOf(site).map(({ card: { alt, eyebrow, text, role, day } }) => ({ alt, eyebrow, text, role, day })),
    ],
    [
      'feeds',
      [...feedSubjects(site), weeksFeed(site)].map(({ title, description }) => ({ title, description })),
    ],
    ['feed of weeks', weekItems(site).map(({ title, summary }) => ({ title, summary }))],
  ];
}

describe.each(['ar', 'ja'] as const)('a network in %s', (language) => {
  const site = siteIn(language);
  it.each(viewsOf(site))('says nothing in Latin letters on the page "%s"', (_, view) => {
    const found = shownIn(view).filter((text) => foreignWordsIn(text).length > 0);
    expect([...new Set(found)]).toEqual([]);
  });
});

describe('a network in a language without words', () => {
  const site = siteOf({
    network: { language: 'he', title: 'שלום' },
    posts: [post('ann/one')],
    members: [member('ann')],
  });
  const home = buildHome(site);

  it('has an interface that is English, with English dates, and says so', () => {
    expect(home.page).toMatchObject({
      language: 'he',
      direction: 'rtl',
      interface: { lang: 'en', dir: 'ltr' },
    });
    expect(home.page.words.navigation.posts).toBe('Posts');
    expect(home.newest[0]?.dateText).toContain('March');
  });

  it('keeps the language of its posts', () => {
    expect(home.newest[0]).toMatchObject({ language: 'he', direction: 'rtl' });
  });

  it('is no network in a language with words, which may have a country', () => {
    const { page } = buildHome(siteOf({ network: { language: 'de-AT' } }));
    expect(page).toMatchObject({ language: 'de-AT', interface: {} });
    expect(page.words.navigation.posts).toBe('Beiträge');
  });
});
