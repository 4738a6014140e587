import type { SourceFile } from '../model/source-file.ts';
import { checkWithAllowed, type Checked, type Mend } from './check-content.ts';
import type { ContextOptions } from './context.ts';
import { applyEdits, changedLines, withoutOverlaps, type ChangedLines } from './edits.ts';
import type { Rule } from './rule.ts';

/** A file in which something was mended. */
export interface FixedFile {
  path: string;
  text: string;
  /** In the order in which they were made; the number of a line is that of the text at that time. */
  changes: readonly ChangedLines[];
}

/** Gives the text of a file, and what the checks know of a text. */
export interface Texts {
  /** Undefined where the file cannot be read. */
  textOf: (path: string) => string | undefined;
  parse: (path: string, text: string) => SourceFile;
}

/** Each round mends what the one before uncovered. */
const MOST_ROUNDS = 30;

/**
 * Mends what can be mended without a choice, and checks the content again, until nothing of it is left. So there is
 * nothing to mend in what it returns.
 * @param only the only code whose problems are mended.
 */
export function fixFiles(
  files: readonly SourceFile[],
  options: ContextOptions & { rules?: readonly Rule[] },
  { textOf, parse }: Texts,
  only?: string,
): Checked & { fixed: FixedFile[] } {
  const fixed = new Map<string, FixedFile>();
  let current = files;
  let checked = checkWithAllowed(current, options);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const mends = checked.mends.filter(({ problem }) => only === undefined || problem.code === only);
    const mended = [...Map.groupBy(mends, ({ problem }) => problem.file)].flatMap(
      ([path, own]): [string, SourceFile][] => {
        const before = fixed.get(path);
        const after = mendText(before?.text ?? textOf(path), own);
        if (!after) return [];
        const changes = [...(before?.changes ?? []), ...after.changes];
        fixed.set(path, { path, text: after.text, changes });
        return [[path, parse(path, after.text)]];
      },
    );
    if (mended.length === 0) break;
    const anew = new Map(mended);
    current = current.map((file) => anew.get(file.path) ?? file);
    checked = checkWithAllowed(current, options);
  }
  return { ...checked, fixed: [...fixed.values()] };
}

function mendText(
  text: string | undefined,
  mends: readonly Mend[],
): { text: string; changes: ChangedLines[] } | undefined {
  if (text === undefined) return undefined;
  const edits = withoutOverlaps(mends.flatMap(({ findEdits }) => findEdits(text)));
  const after = applyEdits(text, edits);
  return after === text ? undefined : { text: after, changes: changedLines(text, edits) };
}
