import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '../../integrations/group-blog/history/read-history.ts';
import { TEST_GIT } from '../support/repository.ts';
import { dayText } from './days.ts';

/**
 * Measures what it costs to find out when every file of a large network landed: `npm run bench:evidence`. A repository of half the size is
 * measured before it, and should take half the time.
 */

const PULL_REQUESTS = 8_000;
const BRANCH_COMMITS = 2;
/** Commits in the forge's editor, for each pull request: three for four. */
const EDITOR_COMMITS = 0.75;
const CHECK_INS = 20_000;
const POSTS = 5_000;
const MEMBERS = 100;
/** Every so many commits, one changes a check-in that is there. */
const CHANGE_EVERY = 10;
const START = '2020-01-01';
const MEMBER = 'member@example.org';
const FORGE = 'noreply@github.com';
const FLOOR = { cpuSeconds: 3, megabytes: 300 };

interface Measured {
  /** Of this process and those of Git, which it waits for. */
  cpuSeconds: number;
  megabytes: number;
}

/** The paths of all files, in the order in which they were added. */
function pathsOf(share: number): string[] {
  const checkIns = Array.from({ length: CHECK_INS * share }, (_, index) => {
    const day = dayText(START, Math.floor(index / MEMBERS));
    return `content/check-ins/year/member-${index % MEMBERS}/${day}.md`;
  });
  const posts = Array.from(
    { length: POSTS * share },
    (_, index) => `content/posts/member-${index % MEMBERS}/post-${index}.md`,
  );
  const every = checkIns.length / posts.length;
  return checkIns.flatMap((path, index) =>
    index % every === 0 ? [path, posts[index / every] ?? ''] : [path],
  );
}

/** Makes a stream for `git fast-import`: pull requests that the forge merges, and commits in its editor between them. */
function historyOf(paths: readonly string[], pullRequests: number): string {
  const commits = pullRequests * (BRANCH_COMMITS + EDITOR_COMMITS);
  const lines: string[] = [];
  let [mark, added, made] = [0, 0, 0];
  const commit = (
    parents: readonly number[],
    { email = MEMBER, texts = new Map() }: { email?: string; texts?: ReadonlyMap<string, string> },
  ): number => {
    mark += 1;
    const when = `${Date.parse(START) / 1000 + mark * 600} +0000`;
    lines.push(
      'commit refs/heads/main',
      `mark :${mark}`,
      `author A <${MEMBER}> ${when}`,
      `committer C <${email}> ${when}`,
      'data 8',
      'Check in',
      ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} :${parent}`),
      ...[...texts].flatMap(([path, text]) => [`M 100644 inline ${path}`, `data ${text.length}`, text]),
    );
    return mark;
  };
  /** The files of the next commit: those that it adds, and now and then one that it changes. */
  const nextFiles = (): Map<string, string> => {
    made += 1;
    const until = Math.round((paths.length * made) / commits);
    const files = paths.slice(added, until);
    added = until;
    if (made % CHANGE_EVERY === 0) files.push(paths[Math.floor(until / 2)] ?? '');
    return new Map(files.map((path) => [path, `---\nvalues: { miles: ${made} }\n---\n`]));
  };
  let main = commit([], {});
  for (let index = 0; index < pullRequests; index++) {
    const [first, second] = [nextFiles(), nextFiles()];
    const tip = commit([commit([main], { texts: first })], { texts: second });
    if (index % 4 !== 0) main = commit([main], { email: FORGE, texts: nextFiles() });
    // A merge begins with the files of its first parent, so it writes those of the branch.
    main = commit([main, tip], { email: FORGE, texts: new Map([...first, ...second]) });
  }
  return lines.join('\n');
}

/** Makes a repository, checked out. */
function makeRepository(share: number): { root: string; paths: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'group-blog-bench-'));
  const paths = pathsOf(share);
  const git = (words: readonly string[], input = ''): void => {
    execFileSync('git', words, { cwd: root, input, env: { ...process.env, ...TEST_GIT } });
  };
  git(['init', '--quiet', '--initial-branch', 'main']);
  git(['fast-import', '--quiet'], historyOf(paths, PULL_REQUESTS * share));
  git(['reset', '--quiet', '--hard', 'main']);
  return { root, paths };
}

/** Reads the history, and asks for every file of the repository. */
function measure(root: string): Measured {
  const content = join(root, 'content');
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const before = secondsUsed();
  const { facts } = readHistory(content, { landedBy: [FORGE] });
  let changes = 0;
  for (const path of paths) {
    const { versions, isCommitted } = facts(path);
    if (!isCommitted || versions.some(({ by }) => by !== 'address')) throw new Error(`${path} did not land`);
    // The rules look into the versions of those files alone that have several.
    if (versions.length > 1) changes += versions.filter(({ fields }) => fields !== null).length - 1;
  }
  if (changes === 0) throw new Error('a change was lost');
  return { cpuSeconds: secondsUsed() - before, megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Returns the seconds of CPU that this process and those that it waited for have used; of these nothing is known without `/proc` (Linux). */
function secondsUsed(): number {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1e6;
  if (!existsSync('/proc/self/stat')) return own;
  // The 16th and 17th field, cutime and cstime, are hundredths of a second. The second, a name in brackets, may have spaces.
  const [, after = ''] = readFileSync('/proc/self/stat', 'utf8').split(/\) (?=\S+ \d)/);
  const [ofUser = 0, ofSystem = 0] = after.split(' ').slice(13, 15).map(Number);
  return own + (ofUser + ofSystem) / 100;
}

/** Measures in a process of its own, because what one size leaves in memory would count for the next. */
function measureAlone(root: string): Measured {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, root], { encoding: 'utf8' });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

const [, , folder] = process.argv;
if (folder === undefined) {
  for (const share of [0.5, 1]) {
    const { root, paths } = makeRepository(share);
    try {
      const { cpuSeconds, megabytes } = measureAlone(root);
      const merges = PULL_REQUESTS * share;
      const commits = merges * (BRANCH_COMMITS + EDITOR_COMMITS + 1);
      process.stdout.write(
        `${paths.length} files in ${commits} commits with ${merges} merges: ${cpuSeconds.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB\n`,
      );
      process.exitCode = cpuSeconds > FLOOR.cpuSeconds || megabytes > FLOOR.megabytes ? 1 : 0;
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
} else {
  process.stdout.write(JSON.stringify(measure(folder)));
}
