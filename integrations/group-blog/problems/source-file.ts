import type { Place } from '../schemas/paths.ts';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Front matter with the places of its fields, or why it could not be read. */
export type SourceFrontMatter =
  | {
      data: unknown;
      /** Where a field stands: its key, its list item, or the nearest thing that holds it. */
      locate: (path: readonly PropertyKey[]) => Position;
    }
  | { error: string; at: Position; fault: FrontMatterFault };

/** `size`: longer, deeper or of more parts than anything that is written by hand. */
export type FrontMatterFault = 'syntax' | 'twice' | 'fence' | 'encoding' | 'tag' | 'size';

/** Something in an MDX body that Markdown does not have. */
export type MdxNode =
  | { type: 'esm' | 'expression'; source: string; at: Position }
  | {
      type: 'element';
      name: string;
      /** `value` is null where it is not a literal; a bare attribute has the value ''. A spread has the name '…'. */
      attributes: readonly { name: string; value: string | null }[];
      at: Position;
    };

/** What the checks need to know of a Markdown or MDX body. */
export interface SourceBody {
  /** Of what is written there, in characters, white space at the ends left out. */
  length: number;
  pictures: readonly { url: string; alt: string; at: Position }[];
  /** As they were written; those in raw HTML too. */
  links: readonly { url: string; at: Position }[];
  /** The ids that a link can lead to: of headings, and of raw HTML. */
  anchors: readonly string[];
  mdx: readonly MdxNode[];
  /** Why it could not be parsed, or, for its `size`, was not looked into any further. */
  error?: { message: string; at: Position; fault: 'syntax' | 'size' };
}

/** What the checks need to know of a picture. */
export interface SourcePicture {
  bytes: number;
  /** Why nothing can be drawn of it; null where something can. */
  fault: 'empty' | 'unreadable' | 'svg' | 'too-large' | null;
}

/** A file of the content folder, as read; whether it is right is for the checks to say. */
export interface SourceFile {
  /** Relative to the content folder, with `/` between its parts. */
  path: string;
  place: Place;
  /** A symbolic link, which is never followed. */
  isLink: boolean;
  /** Only where `place` is content that could be read. */
  frontMatter?: SourceFrontMatter;
  body?: SourceBody;
  /** Only of a picture that was looked into. */
  picture?: SourcePicture;
}
