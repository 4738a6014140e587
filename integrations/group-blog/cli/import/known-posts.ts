import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContentPath } from '../../model/content-path.ts';
import type { KnownPost } from '../../import/plan.ts';
import type { KnownMember } from '../../import/who-is-who.ts';
import { splitSource } from '../../parse/front-matter.ts';
import { listFolder, toSourceFile } from '../../reader/read-folder.ts';
import type { SourceFile } from '../../model/source-file.ts';

/** What an import has to know of the content folder. */
export interface KnownContent {
  posts: readonly KnownPost[];
  members: readonly KnownMember[];
  /** All files, without their bodies. */
  files: readonly SourceFile[];
}

/** Reads the front matter of a content folder. Bodies are not kept. */
export function readKnown(folder: string): KnownContent {
  const posts: KnownPost[] = [];
  const members: KnownMember[] = [];
  const files = listFolder(folder).map(({ path, isLink }): SourceFile => {
    const place = parseContentPath(path);
    if (place.is !== 'content' || isLink) return { path, place, isLink };
    const text = readFileSync(join(folder, path), 'utf8');
    const { frontMatter, body } = splitSource(text);
    const { data } = frontMatter;
    if (place.kind === 'posts') {
      const { title, date, feedId, aliases } = data ?? {};
      posts.push({ path, id: place.id, title, date, feedId, aliases: Array.isArray(aliases) ? aliases : [] });
    }
    if (place.kind === 'members') {
      members.push({
        id: place.id,
        name: textOf(data?.['name']) ?? place.id,
        isGuest: data?.['guest'] === true,
      });
    }
    return toSourceFile(path, text.slice(0, text.length - body.trimStart().length));
  });
  return { posts, members, files };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
