import type { Properties } from 'hast';
import type { ContentPath } from './content-path.ts';
import type { BodyComponent } from './entries.ts';
import type { KeptDays } from './history.ts';

/** Line and column, both from 1. */
export interface Position {
  line: number;
  column: number;
}

export const START: Position = { line: 1, column: 1 };

/**
 * The position of a character in a text that begins at a position.
 * @param offset counted from 0, in UTF-16 code units.
 */
export function positionIn(text: string, offset: number, start = START): Position {
  const before = text.slice(0, offset);
  const newline = before.lastIndexOf('\n');
  if (newline === -1) return { line: start.line, column: start.column + offset };
  return { line: start.line + before.split('\n').length - 1, column: offset - newline };
}

/** Why front matter cannot be read, or what is wrong with the lines around it. */
export interface FrontMatterFault {
  /**
   * - `syntax`: it is no YAML, or not made of fields.
   * - `yaml`: it is YAML that is not accepted, such as a field that is given twice.
   * - `fence`: one of the lines of `---` is missing, or is something else.
   * - `text`: the file is no text.
   * - `size`: it is longer, deeper or made of more parts than anything that a person writes by hand.
   */
  is: 'syntax' | 'yaml' | 'fence' | 'text' | 'size';
  error: string;
  at: Position;
  fix: string;
  /** The line at `at` as it was probably meant. */
  repaired?: string;
}

interface FrontMatterText {
  /** Returns where a field stands: the position of its key, of its list item, or of the nearest field around it. */
  locate: (path: readonly PropertyKey[]) => Position;
  /** Returns a value as it was typed: what YAML takes for a number, a date or nothing is the text that stands there. */
  typed: (path: readonly PropertyKey[]) => unknown;
  /** Whether the file has front matter at all, between two lines of ---. */
  isFenced: boolean;
  /** The YAML, from the end of the line of --- before it; empty where there is none. */
  text: string;
  /** Where `text` begins. */
  start: Position;
}

export interface ReadableFrontMatter extends FrontMatterText {
  /** The fields as they were typed, whether they fit a schema or not. */
  data: Readonly<Record<string, unknown>>;
  fault?: FrontMatterFault;
}

export interface UnreadableFrontMatter extends FrontMatterText {
  data: null;
  fault: FrontMatterFault;
}

export type FrontMatter = ReadableFrontMatter | UnreadableFrontMatter;

/** A node of an MDX body that Markdown does not have. */
export type MdxNode =
  | { type: 'esm' | 'expression'; source: string; at: Position }
  | {
      type: 'element';
      name: string;
      /** `value` is null where it is not a literal, and '' where there is none. A spread has the name '…'. */
      attributes: readonly { name: string; value: string | null }[];
      at: Position;
    };

/** A tag that opens an HTML element, as it was written. */
export interface HtmlTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  at: Position;
}

/** How deep elements may lie in each other: Sätteri goes down a tree by recursion, and gives up at 128. */
export const MAX_DEPTH = 120;

/** An HTML element in a tree. */
export interface HtmlNode {
  name: string;
  properties: Properties;
  depth: number;
}

/** A block as it was written, in which U+FFFC stands for every character that Markdown did not leave as text. */
export interface LiteralMarkup {
  source: string;
  /** The position of its first letter. */
  at: Position;
}

/** A part of a body that readers see otherwise than its writer meant, or not at all. */
export interface OddNode {
  /**
   * - `empty-heading`, `empty-link`: it has no words.
   * - `bare-address`: an address without brackets around it, which has letters or signs beyond ASCII.
   * - `unused-note`: a footnote that nothing refers to.
   * - `single-tilde`: letters within a word that are crossed out, though lowered ones may have been meant.
   */
  type: 'empty-heading' | 'empty-link' | 'bare-address' | 'unused-note' | 'single-tilde';
  /** The address of a link, the name of a note, or the words of the rest. */
  text: string;
  /** Whether a letter stands right before it. */
  isGlued: boolean;
  at: Position;
}

