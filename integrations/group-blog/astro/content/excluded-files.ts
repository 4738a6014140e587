import type { ParsedContent, ParsedFile } from '../../model/parsed-content.ts';
import type { Problem } from '../../model/problem.ts';
import { withSlash } from '../../network/addresses.ts';
import { publishedPages } from '../../network/pages/published-pages.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

/**
 * The files that a run does not load: those with errors, which include symbolic links, and in a build also posts and members that are not
 * visible on its day, because Astro would publish their pictures.
 */
export interface ExcludedFiles {
  /** The paths of content files under the content folder. */
  paths: readonly string[];
  /** The old addresses of posts among them. */
  aliases: readonly string[];
}

const shared = createProcessGlobal<ExcludedFiles>('excluded-files');

export const excludedFiles = shared.get;

/** Sets which files this run does not load, for its routes and collections. */
export const setExcludedFiles = shared.set;

/** Finds the posts and members that are not visible today. */
export function hiddenFiles(content: ParsedContent, today: string): ExcludedFiles {
  const published = publishedPages(content, today);
  const isHidden = ({ file }: ParsedFile): boolean => !published.has(file.path);
  const posts = content.posts.filter(isHidden);
  return {
    paths: [...posts, ...content.members.filter(isHidden)].map(({ file }) => file.path),
    aliases: posts.flatMap(({ data }) => data.aliases ?? []).map(withSlash),
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
