import type { Problem } from '../problems/problem.ts';
import { createHandover } from './handover.ts';
import type { PostFile } from './post-files.ts';

/**
 * What a run does not load at all: in a build, posts that cannot be seen on its day (Astro would publish their
 * pictures); in `astro dev`, files with problems (one would stop it).
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

export function hiddenPosts(posts: readonly PostFile[]): LeftOut {
  const hidden = posts.filter(({ visibility }) => visibility === 'hidden');
  return { paths: hidden.map(({ path }) => path), aliases: hidden.flatMap(({ aliases }) => aliases) };
}

export function filesWithProblems(problems: readonly Problem[]): LeftOut {
  return { paths: [...new Set(problems.map(({ file }) => file))], aliases: [] };
}
