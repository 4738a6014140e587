import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '26.9.27';
const FOLDER = fileURLToPath(new URL('../../.cache/vnu', import.meta.url));
const JAR = join(FOLDER, 'node_modules/vnu-jar/build/dist/vnu.jar');

/** What the checker says of every site that is read from the disk, or of what is as it is for a reason. */
const NO_FAULTS = [
  // Of `file:` it knows no `'self'`.
  /Content Security Policy/,
  // Safari takes a list without markers for none.
  /^The “list” role is unnecessary/,
];

interface Message {
  url: string;
  type: 'error' | 'info' | 'non-document-error';
  /** `warning` where the type is `info` and the message is one. */
  subType?: string;
  message: string;
  lastLine?: number;
  extract?: string;
}

/**
 * The errors and warnings of the Nu HTML Checker (https://validator.github.io/validator/) about each page of a built site, as
 * `posts/ann/hello/index.html:3: what is wrong`. It is installed from npm, and Java by apt where the system is Debian and
 * the user root.
 * @param dist absolute path.
 * @param pages their files, as `/posts/ann/hello/index.html`.
 */
export function faultsOfPages(dist: string, pages: readonly string[]): string[] {
  installChecker();
  ensureJava();
  const options = [
    '--skip-non-html',
    '--no-langdetect',
    '--format',
    'json',
    '--exit-zero-always',
    '--stdout',
  ];
  const { status, stdout, stderr } = spawnSync(
    'java',
    ['-jar', JAR, ...options, ...pages.map((page) => join(dist, page))],
    {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`the checker broke down: ${stderr}`);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .filter(({ message }) => !NO_FAULTS.some((pattern) => pattern.test(message)))
    .map(
      ({ url, lastLine, message, extract }) =>
        `${url.slice(url.indexOf(dist) + dist.length + 1)}:${lastLine ?? 0}: ${message} ${extract ?? ''}`,
    );
}

function installChecker(): void {
  if (existsSync(JAR)) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  const options = ['--no-save', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', ['install', ...options, `vnu-jar@${VERSION}`], {
    cwd: FOLDER,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vnu-jar cannot be installed: ${stderr}`);
}

function ensureJava(): void {
  if (spawnSync('java', ['-version']).status === 0) return;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const install =
    'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq default-jre-headless';
  if (isDebianRoot && spawnSync(install, { shell: true, stdio: 'ignore' }).status === 0) return;
  throw new Error('The HTML checker needs Java 17 or later: sudo apt-get install -y default-jre-headless');
}
