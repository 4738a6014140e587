import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHistory } from '../../integrations/group-blog/history/read-history.ts';
import { readFolder } from '../../integrations/group-blog/reader/read-folder.ts';
import { selectBuildable } from '../../integrations/group-blog/check/buildable-content.ts';
import { readEntries } from '../../integrations/group-blog/reader/read-entries.ts';
import { buildNetwork } from '../../integrations/group-blog/network/build-network.ts';
import { witnessRows, type WitnessRow } from '../../integrations/group-blog/evidence/witness-rows.ts';
import { historyNeeds } from '../../integrations/group-blog/evidence/forge.ts';
import type { Network } from '../../integrations/group-blog/network/network.ts';
import { nowOf } from './content.ts';
import { TEST_GIT } from './repository.ts';

export const FORGE = 'noreply@github.com';
const MEMBER = 'ann@example.org';

/** What a commit is made of. Times are instants; a member's noon where only a date is given. */
export interface DatedCommit {
  /** When it was committed, and by whom. */
  at: string;
  by?: 'forge' | 'member' | (string & {});
  /** When it was written; when it was committed, unless told otherwise. */
  authored?: string;
  /** Its parents; the last commit unless told otherwise. */
  parents?: readonly number[];
  /** The files that it writes, from the root; null takes one away. */
  files?: Readonly<Record<string, string | null>>;
  /** Paths that it moves, the old one first. */
  moves?: Readonly<Record<string, string>>;
  /** Raw lines of `git fast-import`. */
  raw?: readonly string[];
  subject?: string;
  zone?: string;
}

/** A repository whose commits have the dates, committers and parents that a test gives them. */
export class DatedRepository {
  readonly root: string;
  readonly #stream: Buffer[] = [];
  /** The texts of the files in each commit, by their paths. */
  readonly #trees = new Map<number, ReadonlyMap<string, string>>();
  #last = 0;

  constructor(name = 'group-blog-history-') {
    this.root = mkdtempSync(join(tmpdir(), name));
  }

  get content(): string {
    return join(this.root, 'content');
  }

  /** Adds a commit, and returns its number. */
  commit(facts: DatedCommit): number {
    const { at, by = 'member', authored = at, files = {}, moves = {}, raw = [], zone = '+0000' } = facts;
    const parents = facts.parents ?? (this.#last === 0 ? [] : [this.#last]);
    this.#last += 1;
    const address = by === 'forge' ? FORGE : by === 'member' ? MEMBER : by;
    const subject = facts.subject ?? 'Something';
    const [first, ...others] = parents;
    this.#add(
      'commit refs/heads/main',
      `mark :${this.#last}`,
      `author Ann <${MEMBER}> ${secondsOf(authored)} ${zone}`,
      `committer Who <${address}> ${secondsOf(at)} ${zone}`,
      `data ${Buffer.byteLength(subject)}`,
      subject,
      // Without a parent, `from` a null commit begins another root.
      `from ${first === undefined ? '0'.repeat(40) : `:${first}`}`,
      ...others.map((parent) => `merge :${parent}`),
      ...Object.entries(moves).map(([from, to]) => `R ${quoted(from)} ${quoted(to)}`),
      ...raw,
    );
    const tree = new Map(first === undefined ? [] : this.#trees.get(first));
    const merged = others.flatMap((parent) =>
      [...(this.#trees.get(parent) ?? [])].filter(([path]) => !tree.has(path)),
    );
    for (const [from, to] of Object.entries(moves)) {
      for (const [path, text] of [...tree]) {
        if (path !== from && !path.startsWith(`${from}/`)) continue;
        tree.delete(path);
        tree.set(to + path.slice(from.length), text);
      }
    }
    const written: [string, string | null][] = [...merged, ...Object.entries(files)];
    for (const [path, text] of written) {
      if (text === null) tree.delete(path);
      else tree.set(path, text);
    }
    this.#trees.set(this.#last, tree);
    for (const [path, text] of written) {
      if (text === null) this.#add(`D ${quoted(path)}`);
      else this.#add(`M 100644 inline ${quoted(path)}`, `data ${Buffer.byteLength(text)}`, text);
    }
    this.#add('');
    return this.#last;
  }

  #add(...lines: string[]): void {
    this.#stream.push(Buffer.from(lines.map((line) => `${line}\n`).join('')));
  }

  git(...words: string[]): string {
    return runTestGit(this.root, words);
  }

  /** Writes all commits, and checks the last one out. */
  write(): this {
    this.git('init', '--quiet', '--initial-branch', 'main');
    execFileSync('git', ['fast-import', '--quiet', '--force'], {
      cwd: this.root,
      input: Buffer.concat(this.#stream),
      env: { ...process.env, ...TEST_GIT },
    });
    this.git('reset', '--quiet', '--hard', 'main');
    mkdirSync(this.content, { recursive: true });
    return this;
  }
}

export function runTestGit(folder: string, words: readonly string[]): string {
  return execFileSync('git', words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...TEST_GIT },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Noon in Los Angeles where only a date is given. */
function secondsOf(time: string): number {
  const instant = time.length === 10 ? `${time}T20:00:00Z` : time;
  return Math.floor(Date.parse(instant) / 1000);
}

function quoted(path: string): string {
  return `"${path.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** The network in a content folder, with the history of the repository that it lies in. */
export function networkWithHistory(content: string, now = '2026-05-01'): Network {
  const { buildable } = selectBuildable(readFolder(content, { keepWords: true }));
  const [file] = buildable.network;
  if (!file) throw new Error('there is no network.md');
  const entries = readEntries(file.data, buildable);
  const needs = historyNeeds(file.data, entries.challenges);
  const history = needs ? readHistory(content, needs) : undefined;
  return buildNetwork(entries, { now: nowOf(now), site: null, history });
}

/** What `group-blog witness --json` prints of a content folder. */
export function rowsOf(content: string, now = '2026-05-01'): WitnessRow[] {
  const network = networkWithHistory(content, now);
  const participations = network.challenges.flatMap(({ participants }) => participants);
  return witnessRows(network, participations, nowOf(now)).rows;
}

const text = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

/** A network in which ann, in Los Angeles, takes part in 21 days from Monday 2 March 2026, with `evidence: git`. */
export const HONEST: Readonly<Record<string, string>> = {
  'content/network.md': text('title: Our Network', 'description: Neighbours who write.'),
  'content/members/ann.md': text('name: Ann', 'timezone: America/Los_Angeles'),
  'content/challenges/spring.md': text(
    'title: Spring',
    'start: 2026-03-02',
    'plan: { days: 21 }',
    'evidence: git',
  ),
  'content/participants/spring/ann.md': text('goals:', '  - { title: Blog, target: 10, unit: hours }'),
};

export const CHECK_IN = 'content/check-ins/spring/ann/2026-03-05.md';
export const POST = 'content/posts/ann/hello.md';
export const checkInText = (hours = 1): string => text(`values: { hours: ${hours} }`);
export const postText = (date = '2026-03-05', ...lines: string[]): string =>
  `${text('title: Hello', `date: ${date}`, 'challenge: spring', ...lines)}\nWords.\n`;
