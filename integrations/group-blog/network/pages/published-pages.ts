import type { ParsedContent, ParsedFile } from '../../model/parsed-content.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { addressesUnderOtherIds, pageAddressOf } from './page-addresses.ts';
import { PAGES, type PageTable } from './pages.ts';
import { hasMemberPage, visibilityOf } from '../visibility.ts';
import { KINDS, type DataOf } from '../../schemas/kinds.ts';
import { tagsWithAddress } from '../../schemas/renamed-tags.ts';

/** A page that is made of a file, and what leads to it. */
export interface PublishedPage {
  file: SourceFile;
  address: string;
  /** What its field `aliases` holds: the old addresses of a post, else former ids. */
  aliases: readonly string[];
  /** The addresses that lead to it besides. */
  oldAddresses: readonly string[];
}

/** The pages of content files that the world can see on a day, by their files' paths. */
export function publishedPages(
  content: ParsedContent,
  today: string,
  table: PageTable = PAGES,
): Map<string, PublishedPage> {
  const posts = content.posts.filter(({ data }) => isVisible(data, today));
  const peopleOfPosts = new Set(
    posts.flatMap(({ parts, data }) => [parts[0] ?? '', ...(data.authors ?? [])]),
  );
  const members = content.members.filter(({ id, data }) =>
    hasMemberPage({ id, joined: data.joined }, today, peopleOfPosts),
  );
  const visible = { ...content, posts, members };
  const entries = Object.values(table).flatMap(({ kind }) =>
    kind === undefined ? [] : (visible[kind] as readonly ParsedFile<{ aliases?: readonly string[] }>[]),
  );
  return new Map(
    entries.map(({ file, data: { aliases = [] } }) => {
      const address = pageAddressOf(file, table) ?? '';
      const oldAddresses = hasFormerIds(file)
        ? addressesUnderOtherIds(address, content.currentIds, table)
        : aliases;
      return [file.path, { file, address, aliases, oldAddresses }];
    }),
  );
}

/** Whether the field `aliases` of a file holds ids. */
export function hasFormerIds({ place }: Pick<SourceFile, 'place'>): boolean {
  return place.is === 'content' && KINDS.some((kind) => kind.id === place.kind && kind.hasFormerIds);
}

/** The names under which the world can find a tag on a day, former ones too. */
export function publishedTags({ posts, network: [network] }: ParsedContent, today: string): string[] {
  const listed = posts.filter(
    ({ data: { date = '', draft, unlisted } }) => visibilityOf({ date, draft, unlisted }, today) === 'listed',
  );
  return tagsWithAddress(
    listed.flatMap(({ data: { tags = [] } }) => tags),
    network?.data.renamedTags,
  );
}

/** Whether the world can see a post. A post without a date has no page, and a problem of its own. */
function isVisible({ date = '', draft, unlisted }: Partial<DataOf<'posts'>>, today: string): boolean {
  return visibilityOf({ date, draft, unlisted }, today) !== 'hidden';
}
