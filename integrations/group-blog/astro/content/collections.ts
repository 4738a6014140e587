import type { CollectionKey } from 'astro:content';
import type { ContentKind } from '../../schemas/kind.ts';
import { fillTemplate } from '../../schemas/path-template.ts';

/**
 * The name of the collection of a kind in Astro's content layer. The prefix leaves names such as `posts` to the site. The
 * name is in small letters, because Astro's language server finds no schema for others ("embeddedContentId must be lowercase").
 */
export function collectionOf({ id }: Pick<ContentKind, 'id'>): CollectionKey {
  return `group-blog-${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as CollectionKey;
}

/** Returns glob patterns of the files of a kind, relative to the content folder. */
export function globsOf({ path, ending, mayBeMdx, mayBeFolder }: ContentKind): string[] {
  const stem = fillTemplate(path, () => '*').slice(0, -ending.length);
  const end = mayBeMdx ? `.{${ending.slice(1)},${ending.slice(1)}x}` : ending;
  const index = `/index${end}`;
  return mayBeFolder
    ? [stem + end, stem + index, `!${stem.slice(0, stem.lastIndexOf('/'))}${index}`]
    : [stem + end];
}
