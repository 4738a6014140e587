import type { ParsedContent } from '../../../model/parsed-content.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import type { PublishedPage } from '../../../network/pages/published-pages.ts';
import { fieldLine } from '../../../suggest/yaml-line.ts';
import type { CheckContext, Finding } from '../../rule.ts';

/**
 * Finds published posts whose `feedId` is another, or gone, or new: readers of feeds would get them again.
 * @param fileNow finds the file of a page as it is now.
 */
export function changedFeedIds(
  { content }: CheckContext,
  before: ParsedContent,
  published: ReadonlyMap<string, PublishedPage>,
  fileNow: (page: PublishedPage) => SourceFile | undefined,
): Finding[] {
  const now = new Map(content.posts.map(({ file, data }) => [file.path, data.feedId]));
  return before.posts.flatMap(({ file: { path }, data: { feedId: known } }): Finding[] => {
    const page = published.get(path);
    const file = page && fileNow(page);
    const id = file && now.get(file.path);
    if (!file || !now.has(file.path) || id === known) return [];
    const message =
      known === undefined
        ? `feeds know this post by another id, and would bring it again as ${id ?? ''}`
        : `feeds know this post as ${known}, and would bring it again`;
    const fix = known === undefined ? 'remove the line feedId' : `write "${fieldLine('feedId', known)}"`;
    return [{ file, field: ['feedId'], message, fix }];
  });
}