/** Why a body could not be parsed: the message of the parser, and the text at which it stopped. */
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

/** Whether a body ends in a question. In Greek, `;` asks one. */
export type Asks = 'always' | 'in-greek' | 'never';

/** What lists, answers and challenges need to know of a body. */
export interface SourceWords {
  /** The first paragraph, cut at a word. */
  excerpt: string;
  /** The words, those of inline code too, a paragraph, heading or cell a line. Blocks of code are left out. */
  text: string;
  /** Every link once. */
  links: readonly LinkInBlock[];
  components: readonly BodyComponent[];
  asks: Asks;
}

/** A line of `##Words`, which Markdown leaves in a paragraph. */
export interface GluedHeading {
  /** From its first `#` to its end, as it was written. */
  line: string;
  at: Position;
}

/** What the checks need to know of a Markdown or MDX body. */
export interface SourceBody {
  /** How many characters it has, without the white space at its ends. */
  length: number;
  pictures: readonly { url: string; alt: string; at: Position }[];
  /** The links as they were written, including those in raw HTML, each with the first picture that it stands around. */
  links: readonly { url: string; at: Position; picture?: string }[];
  /** The blocks with signs of markup that Markdown took for text. */
  literalMarkup: readonly LiteralMarkup[];
  /** What Markdown read otherwise than it was meant, as far as its nodes show it. */
  oddNodes: readonly OddNode[];
  /** The languages of blocks of code, as they were typed: `rs`, `Rust,ignore`. */
  codeLanguages: readonly { typed: string; at: Position }[];
  /** The lines that were meant as headings, and lack a space. */
  gluedHeadings: readonly GluedHeading[];
  /** Where unseen breaks stand, as in `schemas/unseen-breaks.ts`. */
  unseenBreaks: readonly Position[];
  /** The ids of headings and footnotes, which a link can lead to. */
  anchors: readonly string[];
  mdx: readonly MdxNode[];
  /** The tags in raw HTML, and the HTML elements in MDX. */
  tags: readonly HtmlTag[];
  /**
   * Where there is raw HTML, every element that a browser would make of the body, which may differ from what the tags
   * say. Null where there is too much raw HTML to parse.
   */
  elements: readonly HtmlNode[] | null;
  /** The reason why it could not be parsed. */
  error?: UnreadableMdx;
  /** The reason why it was not parsed, or not examined. */
  tooMuch?: { message: string; at: Position };
}

/** What the checks need to know of a picture. */
export interface SourcePicture {
  bytes: number;
  /** The reason why it cannot be drawn; null where it can. */
  fault: 'empty' | 'unreadable' | 'svg' | 'too-large' | null;
}

/** A file of the content folder as it was read. The checks say whether it is right. */
export interface SourceFile {
  /** Relative to the content folder, with `/` between its parts. */
  path: string;
  /** What its path says that it is. */
  place: ContentPath;
  /** Whether it is a symbolic link, which is never followed. */
  isLink: boolean;
  /** Set where `place` is content, and the file could be read. */
  frontMatter?: FrontMatter;
  body?: SourceBody;
  /** Set if the words were asked for. */
  words?: SourceWords;
  /** Changes with the text of the body; white space at its ends does not count. Set where `body` is. */
  bodyDigest?: string;
  /** Changes with the whole text of the file. Set where what is read in files is kept. */
  textDigest?: string;
  /** Set for a picture that was examined. */
  picture?: SourcePicture;
  /** Set for `witnessed.json`. */
  kept?: KeptDays;
  /** Set for a file beside `network.md` that is no content: whether there is a public key in it. */
  hasPublicKey?: boolean;
  /** Set for a video whose size was read. */
  video?: { bytes: number };
}

/** The front matter of a file as it was typed, whether it fits its schema or not; no fields where it cannot be read. */
export function fieldsIn({
  frontMatter,
}: Pick<SourceFile, 'frontMatter'>): Readonly<Record<string, unknown>> {
  return frontMatter?.data ?? {};
}
