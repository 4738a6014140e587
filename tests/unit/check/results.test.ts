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

  it('asks whoever has channels which one they try', () => {
    const asked = (channels: string): string[] =>
      toldOf({
        ...trial('2026-03-02'),
        'strategies/ann.md': `---\nupdated: 2026-03-02\nchannels: [${channels}]\n---\n`,
      });
    const over = '{ id: wall, kind: facebook, state: dropped, decided: 2026-03-01, because: Nobody came }';
    expect(asked('{ id: letter, kind: newsletter, state: planned }')).toEqual([
      'no-trial-channel : write "channel: letter"',
    ]);
    expect(
      asked(
        `${over}, { id: letter, kind: newsletter, state: planned }, { id: blog, kind: blog, state: planned }`,
      ),
    ).toEqual(['no-trial-channel : write "channel: letter"; it can be letter, blog']);
    expect(asked(over)).toEqual([]);
  });
});

describe('an id of digits alone', () => {
  it.each(['12', '"12"'])('names no channel: %s', (id) => {
    const strategy = `---\nupdated: 2026-03-02\nchannels: [{ id: ${id}, kind: blog, state: planned }]\n---\n`;
    const told = problemsWith({
      ...ann,
      'strategies/ann.md': strategy,
      ...week('channels: { 12: { minutes: 60 } }'),
    });
    expect(told.map(({ code, file, message }) => [code, file, message])).toEqual([
      ['bad-id', 'results/ann/2026-03-09.md', 'channels.12 is "12", and that is not an id'],
      [
        'bad-id',
        'strategies/ann.md',
        `id of channels (number 1) is ${id}, and that is a number: a name has a letter, too`,
      ],
    ]);
    expect(told[1]?.fix).toBe('write, for example, "number-12", here and where it is named');
  });
});
