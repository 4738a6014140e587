import type { CollectionKey } from 'astro:content';
import { idOf } from '../../model/content-path.ts';
import type { ContentKind } from '../../schemas/kind.ts';
import { kindNamed, KINDS, type Kind } from '../../schemas/kinds.ts';
import { fillTemplate } from '../../schemas/path-template.ts';

/** A collection of Astro's content layer, which holds the files of a kind. */
export interface Collection {
  name: string;
  kind: ContentKind;
  /** The files of the kind, as glob patterns from the content folder. */
  patterns: readonly string[];
  /** The id of an entry, from the path of its file under the content folder. */
  idOf: (path: string) => string;
}

export function collectionsOf(kinds: readonly ContentKind[] = KINDS): Collection[] {
  return kinds.map((kind) => ({
    name: nameOf(kind),
    kind,
    patterns: patternsOf(kind),
    idOf: (path) => idOf(kind, path),
  }));
}

/** The name of the collection of a kind. */
export function collectionNamed(kind: Kind): CollectionKey {
  return nameOf(kindNamed(kind)) as CollectionKey;
}

/**
 * The prefix leaves names such as `posts` to the site. The name is in small letters, because Astro's language server finds
 * no schema for others ("embeddedContentId must be lowercase").
 */
function nameOf({ id, folder }: ContentKind): string {
  return `group-blog-${folder === '' ? id : folder}`;
}

function patternsOf({ path, ending, mayBeMdx, mayBeFolder }: ContentKind): string[] {
  const stem = fillTemplate(path, () => '*').slice(0, -ending.length);
  const end = mayBeMdx ? `.{${ending.slice(1)},${ending.slice(1)}x}` : ending;
  const index = `/index${end}`;
  return mayBeFolder
    ? [stem + end, stem + index, `!${stem.slice(0, stem.lastIndexOf('/'))}${index}`]
    : [stem + end];
}
