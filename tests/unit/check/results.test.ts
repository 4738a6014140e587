import { describe, expect, it } from 'vitest';
import { problemsWith, postText, ANN_TAKES_PART } from '../../support/folder.ts';

const ann = { 'members/ann.md': '---\nname: Ann\n---\n' };
const letter = {
  ...ann,
  'strategies/ann.md':
    '---\nupdated: 2026-03-02\nchannels: [{ id: letter, kind: newsletter, state: planned }]\n---\n',
};
const week = (text: string): Record<string, string> => ({
  'results/ann/2026-03-09.md': `---\n${text}\n---\n`,
});
const toldOf = (files: Record<string, string>): string[] =>
  problemsWith(files, '2026-03-30').map(({ code, field, fix }) => `${code} ${field ?? ''}: ${fix}`);

describe('what a week brought', () => {
  it('names channels of the member', () => {
    expect(toldOf({ ...letter, ...week('channels: { letter: { minutes: 60 } }') })).toEqual([]);
    expect(toldOf({ ...letter, ...week('channels: { leter: { minutes: 60 } }') })).toEqual([
      'unknown-reference channels.leter: did you mean "letter"? Else add the channel to strategies/ann.md',
    ]);
    expect(toldOf({ ...ann, ...week('channels: { letter: { minutes: 60 } }') })).toEqual([
      'unknown-reference channels.letter: add the channel to strategies/ann.md',
    ]);
  });

  it('says nothing of channels where the strategy cannot be read', () => {
    const broken = { 'strategies/ann.md': '---\nupdated: 2026-03-02\nchannels: [{ id: letter }]\n---\n' };
    const codes = problemsWith({ ...ann, ...broken, ...week('channels: { other: { minutes: 60 } }') });
    expect(codes.map(({ code }) => code)).not.toContain('unknown-reference');
  });

  it('counts no applause, and says which outcome was meant', () => {
    expect(
      toldOf({ ...letter, ...week('channels: { letter: { minutes: 60, outcomes: { Likes: 9 } } }') }),
    ).toEqual([expect.stringMatching(/^vanity channels\.letter\.outcomes\.Likes: /)]);
    expect(
      toldOf({ ...letter, ...week('channels: { letter: { minutes: 60, outcomes: { visits: 9 } } }') }),
    ).toEqual(['wrong-type channels.letter.outcomes.visits: write "visit: 9"']);
  });
});

describe('a channel trial', () => {
  const trial = (start: string): Record<string, string> => ({
    ...ANN_TAKES_PART,
    'challenges/spring.md': `---\ntitle: Spring\nstart: ${start}\nplan: { days: 21 }\ntrial: true\n---\n`,
  });
  const report = { 'posts/ann/hello.md': postText(['challenge: spring', 'trial: keep']) };

  it.each([
    // The post is of 2 March.
    ['2026-02-10', []],
    ['2026-02-08', []],
    ['2026-02-07', ['outside-challenge date']],
    ['2026-02-11', ['trial-report date']],
  ])('that began on %s', (start, expected) => {
    expect(
      problemsWith({ ...trial(start), ...report }).map(({ code, field }) => `${code} ${field ?? ''}`),
    ).toEqual(expected);
  });

  it('is one only where the challenge says so', () => {
    const spring = {
      ...ANN_TAKES_PART,
      'participants/spring/ann.md':
        '---\nchannel: letter\ngoals:\n  - { title: A, target: 3, unit: posts }\n---\n',
    };
    expect(toldOf({ ...spring, ...letter, ...report })).toEqual([
      'trial-report channel: remove the line "channel: letter"',
      'trial-report trial: remove the line "trial: keep"',
    ]);
  });
});
