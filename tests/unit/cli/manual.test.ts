import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';

let content = '';
let said: string;

beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'group-blog-')), 'our');
  mkdirSync(content);
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
  rmSync(join(content, '..'), { recursive: true, force: true });
});

const file = (): string => join(content, 'README.md');
const read = (): string => readFileSync(file(), 'utf8');
const writeManual = (): Promise<number> => runCommand(COMMANDS, ['manual', '--content', content], '1.2.3');

describe('group-blog manual', () => {
  it('writes the manual, with every field and every code', async () => {
    expect(await writeManual()).toBe(0);
    expect(said).toContain(`Wrote ${content}/README.md.`);
    expect(read()).toMatch(/^# The members' manual\n/);
    expect(read()).toContain('| `feedAuthority: example.org,2026` |');
    expect(read()).toContain('\n### fuzzy-goal\n');
  });

  it('names the folder of this network', async () => {
    await writeManual();
    expect(read()).toContain('our/members/ann.md`');
    expect(read()).not.toMatch(/`content\//);
  });

  it('writes only the chapters anew in a manual that was made one’s own', async () => {
    await writeManual();
    const own = read()
      .replace(/^# .*/, '# How we write')
      .concat('\nAsk Ann. She also knows what <!-- end of codes --> is for.\n');
    writeFileSync(file(), own.replace('### fuzzy-goal', '### an-old-code'));
    expect(await writeManual()).toBe(0);
    expect(read()).toBe(own);
    said = '';
    expect(await writeManual()).toBe(0);
    expect(said).toBe(`${content}/README.md is current.\n`);
  });

  it('keeps the line ends of Windows', async () => {
    await writeManual();
    const windows = read().replaceAll('\n', '\r\n');
    writeFileSync(file(), windows.replace('### fuzzy-goal', '### an-old-code'));
    await writeManual();
    expect(read()).toBe(windows);
  });

  it.each(['# Ours\n', '', '<!-- end of fields --><!-- made by group-blog manual: fields -->'])(
    'leaves a file without its marks as it is: %j',
    async (text) => {
      writeFileSync(file(), text);
      expect(await writeManual()).toBe(1);
      expect(said).toContain(`${content}/README.md is there already`);
      expect(read()).toBe(text);
    },
  );
});
