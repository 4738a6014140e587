import { decodeAddress, withSlash } from '../../../network/addresses.ts';
import { isThere, visibilityOf } from '../../../network/visibility.ts';
import { pageAddressOf } from '../../../network/page-of-file.ts';
import type { ParsedContent, ParsedFile } from '../../../model/parsed-content.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import type { DataOf } from '../../../schemas/kinds.ts';

/** The page of a file, with the addresses that lead to it. */
export interface PublishedPage {
  file: SourceFile;
  address: string;
  /** The aliases as they were written. */
  aliases: readonly string[];
}

/** The pages that the world can see on a day, by the paths of their files. */
export function publishedPages(content: ParsedContent, today: string): Map<string, PublishedPage> {
  const posts = content.posts.filter(({ data }) => isVisible(data, today));
  const ofPosts = new Set(posts.flatMap(({ parts, data }) => [parts[0] ?? '', ...(data.authors ?? [])]));
  const members = content.members.filter(({ id, data }) =>
    isThere({ id, joined: data.joined }, today, ofPosts),
  );
  const others = [...content.communities, ...content.challenges, ...content.participants];
  const pages = [
    ...posts.map((post) => toPage(post, post.data.aliases)),
    ...[...members, ...others].map((entry) => toPage(entry)),
  ];
  return new Map(pages.map((page) => [page.file.path, page]));
}

/** Whether the world can see a post. A post without a date has no page, and a problem of its own. */
function isVisible({ date = '', draft, unlisted }: Partial<DataOf<'posts'>>, today: string): boolean {
  return visibilityOf({ date, draft, unlisted }, today) !== 'hidden';
}

function toPage({ file }: ParsedFile, aliases: readonly string[] = []): PublishedPage {
  return { file, address: pageAddressOf(file) ?? '', aliases };
}

/** The form in which addresses are compared. */
export function toKey(address: string): string {
  return decodeAddress(withSlash(address));
}
