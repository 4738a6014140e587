import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { COMMANDS as AllCommands } from '../../../integrations/group-blog/cli/commands/commands.ts';
import type { Choice, TextPrompt } from '../../../integrations/group-blog/cli/questions/prompts.ts';
import type { runCommand as RunCommand } from '../../../integrations/group-blog/cli/run-command.ts';
import { writeFolder } from '../../support/folder.ts';

/** What is typed at each question, in order: a part of the question, then the answers until one has no fault. `null` leaves. */
type Turn = readonly [question: string, ...typed: (string | null)[]];

const { turns, faults, answerTo } = vi.hoisted(() => {
  const left: Turn[] = [];
  const told: string[] = [];
  return {
    turns: left,
    faults: told,
    answerTo: (question: string): (string | null)[] => {
      const [asked = '', ...typed] = left.shift() ?? [];
      if (asked === '' || !question.includes(asked))
        throw new Error(`"${question}" was asked, not "${asked}"`);
      return typed;
    },
  };
});

/** What a question proposes, and what is taken by pressing Enter. */
const ENTER = '\r';

vi.mock('../../../integrations/group-blog/cli/questions/prompts.ts', async () => {
  const { CommandRefusal } = await import('../../../integrations/group-blog/cli/command.ts');
  return {
    askText({ question, initial = '', faultOf }: TextPrompt): Promise<string> {
      for (const typed of answerTo(question)) {
        if (typed === null) return Promise.reject(new CommandRefusal('stopped; nothing was written'));
        const answer = typed === ENTER ? initial : typed;
        const fault = faultOf?.(answer);
        if (fault === undefined) return Promise.resolve(answer);
        faults.push(fault);
      }
      return Promise.reject(new Error(`"${question}" has no answer without a fault`));
    },
    askChoice(question: string, choices: readonly Choice[]): Promise<string> {
      const [typed] = answerTo(question);
      const chosen = choices.find(({ label }) => typed != null && label.includes(typed));
      if (chosen) return Promise.resolve(chosen.value);
      return Promise.reject(
        new CommandRefusal(`no choice of ${choices.map(({ label }) => label).join('; ')}`),
      );
    },
  };
});

const FILES = {
  'network.md': '---\ntitle: Us\ndescription: Neighbours.\ntoday: 2026-03-10\n---\n',
  'members/ann.md': '---\nname: Ann\n---\n',
  'members/ben.md': '---\nname: Ben\n---\n',
};
const channel = (id: string, state = 'active'): string =>
  `  - { id: ${id}, kind: blog, state: ${state}, objective: meet, audience: Parents }`;
const strategyOf = (...channels: string[]): string =>
  [
    '---',
    'updated: 2026-03-02',
    'post: { people: Parents, objectives: [{ id: meet, text: Ten people a week }] }',
    'primaryOutcome: visit',
    'channels:',
    ...channels,
    '---',
    '',
  ].join('\n');

let COMMANDS: typeof AllCommands;
let runCommand: typeof RunCommand;

// Other files share their modules with this one, in which the questions are others.
beforeAll(async () => {
  vi.resetModules();
  ({ COMMANDS } = await import('../../../integrations/group-blog/cli/commands/commands.ts'));
  ({ runCommand } = await import('../../../integrations/group-blog/cli/run-command.ts'));
});
afterAll(() => {
  vi.resetModules();
});

let folder: string;
let said = '';
const { isTTY } = process.stdin;

beforeEach(() => {
  folder = writeFolder(FILES);
  said = '';
  turns.length = faults.length = 0;
  for (const stream of ['stdin', 'stdout'] as const) Object.assign(process[stream], { isTTY: true });
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const stream of ['stdin', 'stdout'] as const) Object.assign(process[stream], { isTTY });
  rmSync(folder, { recursive: true, force: true });
});

/** Types a command, answers all of its questions, and returns its status. */
async function type(line: string, ...answers: Turn[]): Promise<number> {
  turns.push(...answers);
  const status = await runCommand(COMMANDS, [...line.split(' '), '--content', folder], '1.2.3');
  expect(turns).toEqual([]);
  return status;
}

