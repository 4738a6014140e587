import { readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';
import { writeFolder } from '../../support/folder.ts';

/** A made-up network, and what `community --json` is expected to say of it on several days, worked out without this software. */
interface Case {
  files: Readonly<Record<string, string | { base64: string }>>;
  expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What no command knows yet. */

const CASES = ['network-1', 'network-2'].map((name) => {
  const file = new URL(`../../fixtures/community/${name}.json`, import.meta.url);
  const { files, expected } = JSON.parse(readFileSync(file, 'utf8')) as Case;
  const bytes = Object.entries(files).map(([path, content]): [string, string | Uint8Array] => [
    path,
    typeof content === 'string' ? content : Buffer.from(content.base64, 'base64'),
  ]);
  return { name, expected, folder: writeFolder(Object.fromEntries(bytes)) };
});
const DAYS = CASES.flatMap(({ name, expected, folder }) =>
  Object.entries(expected).map(([day, view]) => ({ name, day, view, folder })),
);

let printed = '';

beforeEach(() => {
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
});

afterAll(() => {
  for (const { folder } of CASES) rmSync(folder, { recursive: true, force: true });
});

function type(...line: string[]): Promise<number> {
  return runCommand(COMMANDS, line, '1.2.3');
}

describe('group-blog community --json', () => {
  it.each(DAYS)('says of $name on $day what is expected', async ({ day, view, folder }) => {
    expect(await type('community', '--content', folder, '--on', day, '--json')).toBe(0);
    const said = JSON.parse(printed) as Record<string, unknown>;
    expect(Object.keys(said)).toEqual(Object.keys(view));
    for (const key of Object.keys(view)) {
      expect({ [key]: said[key] }).toEqual({ [key]: view[key] });
    }
  });
});

describe('the other commands', () => {
  const [{ folder }] = CASES as [(typeof CASES)[0]];

  it('say in words who is in focus and who needs support', async () => {
    expect(await type('community', '--content', folder, '--on', '2025-06-08')).toBe(0);
    expect(printed).toMatch(/Focus of the week\n {2}Member bob \(June 8–14, 2025\)\n/);
    expect(printed).toMatch(/\n {2}Member zoe, since May 22, 2025\n {2}Member tom-b, since June 6, 2025\n/);
  });

  it('propose the focus of the challenge that runs, with null for the weeks that went by', async () => {
    expect(await type('focus', '--content', folder, '--on', '2025-06-08')).toBe(0);
    expect(printed).toBe(`# In ${folder}/challenges/c0.md:\nfocus: [null, null, null, null, bob, zoe]\n`);
  });

  it('propose the focus of the weeks that are not written yet', async () => {
    expect(await type('focus', '--content', folder, '--on', '2025-08-08', '--json')).toBe(0);
    const { challenge, blocks } = JSON.parse(printed) as { challenge: null; blocks: { from: string }[] };
    expect(challenge).toBeNull();
    expect(blocks.map(({ from }) => from)).toEqual(['2025-08-04', '2025-08-11', '2025-08-18', '2025-08-25']);
  });

  it('write the last week that is over as Markdown', async () => {
    expect(await type('week', '--content', folder, '--on', '2025-06-30')).toBe(0);
    expect(printed).toMatch(/^# Net: Week 26 of 2025\n\nJune 23–29, 2025\n/);
    expect(printed).toContain(
      '## New guest posts\n\n- [Post tom/p-6](<https://net.example/posts/tom/p-6/>) – Member bob, a guest at Member tom’s blog\n',
    );
    expect(printed).toContain('- [Member zoe](<https://net.example/members/zoe/>) – late: 0 of 1\n');
  });

  it('write a week as HTML without style sheets', async () => {
    expect(await type('week', '2025-26', '--html', '--content', folder, '--on', '2025-08-12')).toBe(0);
    expect(printed).toContain('<a href="https://net.example/posts/tom/p-6/" style=');
    expect(printed).not.toMatch(/<style|class=/);
  });

  it.each(['2025-53', '2026-01', '26'])('know no week %s', async (week) => {
    expect(await type('week', week, '--content', folder, '--on', '2025-08-12')).toBe(2);
    expect(printed).toBe('');
  });
});
