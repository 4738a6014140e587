import { isThere } from '../../network/visibility.ts';
import type { Problem } from '../../model/problem.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import { createHandover } from '../setup/process-global.ts';
import type { PostFile } from './post-files.ts';

/**
 * What a run does not load at all: files with problems, symbolic links among them, and in a build posts and members that
 * cannot be seen on its day (Astro would publish their pictures).
 */
export interface LeftOut {
  /** Content files, under the content folder. */
  paths: readonly string[];
  /** Old addresses of posts among them. */
  aliases: readonly string[];
}

const handover = createHandover<LeftOut>('left-out');

/** What this run does not load. */
export const leftOut = handover.take;

/** Settles it, for the routes and collections. */
export const settleLeftOut = handover.give;

/** Posts that cannot be seen today, and members who are not there yet. */
export function hiddenFiles(
  files: readonly SourceFile[],
  posts: readonly PostFile[],
  today: string,
): LeftOut {
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

/** Both; a build that got past its problems loads no file with one either. */
export function leftOutTogether(one: LeftOut, other: LeftOut): LeftOut {
  return {
    paths: [...new Set([...one.paths, ...other.paths])],
    aliases: [...one.aliases, ...other.aliases],
  };
}

/** As patterns for Astro's loader, which follows links into folders. */
export function leftOutPatterns({ paths }: LeftOut): string[] {
  return paths.flatMap((path) => {
    const plain = path.replace(/[\\!()[\]{}*?+@|]/g, '\\$&');
    return [`!${plain}`, `!${plain}/**`];
  });
}

export function filesWithProblems(problems: readonly Problem[]): LeftOut {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { paths: [...new Set(errors.map(({ file }) => file))], aliases: [] };
}
