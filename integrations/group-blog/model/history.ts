/** The front matter of a file as it was typed, unchecked. */
export type Fields = Readonly<Record<string, unknown>>;

/** Who vouches for the day on which a commit landed: a signature, the address of a committer, or only the commit itself. */
export type Voucher = 'key' | 'address' | 'committer';

/** A text that a file had in a commit. Times are seconds since 1970, and null where the commit names none that Git can read. */
export interface FileVersion {
  /** When the commit was written, as its author says. */
  authored: number | null;
  /** The earliest moment for which the forge vouches; where it never does, when the commit was made, as its committer says. */
  landed: number | null;
  by: Voucher;
  /** Whether the commit was a squash of the forge's, which keeps no day of the commits in it. */
  isSquash: boolean;
  /** Whether the commit added the file: none of its parents has it. */
  isAddition: boolean;
  /** The id of the text. */
  text: string;
  /** Null where the text is not here. */
  fields: Fields | null;
  /** The fields that the file had in the commit's parents; empty for an addition. */
  previous: readonly (Fields | null)[];
}

/** What the history says of a file. */
export interface FileFacts {
  /** Every version in a commit, sorted by the time of landing, parents before children. */
  versions: readonly FileVersion[];
  /** Whether the file as it is now is in a commit. */
  isCommitted: boolean;
  /** The front matter of the file as it is now; null where it cannot be read. */
  fields: Fields | null;
}

/**
 * Why the history cannot say when files were added: there is none, only the end of it is here, or Git could not read it. Null where all of
 * it is here.
 */
export type HistoryFault = 'none' | 'shallow' | 'unreadable' | null;

/** The file beside `network.md` that keeps days for which somebody vouched. */
export const WITNESSED_FILE = 'witnessed.json';

/** A day for which somebody vouched once, as `witnessed.json` keeps it. */
export interface KeptDay {
  /** Under the content folder. */
  file: string;
  member: string;
  author: string | null;
  landed: string;
  by: 'key' | 'address';
}

/** What is wrong with a line of `witnessed.json`, and what to do about it. */
export interface KeptDaysFault {
  /** From 1. */
  line: number;
  message: string;
  fix: string;
}

/** What `witnessed.json` says. */
export interface KeptDays {
  days: readonly KeptDay[];
  faults: readonly KeptDaysFault[];
}

/** What the repository has seen. */
export interface History {
  fault: HistoryFault;
  /** How commits of the forge are known, also where the history is not here; null where nobody vouches. */
  vouchers: 'key' | 'address' | null;
  /** The addresses of committers that stand for the forge. */
  landedBy: readonly string[];
  /**
   * Returns what the history says of a file.
   * @param path under the content folder.
   * @param formerPaths other paths that the file had.
   */
  facts: (path: string, formerPaths?: readonly string[]) => FileFacts;
  kept: readonly KeptDay[];
}
