import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';
import { writeFolder } from '../../support/folder.ts';

const FILES = {
  'network.md': '---\ntitle: Us\ndescription: Neighbours.\ntoday: 2026-03-10\n---\n',
  'members/ann.md': '---\nname: Ann\n---\n',
  'members/ben.md': '---\nname: Ben\n---\n',
  'strategies/ann.md':
    '---\nupdated: 2026-03-01\nprimaryOutcome: visit\nchannels: [{ id: letter, kind: newsletter, state: planned }]\n---\n',
};

let folder: string;
let said = '';

beforeEach(() => {
  folder = writeFolder(FILES);
  said = '';
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const type = (...line: string[]): Promise<number> =>
  runCommand(COMMANDS, [...line, '--content', folder], '1.2.3');
const written = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('group-blog new results', () => {
  it('writes the figures of a week, without what is 0', async () => {
    const values = ['letter.minutes=60', 'letter.visit=3', 'letter.sale=0', 'letter.interactions=5'];
    const flags = values.flatMap((value) => ['--value', value]);
    expect(await type('new', 'results', 'ann', ...flags, '--private', '--note', 'Rain.')).toBe(0);
    const text = written('results/ann/2026-03-10.md');
    expect(text).toContain(
      '  letter: { minutes: 60, outcomes: { visit: 3 }, interactions: 5 }\nprivate: true\n',
    );
    expect(text).toMatch(/\nRain\.\n$/);
  });

  it.each([
    [['ann', '--value', 'leter.minutes=60'], 'there is no channel "leter"; did you mean "letter"?'],
    [['ann', '--value', 'letter.likes=60'], '"likes" is not counted'],
    [['ann', '--value', 'letter.minutes=an hour'], 'which is no number'],
    [['ann', '--value', 'letter.minutes=-1'], 'at least 0'],
    [['ann', '--value', 'letter'], 'has not the form channel.what=number'],
    [['ann', '--value', 'letter.sale=1', '--value', 'letter.sale=2'], 'gives letter.sale twice'],
    [['ben', '--value', 'letter.minutes=60'], 'ben has no channel to report on'],
  ])('says what is wrong with %j', async (line, text) => {
    expect(await type('new', 'results', ...line)).not.toBe(0);
    expect(said).toContain(text);
  });
});

describe('group-blog new challenge --template', () => {
  const begin = (...line: string[]): Promise<number> =>
    type('new', 'challenge', '--title', 'Spring', '--start', '2026-03-16', ...line);

  it('writes weeks that grow', async () => {
    expect(await begin('--template', 'training')).toBe(0);
    const loads = [...written('challenges/spring.md').matchAll(/^ {4}- .*load: ([\d.]+) /gm)].map(
      ([, load]) => load,
    );
    expect(loads).toEqual(['10', '11', '12', '9.5', '13', '14.5', '16', '8']);
  });

  it('writes a channel trial of twenty-one days', async () => {
    expect(await begin('--template', 'trial')).toBe(0);
    expect(written('challenges/spring.md')).toMatch(/^plan:\n {2}days: 21\n[^]*^trial: true$/m);
  });

  it.each([
    [['--template', 'marathon'], 'there is no template "marathon"'],
    [['--template', 'training', '--taper', '0.5,x'], '--taper is "0.5,x"'],
    [['--template', 'training', '--weeks', '2', '--taper', '0.8,0.5'], 'the taper is as long as the plan'],
    [[], '--days is missing'],
  ])('says what is wrong with %j', async (line, text) => {
    expect(await begin(...line)).toBe(2);
    expect(said).toContain(text);
  });
});
