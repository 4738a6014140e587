import { byText } from '../../model/compare.ts';
import type { Change } from '../../ownership/change.ts';

/** A file in a commit; the path is from the repository's root. */
export interface StoredFile extends Pick<Change, 'path' | 'is'> {
  /** The id of the text in Git, which is the same for the same text. */
  id: string;
}

const WHAT: Readonly<Record<string, Change['what']>> = { A: 'added', D: 'removed', R: 'moved' };

/**
 * Parses the output of `git diff --raw -z` into changes sorted by path, with paths from the repository's root. It has
 * `:100644 100644 <id> <id> M` and a path for each file, and for moved files (`R100`) a second path, with null bytes between.
 */
export function toChanges(output: string): Change[] {
  const fields = output.split('\0');
  const changes: Change[] = [];
  while (fields.length > 1) {
    const [, mode = '', , , status = ''] = (fields.shift() ?? '').split(' ');
    const what = WHAT[status.charAt(0)] ?? 'changed';
    const from = what === 'moved' ? (fields.shift() ?? '') : null;
    changes.push({ what, path: fields.shift() ?? '', from, is: kindOf(mode) });
  }
  return changes.toSorted(byText(({ path }) => path));
}

/** Parses the output of `git ls-tree -z`: `100644 blob <id>`, a tab and a path, with null bytes between. */
export function toStoredFiles(output: string): StoredFile[] {
  return output
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , id = ''] = line.slice(0, tab).split(' ');
      return { path: line.slice(tab + 1), is: kindOf(mode), id };
    });
}

function kindOf(mode: string): Change['is'] {
  return mode.endsWith('120000') ? 'link' : mode.endsWith('160000') ? 'repository' : 'file';
}
