import { hash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publicKeysIn } from '../parse/organisers/public-keys.ts';
import { runGit } from './run-git.ts';

/** Whether commits bear a signature of one of the keys, by their ids. */
type Verdicts = Record<string, boolean>;

/**
 * Finds out which commits one of the keys signed, with a keyring of its own. A commit is verified once, and what came out is kept.
 * @param keys the text of a file of public keys: OpenPGP blocks, or lines of SSH keys.
 * @param store the file that keeps it; undefined where nothing is kept.
 */
export function signedBy(
  folder: string,
  ids: readonly string[],
  { keys, store }: { keys: string; store: string | undefined },
): ReadonlySet<string> {
  const name = hash('sha256', keys);
  const kept = store === undefined ? {} : readStore(store);
  const known: Verdicts = Object.hasOwn(kept, name) ? (kept[name] ?? {}) : {};
  const unknown = ids.filter((id) => !Object.hasOwn(known, id));
  if (unknown.length > 0) {
    const verified = verify(folder, unknown, keys);
    for (const id of unknown) known[id] = verified.has(id);
    if (store !== undefined) writeStore(store, { [name]: known });
  }
  return new Set(ids.filter((id) => known[id] === true));
}

function readStore(file: string): Record<string, Verdicts> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdicts>;
  } catch {
    return {};
  }
}

function writeStore(file: string, verdicts: Record<string, Verdicts>): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(verdicts));
  } catch {
    // Where nothing can be kept, the next run verifies again.
  }
}

function verify(folder: string, ids: readonly string[], keys: string): Set<string> {
  const home = mkdtempSync(join(tmpdir(), 'group-blog-keys-'));
  try {
    const { openPgp, ssh } = publicKeysIn(keys);
    writeFileSync(join(home, 'gpg.conf'), 'no-auto-key-retrieve\nno-auto-key-locate\nno-autostart\n');
    if (openPgp.length > 0) {
      execFileSync('gpg', ['--batch', '--quiet', '--homedir', home, '--import'], {
        input: openPgp.join('\n'),
        stdio: ['pipe', 'ignore', 'ignore'],
      });
    }
    const signers = join(home, 'allowed-signers');
    writeFileSync(signers, ssh.map((line) => `* namespaces="git" ${line}\n`).join(''));
    const output = runGit(
      folder,
      ['log', '--no-walk=unsorted', '--stdin', '--no-mailmap', '--format=%H %G? %GK'],
      {
        input: ids.join('\n'),
        settings: {
          'gpg.program': 'gpg',
          'gpg.openpgp.program': 'gpg',
          'gpg.minTrustLevel': 'undefined',
          'gpg.ssh.program': 'ssh-keygen',
          'gpg.ssh.allowedSignersFile': signers,
          'gpg.ssh.revocationFile': '',
          // A certificate in a signature vouches for itself, so such signatures are never taken.
          'gpg.x509.program': 'false',
        },
        environment: { GNUPGHOME: home },
      },
    );
    return new Set(
      output
        .toString('utf8')
        .split('\n')
        .flatMap((line) => {
          const [id = '', result = '', key = ''] = line.split(' ');
          return isGood(result, key) ? [id] : [];
        }),
    );
  } catch {
    // Without gpg or ssh-keygen, nothing is verified.
    return new Set();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * Whether a letter of `%G?` says that one of the keys signed. Keys expire (X, Y), and no key of the keyring is trusted (U). To an SSH
 * signature, however, Git gives a U where its key is none of them.
 */
function isGood(result: string, key: string): boolean {
  return key.startsWith('SHA256:') ? result === 'G' : /^[GUXY]$/.test(result);
}
