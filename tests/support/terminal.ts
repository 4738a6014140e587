import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { environmentOf } from './site.ts';

/** Makes a terminal for a command; of util-linux. */
const SCRIPT = '/usr/bin/script';
export const hasTerminal = process.platform === 'linux' && existsSync(SCRIPT);

export const KEYS = {
  enter: '\r',
  down: '\u001b[B',
  erase: '\u0015',
  stop: '\u0003',
  end: '\u0004',
} as const;

export interface Talk {
  status: number | null;
  /** All that stood on the terminal, without colours. */
  screen: string;
}

/** Runs a command on a terminal, and types an answer after each text that it waits for. */
export function talk(
  command: string,
  folder: string,
  answers: readonly (readonly [waitFor: string, keys: string])[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Talk> {
  return new Promise((done, reject) => {
    const child = spawn(SCRIPT, ['-qefc', `stty cols 100 rows 40; ${command}`, '/dev/null'], {
      cwd: folder,
      env: environmentOf({ TERM: 'xterm', ...environment }),
    });
    const left = [...answers];
    let screen = '';
    let seen = 0;
    child.stdout.on('data', (bytes: Buffer) => {
      screen += stripVTControlCharacters(bytes.toString());
      const [next] = left;
      const at = next === undefined ? -1 : screen.indexOf(next[0], seen);
      if (next === undefined || at === -1) return;
      seen = screen.length;
      left.shift();
      // The question listens a moment after it stands there.
      setTimeout(() => child.stdin.write(next[1]), 100);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      done({ status, screen });
    });
  });
}
