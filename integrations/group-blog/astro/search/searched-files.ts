import { hash } from 'node:crypto';
import type { SourceFile } from '../../model/source-file.ts';
import type { Kind } from '../../schemas/kinds.ts';

/** The kinds whose files the pages that can be found show most of. */
const SEARCHED: ReadonlySet<Kind> = new Set(['network', 'members', 'posts', 'challenges']);

/** Computes a hash of the content files whose change will probably change what is searched. */
export function searchedFilesDigest(files: readonly SourceFile[]): string {
  const searched = files.flatMap(({ path, place, textDigest }) =>
    place.is === 'content' && SEARCHED.has(place.kind) ? [[path, textDigest]] : [],
  );
  return hash('sha256', JSON.stringify(searched));
}
