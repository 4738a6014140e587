import type { Properties } from 'hast';
import type { Place } from './content-path.ts';
import type { BodyComponent } from './entries.ts';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Why front matter could not be read, and what to type. */
export interface FrontMatterFault {
  error: string;
  at: Position;
  fix: string;
  /** It is longer, deeper or of more parts than anything that is written by hand. */
  isTooMuch?: true;
}

/** A value that was probably not meant as it is read. */
export interface Misread {
  path: readonly PropertyKey[];
  /** A # that begins a comment, or the round quotes of a phone, which are part of the text. */
  because: 'comment' | 'round-quotes';
  /** The text as it stands there, without the quotes. */
  meant: string;
}

/** Front matter with the places of its fields, or why it could not be read. */
export type SourceFrontMatter =
  | {
      data: unknown;
      /** Where a field stands: its key, its list item, or the nearest thing that holds it. */
      locate: (path: readonly PropertyKey[]) => Position;
      /** Whether it is there at all, between two lines of ---. */
      isFenced: boolean;
      misread: readonly Misread[];
      /** What does not keep it from being read, but was not meant. */
      fault?: FrontMatterFault;
    }
  | FrontMatterFault;

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

/** A tag that opens an element of HTML, as it was written. */
export interface HtmlTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  at: Position;
}

/** How deep elements may lie in each other: Sätteri goes down a tree by recursion, and gives up at 128. */
export const DEEPEST = 120;

/** An element of HTML in a tree. */
export interface HtmlNode {
  name: string;
  properties: Properties;
  depth: number;
}

/** A block as it was written, all but its text blotted out. */
export interface LeftText {
  source: string;
  /** Where its first letter stands. */
  at: Position;
}

/** Why a body could not be parsed: the parser's own words, and what stands where it stopped. */
export interface UnreadableMdx {
  message: string;
  source: string;
  at: Position;
}

/** A link with the words around it. */
export interface LinkInBlock {
  /** As it was written. */
  href: string;
  /** The text of the paragraph, heading or cell that the link stands in; empty outside of all. */
  block: string;
  /** Where the link begins in that text. */
  at: number;
}

/** What lists, answers and challenges need to know of a body. */
export interface SourceWords {
  /** The first paragraph, cut at a word. */
  excerpt: string;
  /** The words without code, a paragraph, heading or cell a line. */
  text: string;
  /** Every link once. */
  links: readonly LinkInBlock[];
  components: readonly BodyComponent[];
}

/** What the checks need to know of a Markdown or MDX body. */
export interface SourceBody {
  /** Of what is written there, in characters, white space at the ends left out. */
  length: number;
  pictures: readonly { url: string; alt: string; at: Position }[];
  /** As they were written; those in raw HTML too. */
  links: readonly { url: string; at: Position }[];
  /** Of blocks with a square bracket that Markdown read as a bracket. */
  leftAsText: readonly LeftText[];
  /** The ids that a link can lead to: of headings and footnotes. */
  anchors: readonly string[];
  mdx: readonly MdxNode[];
  /** In raw HTML, and elements of HTML in MDX. */
  tags: readonly HtmlTag[];
  /**
   * Every element that a page would get, where there is raw HTML: browsers make something else of some than it says.
   * Null where there is too much of it to look.
   */
  elements: readonly HtmlNode[] | null;
  /** Why it could not be parsed. */
  error?: UnreadableMdx;
  /** Why it was not parsed, or not looked into. */
  tooMuch?: { message: string; at: Position };
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
  /** Only if the words were asked for. */
  words?: SourceWords;
  /** Changes with the text of the body; white space at its ends does not count. Only if the words were asked for. */
  bodyDigest?: string;
  /** Only of a picture that was looked into. */
  picture?: SourcePicture;
  /** Only of a video that was looked at. */
  video?: { bytes: number };
}
