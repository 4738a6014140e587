import { isThere } from '../../network/visibility.ts';
import type { Problem } from '../../model/problem.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import { createProcessGlobal } from '../setup/process-global.ts';
import type { PostFile } from './post-files.ts';

/**
 * The files that a run does not load at all: those with problems, symbolic links among them, and in a build also posts and members that
 * cannot be seen on its day, because Astro would publish their pictures.
 */
export interface ExcludedFiles {
  /** The paths of content files under the content folder. */
  paths: readonly string[];
  /** The old addresses of posts among them. */
  aliases: readonly string[];
}

const shared = createProcessGlobal<ExcludedFiles>('left-out');

export const excludedFiles = shared.take;

/** Settles which files this run does not load, for its routes and collections. */
export const settleExcludedFiles = shared.give;

/** Finds the posts that cannot be seen today, and the members who are not there yet. */
export function hiddenFiles(
  files: readonly SourceFile[],
  posts: readonly PostFile[],
  today: string,
): ExcludedFiles {
  const hidden = posts.filter(({ visibility }) => visibility === 'hidden');
  const seen = posts.filter(({ visibility }) => visibility !== 'hidden');
  const ofPosts = new Set(seen.flatMap(({ host, authors }) => [host, ...authors]));
  const absent = files.filter((file) => {
    if (file.place.is !== 'content' || file.place.kind !== 'members') return false;
    const { joined } = fieldsIn(file);
    return !isThere(
      { id: file.place.id, joined: typeof joined === 'string' ? joined : undefined },
      today,
      ofPosts,
    );
  });
  return {
    paths: [...hidden, ...absent].map(({ path }) => path),
    aliases: hidden.flatMap(({ aliases }) => aliases),
  };
}

/** Writes the excluded files as patterns for Astro's loader, which follows links into folders. */
export function exclusionPatterns({ paths }: Pick<ExcludedFiles, 'paths'>): string[] {
  return paths.flatMap((path) => {
    const plain = path.replace(/[\\!()[\]{}*?+@|]/g, '\\$&');
    return [`!${plain}`, `!${plain}/**`];
  });
}

/** The paths of files with errors, each once. */
export function filesWithErrors(problems: readonly Problem[]): string[] {
  return [...new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))];
}
