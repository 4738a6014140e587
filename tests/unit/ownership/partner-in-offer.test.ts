import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { problemsOfChange } from '../../support/change.ts';
import type { Files } from '../../support/folder.ts';

const member = (login: string, ...lines: string[]): string =>
  ['---', `name: ${login}`, `github: ${login}`, ...lines, '---', ''].join('\n');

const LOAF = 'offers/ann/loaf.md';
const OF_BEN = '{ by: partner, what: Tell, due: 2026-03-12 }';
const OUTSIDE = '{ name: The Mill, url: "https://mill.example" }';

interface OfferFacts {
  title?: string;
  partner?: string;
  promises?: readonly string[];
  body?: string;
}

function offer({
  title = 'A loaf',
  partner = 'ben',
  promises = [OF_BEN],
  body = 'Warm.',
}: OfferFacts = {}): string {
  return [
    '---',
    `title: ${title}`,
    'community: larks',
    'value: Bread',
    `partner: ${partner}`,
    'starts: 2026-03-02',
    'ends: 2026-03-22',
    'promises:',
    '  - { by: giver, what: Bake, due: 2026-03-10 }',
    ...promises.map((promise) => `  - ${promise}`),
    '---',
    '',
    body,
    '',
  ].join('\n');
}

const NETWORK: Files = {
  'network.md': '---\ntitle: A\ndescription: B\norganisers: [gwen]\n---\n',
  'members/ann.md': member('ann'),
  'members/ben.md': member('ben'),
  'members/cleo.md': member('cleo'),
  'communities/larks.md': '---\nname: Larks\ninterest: Mornings\n---\n',
};

function foreign(before: string | undefined, now: string, actor: string): Problem[] {
  const then = before === undefined ? NETWORK : { ...NETWORK, [LOAF]: before };
  return problemsOfChange(then, { ...NETWORK, [LOAF]: now }, actor).filter(
    ({ code }) => code === 'not-yours',
  );
}

const KEPT = OF_BEN.replace(' }', ', kept: 2026-03-11 }');

describe('what an offer says of a partner', () => {
  it('cannot be written by the giver where it is a member, who has to agree', () => {
    const [problem, ...others] = foreign(undefined, offer(), 'ann');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: LOAF, field: 'partner', line: 5 });
    expect(problem?.message).toBe(
      'it would say what ben (@ben) will do as a partner, and nobody is made to promise',
    );
    expect(problem?.fix).toMatch(/^ask ben \(@ben\) or an organiser \(@gwen\) to do it; or leave partner/);
  });

  it.each<[what: string, before: OfferFacts | undefined, now: OfferFacts, actor: string]>([
    ['an organiser writes all of it', undefined, {}, 'gwen'],
    ['a giver names somebody outside', undefined, { partner: OUTSIDE }, 'ann'],
    [
      'a giver changes what somebody outside promises',
      { partner: OUTSIDE },
      { partner: OUTSIDE, promises: [KEPT] },
      'ann',
    ],
    ['a giver changes their own words', {}, { title: 'Two loaves', body: 'Cold.' }, 'ann'],
    ['the partner says that a promise was kept', {}, { promises: [KEPT] }, 'ben'],
    ['the partner promises more', {}, { promises: [OF_BEN, KEPT] }, 'BEN'],
    ['a member takes the place of a partner outside', { partner: OUTSIDE }, {}, 'ben'],
    ['a partner goes', {}, { partner: OUTSIDE, promises: [] }, 'ben'],
  ])('is well where %s', (_, before, now, actor) => {
    expect(foreign(before && offer(before), offer(now), actor)).toEqual([]);
  });

  it.each<[what: string, before: OfferFacts | undefined, now: OfferFacts, actor: string]>([
    ['a giver says that the partner kept a promise', {}, { promises: [KEPT] }, 'ann'],
    ['a giver adds a promise of the partner', {}, { promises: [OF_BEN, OF_BEN] }, 'ann'],
    ['a giver puts a member in the place of another', {}, { partner: 'cleo' }, 'ann'],
    ['a giver takes the partner away', {}, { partner: OUTSIDE }, 'ann'],
    ['a third member changes a promise', {}, { promises: [KEPT] }, 'cleo'],
    ['the partner changes the words of the offer, too', {}, { promises: [KEPT], body: 'Cold.' }, 'ben'],
    ['the partner changes the title, too', {}, { promises: [KEPT], title: 'Mine' }, 'ben'],
    ['the partner changes the title alone', {}, { title: 'Mine' }, 'ben'],
    ['a member puts themselves in the place of another', {}, { partner: 'cleo' }, 'cleo'],
    ['a partner makes an offer for the giver', undefined, {}, 'ben'],
  ])('is not theirs to write where %s', (_, before, now, actor) => {
    expect(foreign(before && offer(before), offer(now), actor)).toHaveLength(1);
  });

  it('stays as it was where the giver renames the file', () => {
    const now = 'offers/ann/bread.md';
    const change = (text: string): string[] =>
      problemsOfChange({ ...NETWORK, [LOAF]: offer() }, { ...NETWORK, [now]: text }, 'ann', {
        moved: { [now]: LOAF },
      }).map(({ code }) => code);
    expect(change(offer())).not.toContain('not-yours');
    expect(change(offer({ promises: [KEPT] }))).toContain('not-yours');
  });

  it('is compared by the names of now', () => {
    const now = {
      ...NETWORK,
      'members/ben.md': member('ben', 'aliases: [benny]'),
      [LOAF]: offer({ partner: 'benny', title: 'Two loaves' }),
    };
    const before = { ...now, [LOAF]: offer({ partner: 'ben' }) };
    expect(problemsOfChange(before, now, 'ann').map(({ code }) => code)).not.toContain('not-yours');
  });

  it('may not be hidden in a file that was added a second time', () => {
    const twice = offer({ promises: [OF_BEN, '{ by: "partner", what: More, due: 2026-03-12 }'] });
    expect(foreign(offer(), twice, 'ann')).toHaveLength(1);
  });
});
