import { execFileSync } from 'node:child_process';

/** The largest output of Git that is read, in bytes. */
const MAX_OUTPUT = 1024 * 1024 * 1024;

/** Variables that say where configuration is, or how far a repository is looked for. All others of Git's are left out. */
const KEPT = /^GIT_(?:CONFIG_(?!PARAMETERS)\w+|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/;

/** What could change the answers, or run or fetch something, is set for each process, whatever the user's configuration says. */
const SETTINGS = {
  'log.showRoot': 'true',
  'log.mailmap': 'false',
  'log.showSignature': 'false',
  'core.quotePath': 'false',
  'diff.orderFile': '/dev/null',
  // Older versions of Git know no other way not to fetch what is missing in a partial clone.
  'protocol.allow': 'never',
};

/**
 * Runs Git in a folder, without a shell, and returns what it prints.
 * @param settings configuration besides.
 * @throws {Error} where it fails, or is not there.
 */
export function runGit(
  folder: string,
  words: readonly string[],
  {
    input = '',
    settings = {},
    environment = {},
  }: {
    input?: string;
    settings?: Readonly<Record<string, string>>;
    environment?: Readonly<Record<string, string>>;
  } = {},
): Buffer {
  const configuration = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  return execFileSync('git', ['--no-pager', '--no-replace-objects', ...configuration, ...words], {
    cwd: folder,
    input,
    maxBuffer: MAX_OUTPUT,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name)),
      ),
      LC_ALL: 'C',
      GIT_ATTR_NOSYSTEM: '1',
      GIT_GRAFT_FILE: '/dev/null',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_NO_LAZY_FETCH: '1',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      ...environment,
    },
  });
}
