import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '../../../integrations/group-blog/history/read-history.ts';
import { CHECK_IN, checkInText, FORGE, HONEST } from '../../support/dated-repository.ts';
import { writeFiles } from '../../support/folder.ts';
import { TEST_GIT } from '../../support/repository.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbk-'));
  for (const name of ['forge', 'stranger']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)]);
  }
  mkdirSync(join(folder, 'gpg'), { mode: 0o700 });
  gpg('--quick-generate-key', '--passphrase', '', 'Forge <noreply@github.com>', 'ed25519', 'sign', 'never');
});

afterAll(() => {
  execFileSync('gpgconf', ['--homedir', join(folder, 'gpg'), '--kill', 'all']);
  rmSync(folder, { recursive: true, force: true });
});

function gpg(...words: string[]): string {
  return execFileSync('gpg', ['--batch', '--quiet', '--homedir', join(folder, 'gpg'), ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A repository whose check-in is committed under the forge's address with these settings. */
function signedRepository(name: string, key: string, ...settings: string[]): string {
  const root = join(folder, name);
  const files = { ...HONEST, [CHECK_IN]: checkInText(), 'content/forge-keys.asc': key };
  mkdirSync(root);
  writeFiles(root, files);
  const env = { ...process.env, ...TEST_GIT, GIT_COMMITTER_EMAIL: FORGE, GNUPGHOME: join(folder, 'gpg') };
  const git = (...words: string[]): void => {
    execFileSync('git', words, { cwd: root, env, stdio: 'ignore' });
  };
  git('init', '--quiet');
  git('add', '--all');
  git(...settings, 'commit', '--quiet', '--message', 'Check in', ...(settings.length > 0 ? ['-S'] : []));
  return join(root, 'content');
}

const ssh = (name: string): string[] => [
  '-c',
  'gpg.format=ssh',
  '-c',
  `user.signingKey=${join(folder, name)}.pub`,
];

function vouchedFor(content: string, store?: string): string[] {
  const { facts } = readHistory(content, { landedBy: [FORGE], forgeKeys: 'forge-keys.asc', store });
  return facts('check-ins/spring/ann/2026-03-05.md').versions.map(({ by }) => by);
}

describe('a commit that bears the address of the forge', () => {
  it('counts where the forge’s OpenPGP key signed it', () => {
    const key = gpg('--armor', '--export');
    const content = signedRepository('openpgp', key, '-c', 'user.signingKey=noreply@github.com');
    expect(vouchedFor(content)).toEqual(['key']);
  });

  it('counts where the forge’s SSH key signed it', () => {
    const key = readFileSync(join(folder, 'forge.pub'), 'utf8');
    expect(vouchedFor(signedRepository('ssh', key, ...ssh('forge')))).toEqual(['key']);
  });

  it.each<[string, string, () => string[]]>([
    ['somebody else’s SSH key signed it', 'other-ssh', () => ssh('stranger')],
    ['nobody signed it', 'unsigned', () => []],
    [
      'somebody else’s OpenPGP key signed it',
      'other-openpgp',
      () => ['-c', 'user.signingKey=noreply@github.com'],
    ],
  ])('does not count where %s', (_, name, settings) => {
    const key = readFileSync(join(folder, 'forge.pub'), 'utf8');
    expect(vouchedFor(signedRepository(name, key, ...settings()))).toEqual(['committer']);
  });

  it('is verified once', () => {
    const key = readFileSync(join(folder, 'forge.pub'), 'utf8');
    const content = signedRepository('once', key, ...ssh('forge'));
    const store = join(folder, 'store', 'signatures.json');
    expect(vouchedFor(content, store)).toEqual(['key']);
    const kept = readFileSync(store, 'utf8');
    expect(kept).toContain('true');
    writeFileSync(store, kept.replace('true', 'false'));
    expect(vouchedFor(content, store)).toEqual(['committer']);
    expect(existsSync(store)).toBe(true);
  });
});
