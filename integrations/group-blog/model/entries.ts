import type { ContentKind } from '../schemas/kind.ts';
import type { DataOf, Kind } from '../schemas/kinds.ts';

/** A picture as pages and cards need it: Astro's metadata of an imported image. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  format: string;
}

/** The file of a member's picture, as share cards are drawn with it. */
export interface PictureFile {
  /** Under the content folder, with `/` between its parts. */
  file: string;
  /** Changes with its bytes. */
  version: string;
}

/** The file that an entry was read from, and what the body of it links to and shows. */
export interface Source {
  /** Under the content folder: `posts/ann/hello/index.md`. */
  path: string;
  links: readonly BodyLink[];
  /** Changes with the body and with the pictures in it. */
  digest: string;
  /** The MDX components in it; Markdown has none. */
  components?: readonly BodyComponent[];
}

export interface BodyComponent {
  name: string;
  /** The attributes that are plain text. */
  attributes: Readonly<Record<string, string>>;
}

export interface BodyLink {
  /** The address as it was written. */
  href: string;
  /** The sentence around the link. */
  sentence: string;
}

export interface Entry<Data> extends Source {
  /** The path without its first folder and its ending: `ann/hello` for a post. */
  id: string;
  data: Data;
  /** The file of its picture; undefined where it has none, or where nobody knows in which file it is. */
  picture?: PictureFile | undefined;
  /** The first paragraph of the body, cut at a word. */
  excerpt: string;
  /** The words of the body without code, one line for each paragraph or heading. */
  text: string;
  /** Whether the body ends in a question. */
  asks: boolean;
}

/** The picture in the data of an entry; undefined where there is none. */
export function pictureIn(
  data: unknown,
  { pictureFields }: Pick<ContentKind, 'pictureFields'>,
): Picture | undefined {
  const pictures = pictureFields.map((path) =>
    path.reduce((value, name) => (value as Record<string, unknown> | undefined)?.[name], data),
  );
  return pictures.find((picture) => picture !== undefined) as Picture | undefined;
}

export type EntryOf<Id extends Kind> = Entry<DataOf<Id, Picture>>;

/** All content that fits its schemas, as Astro's collections or the reader of the command line provide it. */
export type Entries = { [Id in Exclude<Kind, 'network'>]: readonly EntryOf<Id>[] } & {
  network: EntryOf<'network'>;
  /** Old addresses of posts that were not loaded, because nobody may see them. */
  hiddenAliases?: readonly string[];
};
