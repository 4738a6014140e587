import type { ContentKind } from '../../schemas/kind.ts';
import { KINDS } from '../../schemas/kinds.ts';
import { withBlock, type Marks } from './made-blocks.ts';

const MARKS: Marks = {
  start: (name) => `// made by npm run manual: ${name}\n`,
  end: (name) => `// end of ${name}\n`,
};

/**
 * The script that merges members' own changes, with the folders put in anew in which files can be a member's own. It runs
 * where no package is installed, and so cannot import the table of kinds.
 */
export function withOwnedFolders(script: string, kinds: readonly ContentKind[] = KINDS): string {
  const folders = kinds.flatMap(({ owner, folder }) =>
    (owner.part ?? owner.field) === undefined ? [] : [`'${folder}'`],
  );
  const made = `// prettier-ignore\nconst OWNED_FOLDERS = [${folders.join(', ')}];\n`;
  return withBlock(script, 'folders', MARKS, made);
}
