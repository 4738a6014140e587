/** A commit of the log. */
export interface Commit {
  id: string;
  parents: readonly string[];
  /** Seconds since 1970; null for a time before, which Git does not print. */
  authored: number | null;
  committed: number | null;
  /** The committer's address. */
  address: string;
  subject: string;
  changes: readonly FileChange[];
}

/** A file that a commit made another one than it is in every parent. */
export interface FileChange {
  /** From the root of the repository. */
  path: string;
  what: 'added' | 'removed' | 'changed';
  /** The id of the text; empty where the commit takes the file away, and for what is no file. */
  text: string;
  /** The ids of the texts in the parents that have the file. */
  previous: readonly string[];
}

/** Each commit begins with the character 1, and its parts have the character 2 between them. */
const FORMAT = '%x01%H%x02%P%x02%at%x02%ct%x02%ce%x02%s';

/**
 * The words of `git log` whose output `parseLog` reads. With `-c`, merges list the files that differ from every parent; without
 * `--no-renames`, Git would compare texts.
 */
export const LOG = [
  'log',
  '-c',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-relative',
  '--no-mailmap',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--no-ext-diff',
  '--ignore-submodules=none',
  '--encoding=UTF-8',
  `--format=${FORMAT}`,
  'HEAD',
  '--',
] as const;

const NUL = 0;

/**
 * Parses the output of `git log -c --raw -z`. After the line of a commit, there are pairs of a line and a path for each file, with null
 * bytes between: `:100644 100644 <id> <id> M` has one colon, mode, id and letter for each parent.
 */
export function parseLog(output: Buffer): Commit[] {
  const commits: Commit[] = [];
  let changes: FileChange[] = [];
  let at = 0;
  const next = (): string => {
    const end = output.indexOf(NUL, at);
    const text = output.toString('utf8', at, end === -1 ? output.length : end);
    at = end === -1 ? output.length : end + 1;
    return text;
  };
  while (at < output.length) {
    const line = next().trimStart();
    if (line.startsWith('\u0001')) {
      changes = [];
      commits.push(toCommit(line, changes));
    } else if (line.startsWith(':')) {
      changes.push(toChange(line, next()));
    }
  }
  return commits;
}

function toCommit(line: string, changes: readonly FileChange[]): Commit {
  const [id = '', parents = '', authored = '', committed = '', address = '', ...subject] = line
    .slice(1)
    .split('\u0002');
  return {
    id,
    parents: parents === '' ? [] : parents.split(' '),
    authored: toSeconds(authored),
    committed: toSeconds(committed),
    address,
    subject: subject.join('\u0002'),
    changes,
  };
}

/** The last second that JavaScript's dates know in every time zone. */
const LAST_SECOND = 8_639_999_000_000;

function toSeconds(text: string): number | null {
  return /^\d+$/.test(text) ? Math.min(Number(text), LAST_SECOND) : null;
}

function toChange(line: string, path: string): FileChange {
  const fields = line.replace(/^:+/, '').split(' ');
  const parents = (fields.length - 1) / 2 - 1;
  const modes = fields.slice(0, parents + 1);
  const ids = fields.slice(parents + 1, -1);
  const letters = fields.at(-1) ?? '';
  return {
    path,
    what: /^A+$/.test(letters) ? 'added' : /^D+$/.test(letters) ? 'removed' : 'changed',
    text: isFile(modes.at(-1)) ? (ids.at(-1) ?? '') : '',
    previous: ids.slice(0, parents).filter((_, index) => isFile(modes[index])),
  };
}

/** Whether a mode is that of a file, and neither of a link nor of a submodule. */
function isFile(mode: string | undefined): boolean {
  return mode?.startsWith('100') === true;
}
