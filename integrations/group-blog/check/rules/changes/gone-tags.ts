import type { ParsedContent, ParsedFile } from '../../../model/parsed-content.ts';
import { decodeAddress } from '../../../network/addresses.ts';
import { PAGES } from '../../../network/pages/pages.ts';
import { publishedTags } from '../../../network/pages/published-pages.ts';
import type { DataOf } from '../../../schemas/kinds.ts';
import { currentTag, type RenamedTags } from '../../../schemas/renamed-tags.ts';
import { flowLine } from '../../../suggest/yaml-line.ts';
import type { CheckContext, FindingLocation } from '../../rule.ts';

/** A tag whose page and feeds were published and are gone, and where that can be seen. */
interface GoneTag extends FindingLocation {
  tag: string;
  /** The address of its page, decoded. */
  address: string;
  /** The name that it seems to have got; undefined where none is likely. */
  newName: string | undefined;
}

type Post = ParsedFile<Partial<DataOf<'posts'>>>;

/** Finds the tags that are gone. Those of files that have a problem of their own may be there again once it is solved. */
export function goneTags(
  { changeSet, content, files }: CheckContext,
  before: ParsedContent,
  today: string,
): GoneTag[] {
  const [network] = content.network;
  const networkFile = files.find(({ path }) => path === 'network.md');
  if (networkFile && network?.isValid !== true) return [];
  const known = new Set(publishedTags(content, today));
  const moves = new Map(changeSet?.changes.map(({ from, path }) => [from, path]));
  const posts = new Map(content.posts.map((post) => [post.file.path, post]));
  const paths = new Set(files.map(({ path }) => path));
  const renamedBefore = before.network[0]?.data.renamedTags;
  return publishedTags(before, today)
    .filter((tag) => !known.has(tag))
    .flatMap((tag): GoneTag[] => {
      const nameBefore = currentTag(tag, renamedBefore);
      const holders = before.posts.filter(({ data: { tags = [] } }) =>
        tags.some((one) => currentTag(one, renamedBefore) === nameBefore),
      );
      const pathsNow = holders.map(({ file }) => (paths.has(file.path) ? file.path : moves.get(file.path)));
      if (pathsNow.some((path) => path !== undefined && posts.get(path)?.isValid !== true)) return [];
      const now = pathsNow.map((path) => posts.get(path ?? ''));
      const file = now.find((post) => post !== undefined)?.file;
      const address = decodeAddress(PAGES.tag.make(tag));
      const newName = known.has(nameBefore) ? nameBefore : gainedByAll(holders, now, known);
      return [
        file
          ? { tag, address, newName, file, field: ['tags'] }
          : {
              tag,
              address,
              newName,
              file: holders[0]?.file ?? networkFile ?? { path: 'network.md' },
            },
      ];
    });
}

/** The first published tag that all posts which are still there have got by the change. */
function gainedByAll(
  before: readonly Post[],
  now: readonly (Post | undefined)[],
  published: ReadonlySet<string>,
): string | undefined {
  const gains = now.flatMap((post, index) => {
    if (!post) return [];
    const had = new Set(before[index]?.data.tags);
    return [(post.data.tags ?? []).filter((tag) => !had.has(tag))];
  });
  return gains[0]?.find((tag) => published.has(tag) && gains.every((gained) => gained.includes(tag)));
}

/** The line of `renamedTags` with the tags that seem to have a new name. */
export function renamedTagsLine(known: RenamedTags = {}, tags: readonly GoneTag[]): string {
  const added = tags.flatMap(({ tag, newName }): [string, string][] =>
    newName === undefined || Object.hasOwn(known, tag) ? [] : [[tag, newName]],
  );
  return `renamedTags: ${flowLine(new Map([...Object.entries(known), ...added]))}`;
}
