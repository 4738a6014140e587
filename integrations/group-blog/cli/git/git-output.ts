import { byText } from '../../model/compare.ts';

/** What stands at a path. */
export type FileKind = 'file' | 'link' | 'repository';

/** A file that is not as it was; paths from the repository's root. */
export type FileChange = (
  { what: 'added' | 'changed' | 'removed'; path: string } | { what: 'moved'; path: string; from: string }
) & {
  /** What stands there now; a file where nothing does. */
  is: FileKind;
};

/** A file in a commit; its path from the repository's root. */
export interface StoredFile {
  path: string;
  is: FileKind;
  /** The same for the same text. */
  id: string;
}

/** Of `:100644 100644 <id> <id> M`, a path, and of what was moved (`R100`) another one, with null bytes between; sorted by path. */
export function toChanges(output: string): FileChange[] {
  const words = output.split('\0');
  const changes: FileChange[] = [];
  while (words.length > 1) {
    const [, mode = '', , , status = ''] = (words.shift() ?? '').split(' ');
    const path = words.shift() ?? '';
    const is = kindOf(mode);
    if (status.startsWith('R')) changes.push({ what: 'moved', path: words.shift() ?? '', from: path, is });
    else if (status === 'A') changes.push({ what: 'added', path, is });
    else changes.push({ what: status === 'D' ? 'removed' : 'changed', path, is });
  }
  return changes.toSorted(byText(({ path }) => path));
}

/** Of `100644 blob <id>`, a tab and a path, with null bytes between. */
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

/** Of `<id> blob <bytes>`, a line end, the text and a line end; of anything else only its first line is there. */
export function toBlobs(output: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(id, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

function kindOf(mode: string): FileKind {
  return mode.endsWith('120000') ? 'link' : mode.endsWith('160000') ? 'repository' : 'file';
}
