import type { ContentKind } from '../schemas/kind.ts';
import { KINDS } from '../schemas/kinds.ts';
import { hasBlock, replaceBlock, type Marks } from './generated-blocks.ts';

const MARKS: Marks = {
  start: (name) => `// made by npm run manual: ${name}\n`,
  end: (name) => `// end of ${name}\n`,
};

/** Whether a script has the list of folders that is generated. */
export function hasOwnedFolders(script: string): boolean {
  return hasBlock(script, 'folders', MARKS);
}

/**
 * Replaces the list of folders in which members own files, in the script that merges their own changes. The script runs where no package is
 * installed, so it cannot import the table of kinds.
 */
export function withOwnedFolders(script: string, kinds: readonly ContentKind[] = KINDS): string {
  const folders = kinds.flatMap(({ owner, folder }) =>
    (owner.part ?? owner.field) === undefined ? [] : [`'${folder}'`],
  );
  const made = `// prettier-ignore\nconst OWNED_FOLDERS = [${folders.join(', ')}];\n`;
  return replaceBlock(script, 'folders', MARKS, made);
}
