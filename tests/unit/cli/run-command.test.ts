import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defineCommand, CommandRefusal } from '../../../integrations/group-blog/cli/command.ts';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';
import { NODE } from '../../support/site.ts';

let said: { stdout: string; stderr: string };

/** What a maintainer adds: one definition, and one line in the list. */
const bake = defineCommand({
  name: 'bake',
  summary: 'Bake a loaf of bread',
  positionals: ['<bread>'],
  flags: { minutes: { value: 'number', help: 'How long', default: '40' } },
  examples: ['bake rye --minutes 50'],
  run({ positionals, flags }) {
    if (positionals.bread === 'stone') throw new CommandRefusal('stones are not baked');
    process.stdout.write(`${positionals.bread} for ${flags.minutes} minutes\n`);
    return 0;
  },
});

const commands = [...COMMANDS, bake];

beforeEach(() => {
  said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

function type(...line: string[]): Promise<number> {
  return runCommand(commands, line, '1.2.3');
}

/** Packages that a line of the real command loads, in a process of its own. */
function packagesOf(...line: string[]): string[] {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = new Set();
    registerHooks({
      resolve(specifier, context, next) {
        if (/^[@a-z][^:]*$/.test(specifier)) loaded.add(specifier);
        return next(specifier, context);
      },
    });
    process.on('exit', () => process.stderr.write(JSON.stringify([...loaded])));
    process.argv = ['node', 'group-blog', ...${JSON.stringify(line)}];
    await import(${JSON.stringify(new URL('../../../integrations/group-blog/cli/main.ts', import.meta.url).href)});
  `;
  const typed = ['--input-type=module', '--eval', script];
  const { stderr } = spawnSync(NODE, typed, { encoding: 'utf8' });
  return JSON.parse(stderr) as string[];
}

describe('a command that was added to the list', () => {
  it('runs', async () => {
    expect(await type('bake', 'rye')).toBe(0);
    expect(await type('bake', '--minutes', '050', 'wheat')).toBe(0);
    expect(said).toEqual({ stdout: 'rye for 40 minutes\nwheat for 050 minutes\n', stderr: '' });
  });

  it('stands in the help of all, and has its own', async () => {
    expect(await type('--help')).toBe(0);
    expect(said.stdout).toMatch(/^ {2}bake <bread> +Bake a loaf of bread$/m);
    said.stdout = '';
    expect(await type('bake', '--help')).toBe(0);
    expect(said.stdout).toBe(`Bake a loaf of bread

Usage:
  $ group-blog bake <bread> [options]

Options:
  --minutes <number>  How long (default: 40)
  -h, --help          Print this

Examples:
group-blog bake rye --minutes 50
`);
  });

  it('is meant by who mistypes it', async () => {
    expect(await type('bkae', 'rye')).toBe(2);
    expect(said.stderr).toBe(
      'group-blog: there is no command "bkae"; did you mean "bake"?\nTry: npx group-blog --help\n',
    );
  });

  it('ends with 1 where it refuses, and with 2 and where to look where it was typed wrong', async () => {
    expect(await type('bake', 'stone')).toBe(1);
    expect(await type('bake')).toBe(2);
    expect(said).toEqual({
      stdout: '',
      stderr:
        'group-blog: stones are not baked\ngroup-blog: <bread> is missing\nTry: npx group-blog bake --help\n',
    });
  });
});

describe('a Node that is too old', () => {
  const typeOn = (version: string): { status: number | null; stderr: string } => {
    const bin = new URL('../../../integrations/group-blog/bin/group-blog.js', import.meta.url).href;
    const script = `
      Object.defineProperty(process.versions, 'node', { value: '${version}' });
      await import('${bin}');
    `;
    return spawnSync(NODE, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  };

  it.each(['20.20.2', '22.11.0'])('is told what it needs: %s', (version) => {
    expect(typeOn(version)).toMatchObject({
      status: 2,
      stderr: `group-blog needs Node 22.12 or newer, and this is ${version}\n`,
    });
  });

  it.each(['22.12.0', '24.0.0'])('is not %s', (version) => {
    expect(typeOn(version).stderr).toBe('');
  });
});

describe('help', () => {
  it('of every command says how it is typed', async () => {
    for (const { name, summary, examples } of commands) {
      said.stdout = '';
      expect(await type(...name.split(' '), '--help')).toBe(0);
      for (const text of [summary, `$ group-blog ${name}`, ...examples]) expect(said.stdout).toContain(text);
    }
  });

  it('is told without loading what commands need to run', () => {
    expect(packagesOf('card', '--help')).toEqual([]);
    expect(packagesOf('owners', '--content', 'content')).toContain('zod');
  });

  it.each([['-h'], ['bkae', '--help'], ['--content', 'here', '--help']])(
    '%j is that of all',
    async (...line) => {
      expect(await type(...line)).toBe(0);
      expect(said.stdout).toContain('$ group-blog <command> [options]');
    },
  );

  it('comes first, whatever else is typed', async () => {
    expect(await type('bake', '--minutes', '--help', 'a', 'b', '--colour')).toBe(0);
    expect(said.stdout).toContain('$ group-blog bake <bread>');
    expect(await type('bake', '--', '--help')).toBe(0);
    expect(said.stdout).toContain('--help for 40 minutes\n');
  });

  it('of one word is that of all commands which begin with it', async () => {
    expect(await type('new', '--help')).toBe(0);
    expect(said.stdout).toContain('$ group-blog new <command> [options]');
    expect(said.stdout).toContain('\n  new post <host>');
    expect(said.stdout).not.toContain('bake');
  });

  it('is printed where nothing is typed, with status 2', async () => {
    expect(await type()).toBe(2);
    expect(said.stdout).toContain('Commands:\n  check ');
  });
});

describe('the command that is meant', () => {
  it('has two words', async () => {
    expect(await type('new', 'pots')).toBe(2);
    expect(await type('new')).toBe(2);
    expect(said.stderr).toBe(
      [
        'group-blog: there is no "new pots"; did you mean "post"?',
        'Try: npx group-blog new --help',
        'group-blog: say what: group-blog new member|post|guest-post|challenge|community|network|support|strategy|results|offer',
        'Try: npx group-blog new --help\n',
      ].join('\n'),
    );
  });

  it('may stand behind its flags', async () => {
    expect(await type('--minutes', '3', 'bake', 'rye')).toBe(0);
    expect(said.stdout).toBe('rye for 3 minutes\n');
  });

  it('is none where the version is asked for', async () => {
    expect(await type('--version')).toBe(0);
    expect(said.stdout).toBe(
      `group-blog/1.2.3 ${process.platform}-${process.arch} node-${process.version}\n`,
    );
  });
});
