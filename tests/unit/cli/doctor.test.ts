import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';

let root: string;
let said = '';

const type = async (...line: string[]): Promise<number> => {
  said = '';
  return runCommand(COMMANDS, line, '1.2.3');
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'group-blog-doctor-'));
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
  const words = [
    '--title',
    'Us',
    '--description',
    'We write.',
    '--site',
    'https://example.org',
    '--member',
    'Ann',
  ];
  await type('init', join(root, 'site'), ...words, '--login', 'ann', '--no-install');
  vi.spyOn(process, 'cwd').mockReturnValue(join(root, 'site'));
  // Nothing is installed in the folder, so the configuration is one that needs no package.
  write('astro.config.mjs', 'export default {};\n');
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string): string => join(root, 'site', path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const write = (path: string, text: string): void => {
  writeFileSync(at(path), text);
};
/** Types it for the content folder, which another working folder than the process's own has. */
const doctor = (...flags: string[]): Promise<number> => type('doctor', '--content', at('content'), ...flags);

describe('group-blog doctor', () => {
  it('finds nothing behind in a new network', async () => {
    expect(await doctor(), said).toBe(0);
    expect(said).toMatch(/^Nothing is behind astro-group-blog \d/);
  });

  it('says what is behind, with what to type, and writes what is not the site’s own', async () => {
    const check = read('.github/workflows/check.yml');
    appendFileSync(at('.github/workflows/check.yml'), '# of an older version\n');
    rmSync(at('.gitignore'));
    mkdirSync(at('.git'));
    write('.nvmrc', '20\n');
    write('content/members/ben.md', '---\nname: Ben\ngithub: ben\n---\n');
    expect(await doctor()).toBe(1);
    expect(said).toContain('.github/workflows/check.yml  old-workflow\n');
    expect(said).toContain('  → npx group-blog owners > .github/CODEOWNERS\n');
    expect(said).toMatch(/\n4 behind astro-group-blog \d/);

    expect(await doctor('--fix')).toBe(1);
    expect(said).toContain('Wrote .gitignore anew.');
    expect(read('.github/workflows/check.yml')).toBe(check);
    expect(read('.github/CODEOWNERS')).toContain('members/ben.* @ben\n');
    expect(read('.gitignore')).toBe('node_modules/\ndist/\n.astro/\n');
    expect(read('.nvmrc')).toBe('20\n');

    expect(await doctor('--json')).toBe(1);
    expect(JSON.parse(said)).toEqual([
      {
        code: 'node-version',
        file: '.nvmrc',
        message: expect.any(String) as unknown,
        fix: 'write 24 instead of 20',
      },
    ]);
  });

  it('lets be what has lost its mark', async () => {
    const [, ...lines] = read('.github/workflows/check.yml').split('\n');
    write('.github/workflows/check.yml', [...lines, '# ours'].join('\n'));
    expect(await doctor(), said).toBe(0);
  });

  it('wants a content folder', async () => {
    expect(await type('doctor', '--content', at('gone'))).toBe(2);
  });
});
