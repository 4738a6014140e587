import { describe, expect, it } from 'vitest';
import { buildChallengePage } from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import type { Link } from '../../../integrations/group-blog/views/parts/link.ts';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import {
  challenge,
  member,
  participant,
  participationOf,
  siteOf,
  verdict,
  type Parts,
} from '../../support/content.ts';
import { ANN, problemsWith, SPRING, type Files } from '../../support/folder.ts';

const repository = 'https://github.com/friends/network';

/** Ann's goal is for Ben to judge; her days in the spring are 2 to 22 March 2026. */
function siteOn(now: string, facts: Parts = {}): ReturnType<typeof siteOf> {
  const goals = [
    { title: 'Run', target: 21, unit: 'miles' },
    { title: 'Be kind', judge: 'ben', criterion: 'Nobody was told off', due: '2026-03-10' },
  ];
  return siteOf(
    {
      members: [member('ann'), member('ben')],
      challenges: [challenge('spring')],
      participants: [participant('spring/ann', { goals })],
      network: { repository },
      ...facts,
    },
    { now },
  );
}

function joinLink(now: string, facts?: Parts): Link | null {
  const site = siteOn(now, facts);
  const [spring] = site.network.challenges;
  if (!spring) throw new Error('there is no challenge');
  return buildChallengePage(site, spring).join;
}

/** Of each of Ann's goals. */
function verdictLinks(now: string, facts?: Parts): (Link | null | undefined)[] {
  const site = siteOn(now, facts);
  const page = buildProgressPage(site, participationOf(site.network, 'spring/ann'));
  return page.goals.map(({ judge }) => judge?.newVerdict);
}

function newFile(link: Link | null | undefined): { path: string; text: string } {
  const fields = new URL(link?.url ?? 'about:blank').searchParams;
  return { path: fields.get('filename') ?? '', text: fields.get('value') ?? '' };
}

const PEOPLE: Files = { ...SPRING, 'members/ben.md': ANN };

function problemsOf(path: string, text: string, others: Files = {}): (string | null)[] {
  return problemsWith({ ...PEOPLE, ...others, [path.replace('content/', '')]: text })
    .filter(({ severity }) => severity === 'error')
    .map(({ field, code }) => field ?? code);
}

describe('"Join this challenge"', () => {
  it.each(['2026-02-01', '2026-03-02', '2026-03-22'])('is there until the last day: %s', (now) => {
    expect(joinLink(now)?.text).toBe('Join this challenge');
  });

  it('is nowhere after it, or without a repository', () => {
    expect(joinLink('2026-03-23')).toBeNull();
    expect(joinLink('2026-03-05', { network: {} })).toBeNull();
  });

  it('begins a file that is refused until name and goal are written', () => {
    const { path, text } = newFile(joinLink('2026-03-05'));
    expect(path).toBe('content/participants/spring/YOUR-NAME.md');
    expect(problemsOf(path, text)).not.toEqual([]);
    const named = path.replace('YOUR-NAME', 'ben');
    expect(problemsOf(named, text)).toEqual(['goals.0.title', 'goals.0.target', 'goals.0.unit']);
    const filled = text.replace('title: ', 'title: Run').replace('target: ', 'target: 21');
    expect(problemsOf(named, filled.replace('unit: ', 'unit: miles'))).toEqual([]);
  });
});

describe('"Give your verdict"', () => {
  it('is there from the due day on, where a judge decides', () => {
    expect(verdictLinks('2026-03-09')).toEqual([undefined, null]);
    expect(verdictLinks('2026-03-10')[1]?.text).toBe('Give your verdict');
    expect(verdictLinks('2026-05-01')[1]?.text).toBe('Give your verdict');
  });

  it('is gone once it is given', () => {
    const verdicts = [verdict('ben/spring/ann/2', { on: '2026-03-10' })];
    expect(verdictLinks('2026-03-11', { verdicts })).toEqual([undefined, null]);
  });

  it('is nowhere without a repository, or without the judge', () => {
    expect(verdictLinks('2026-03-11', { network: {} })).toEqual([undefined, null]);
    expect(verdictLinks('2026-03-11', { members: [member('ann')] })).toEqual([undefined, null]);
  });

  it('begins a file that is refused until day, word and reason are written', () => {
    const { path, text } = newFile(verdictLinks('2026-03-11')[1]);
    expect(path).toBe('content/verdicts/ben/spring/ann/2.md');
    const goals = '[{ title: A, target: 2, unit: b }, { title: C, judge: ben, criterion: D }]';
    const others = { 'participants/spring/ann.md': `---\ngoals: ${goals}\n---\n` };
    expect(problemsOf(path, text, others).toSorted()).toEqual(['met', 'missing-field', 'on']);
    const filled = text.replace('on: ', 'on: 2026-03-11').replace('met: ', 'met: yes');
    expect(problemsOf(path, `${filled}She was kind to all of us.\n`, others)).toEqual([]);
  });
});
