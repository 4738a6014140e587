import { describe, expect, it } from 'vitest';
import { buildCommunityView } from '../../../integrations/group-blog/community/community-view.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { FEATURE_NAMES, type Feature } from '../../../integrations/group-blog/model/features.ts';
import { PAGES } from '../../../integrations/group-blog/network/pages/pages.ts';
import { parseOptions } from '../../../integrations/group-blog/options/options.ts';
import { cardsOf } from '../../../integrations/group-blog/views/cards/site-cards.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import { buildPostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import { feedSubjects } from '../../../integrations/group-blog/views/parts/feed-subjects.ts';
import { siteParts, type Site } from '../../../integrations/group-blog/views/site.ts';
import {
  challenge,
  community,
  member,
  memberOf,
  offer,
  participant,
  post,
  postOf,
  siteOf,
  strategy,
  supportFile,
  verdict,
} from '../../support/content.ts';
import { NETWORK, postText, readFiles } from '../../support/folder.ts';

const off = (...features: Feature[]): Site =>
  siteOf(
    {
      network: { repository: 'https://github.com/example/network', focus: { '2026-14': 'ann' } },
      members: [member('ann', { serves: ['bread'], promises: { posts: 1, per: 'week' } }), member('ben')],
      posts: [
        post('ann/hello', { challenge: 'spring', communities: ['bread'] }),
        post('ben/answer', { date: '2026-03-03', replyTo: ['ann/hello'] }),
      ],
      communities: [community('bread')],
      challenges: [challenge('spring')],
      participants: [participant('spring/ann')],
      verdicts: [verdict('ben/spring/ann/1')],
      support: [supportFile('ann/2026-03-04-a')],
      strategies: [strategy('ann', { channels: [{ id: 'letter', kind: 'newsletter', state: 'active' }] })],
      offers: [offer('ann/loaf')],
    },
    { off: new Set(features) },
  );

const pagesOf = (site: Site): string[] =>
  Object.entries(PAGES).flatMap(([name, { isIncluded }]) => (isIncluded(siteParts(site)) ? [name] : []));

describe('a feature that is off', () => {
  it.each<[Feature, string[]]>([
    ['challenges', ['challenges', 'challenge', 'progress']],
    ['communities', ['communities', 'community', 'offers', 'offer']],
    ['offers', ['offers', 'offer']],
    ['strategies', ['steps', 'channels', 'works']],
    ['support', ['support']],
    ['conversations', ['conversations', 'conversation']],
    ['weeks', ['weeks', 'week']],
    ['search', ['search']],
    ['cards', []],
  ])('%s: takes its own pages away, and no others', (feature, pages) => {
    const left = pagesOf(off(feature));
    expect(pagesOf(off()).filter((page) => !left.includes(page))).toEqual(pages);
  });

  it('has no page that a link could lead to', () => {
    const { pageAddresses } = off(...FEATURE_NAMES).network;
    for (const page of [
      '/challenges/spring/',
      '/challenges/',
      '/communities/bread/',
      '/weeks/',
      '/support/',
    ]) {
      expect(off().network.pageAddresses.get(page)).toBe(page);
      expect(pageAddresses.has(page)).toBe(false);
    }
  });

  it('leaves nothing of itself on posts and members', () => {
    const site = off(...FEATURE_NAMES);
    const hello = buildPostPage(site, postOf(site.network, 'ann/hello'));
    expect(hello).toMatchObject({ day: null, communities: [], thread: null, shared: null });
    expect(hello.answeredBy.map(({ title }) => title)).toEqual(['ben/answer']);
    expect(hello.page.image).toBeNull();
    expect(buildMemberPage(site, memberOf(site.network, 'ann'))).toMatchObject({
      serves: [],
      challenges: [],
      steps: null,
      beginSteps: null,
      promise: null,
      supportGiven: [],
      supportReceived: [],
    });
  });

  it('is in no feed, on no card and not in community.json', () => {
    const all = off();
    const none = off(...FEATURE_NAMES);
    expect(new Set(feedSubjects(all).map(({ kind }) => kind))).toContain('conversation');
    expect(new Set(feedSubjects(none).map(({ kind }) => kind))).toEqual(new Set(['network', 'member']));
    expect(cardsOf(all).length).toBeGreaterThan(0);
    expect(cardsOf(none)).toEqual([]);
    expect(Object.values(buildCommunityView(all.network)).flat().length).toBeGreaterThan(6);
    expect(Object.values(buildCommunityView(none.network)).flat()).toEqual(['2026-03-31', null]);
  });
});

describe('check, of what is off,', () => {
  const files = readFiles({
    'network.md': NETWORK,
    'members/ann.md': '---\nname: Ann\n---\n',
    'challenges/spring.md': '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\n---\n',
    'posts/ann/hello.md': postText(
      ['challenge: spring'],
      'See [this](/challenges/spring/) and [that](/weeks/).',
    ),
  });
  const told = (...features: Feature[]): string[] =>
    checkContent(files, { off: new Set(features) })
      .filter(({ code }) => code === 'switched-off' || code === 'broken-link')
      .map(({ file, line, code, fix }) => `${file}:${line} ${code}: ${fix}`);

  it('tells files, fields and links', () => {
    expect(told()).toEqual([]);
    expect(told('challenges', 'weeks')).toEqual([
      'challenges/spring.md:1 switched-off: take the file away, or have an organiser take "challenges: false" out of astro.config',
      'posts/ann/hello.md:4 switched-off: take the line "challenge" away',
      'posts/ann/hello.md:7 broken-link: take the link away and keep its words',
      'posts/ann/hello.md:7 broken-link: take the link away and keep its words',
    ]);
  });
});

describe('the options', () => {
  it('switch everything on by themselves, and off what they name', () => {
    expect(parseOptions({}).off).toEqual([]);
    expect(parseOptions({ weeks: false, challenges: false, cards: false }).off).toEqual([
      'challenges',
      'weeks',
      'cards',
    ]);
  });
});