const written = (path: string): string => readFileSync(join(folder, path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe('new challenge asks for its kind', () => {
  const begin: Turn[] = [
    ['called?', 'Spring'],
    ['day 1', '2026-03-16'],
  ];

  it.each<{ kind: string; more: Turn[]; has: RegExp }>([
    { kind: 'Days', more: [['How many days', '367', '14']], has: /^plan:\n {2}days: 14\n/m },
    { kind: 'Twenty-one days', more: [], has: /^plan:\n {2}days: 21\n/m },
    { kind: 'A trial', more: [], has: /^plan:\n {2}days: 21\n[^]*^trial: true$/m },
    {
      kind: 'A training',
      more: [
        ['first week', '20'],
        ['week grow', ENTER],
        ['How many weeks', '4'],
        ['one lighter', ENTER],
        ['has it', ENTER],
      ],
      has: /load: 20 [^]*load: 22 [^]*load: 24 [^]*load: 12 /,
    },
  ])('$kind', async ({ kind, more, has }) => {
    expect(await type('new challenge', ...begin, ['What kind', kind], ...more, ['Who leads', 'Ben'])).toBe(0);
    expect(written('challenges/spring.md')).toMatch(has);
    expect(written('challenges/spring.md')).toContain('ledBy: ben\n');
  });

  it('and not where the days are said', async () => {
    expect(await type('new challenge --days 9', ...begin, ['Who leads', 'nobody'])).toBe(0);
    expect(written('challenges/spring.md')).toMatch(/^plan:\n {2}days: 9\n/m);
  });
});

describe('new results asks for the active channels', () => {
  it('with last week’s figures to change, and says what is wrong with one', async () => {
    write('strategies/ann.md', strategyOf(channel('letter'), channel('wall'), channel('film', 'planned')));
    write(
      'results/ann/2026-03-03.md',
      '---\nchannels: { letter: { minutes: 60, outcomes: { visit: 3 }, interactions: 5 } }\nprivate: true\n---\n',
    );
    const status = await type(
      'new results',
      ['Whose week', 'Ann'],
      ['into letter?', '1,5', ENTER],
      ['letter: how many of “visit”?', '1.5', '4'],
      ['letter: with how many', ENTER],
      ['into wall?', ENTER],
      ['wall: how many', ENTER],
      ['wall: with how many', ENTER],
      ['to say of the week', 'Rain, and few came.'],
    );
    expect(status).toBe(0);
    expect(faults).toEqual(['is "1,5", which is no number; write 1.5', expect.stringContaining('whole')]);
    expect(written('results/ann/2026-03-10.md')).toBe(
      '---\nchannels:\n  letter: { minutes: 60, outcomes: { visit: 4 }, interactions: 5 }\nprivate: true\n---\n\nRain, and few came.\n',
    );
  });

  it('and says so where none is active, or nothing was done', async () => {
    write('strategies/ann.md', strategyOf(channel('film', 'planned')));
    expect(await type('new results ann')).toBe(2);
    expect(said).toContain('no channel is active yet');
    write('strategies/ann.md', strategyOf(channel('letter')));
    const zero: Turn[] = [
      ['into letter?', ENTER],
      ['visit', ENTER],
      ['with how many', ENTER],
    ];
    expect(await type('new results ann', ...zero)).toBe(2);
    expect(said).toContain('there is nothing to report');
    expect(existsSync(join(folder, 'results'))).toBe(false);
  });
});

describe('new strategy', () => {
  it('keeps each answer, goes on where it was left, and asks for tools after people', async () => {
    const early: Turn[] = [
      ['keeps it going', 'Bread on Saturdays'],
      ['who is it for', ''],
      ['on line and off', 'At the school gate'],
      ['like to read', null],
    ];
    expect(await type('new strategy', ['Whose', 'Ann'], ...early)).toBe(0);
    expect(said).toContain('(2 more): 2 of 6 basics.');
    const rest: Turn[] = [
      ['who is it for', 'Families near by'],
      ['like to read', ''],
      ['do they ask', ''],
      ['works already', ''],
      // Three basics stand.
      ['that it works', 'I count who comes'],
      ['have already', ''],
      ['what comes in', ''],
      ['Who does what', ''],
      ['go on learning', ''],
      ['what do they do on line', 'Parents, who read at night'],
      ['to come of it', 'Ten people a week'],
      ['other than now', ''],
      // People and an objective stand.
      ['Which tools', 'A letter a month'],
    ];
    expect(await type('new strategy ann', ...rest)).toBe(0);
    const text = written('strategies/ann.md');
    expect(text).toContain('  money: Bread on Saturdays\n');
    expect(text).toContain('  measure: I count who comes\n');
    expect(text).toContain('  technology: A letter a month\n');
    expect(await type('new strategy ann', ['like to read', null])).toBe(0);
    expect(written('strategies/ann.md')).toBe(text);
  });
});
