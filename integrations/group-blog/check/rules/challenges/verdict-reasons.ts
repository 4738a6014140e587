import type { SourceFile } from '../../../model/source-file.ts';

/** How many characters the reason of a verdict has at least. */
export const SHORTEST_REASON = 10;

export const REASON_FIX =
  'write below the second line of --- why, in a sentence or more: "She rang on every one of the ten days."';

/** How many characters the reason of a verdict has. */
export function reasonLength({ body }: SourceFile): number {
  return body?.length ?? 0;
}
