import type { Change } from './bodies/change.ts';

/** Where something stands in what is imported. */
export interface SourcePlace {
  /** The name of the file, under the folder that is imported. */
  file: string;
  /** From 1. */
  line: number;
}

/** Why a post is not to be seen by everybody where it comes from. */
export type Hiding =
  | 'draft'
  | 'pending'
  | 'private'
  | 'password'
  | 'scheduled'
  | 'trash'
  | 'members'
  | 'paid'
  | 'unlisted'
  | 'email';

/** A text, and at which line of its file it begins. */
export interface SourceBody {
  is: 'html' | 'markdown' | 'mdx' | 'loose-mdx';
  text: string;
  line: number;
}

/** A post as another program has it, without its body. */
export interface SourceHead {
  /** What tells it from the others of the source, in every run. */
  key: string;
  place: SourcePlace;
  title: string;
  /**
   * When it was published: an instant (`2012-02-05T09:30:00Z`, `2012-02-05 10:30 +0100`), or a day with or without an hour, which are those of
   * the network's zone; null where the source does not say.
   */
  published: string | null;
  updated?: string | undefined;
  /** What its address was made of; empty where nobody knows. */
  slug: string;
  /** The authors as the source calls them, in their order. */
  authors: readonly string[];
  tags: readonly string[];
  description?: string | undefined;
  language?: string | undefined;
  canonical?: string | undefined;
  /** Null where everybody sees it. */
  hiding: Hiding | null;
  /** The addresses that it had, the oldest first: whole ones, or paths from the root. */
  addresses: readonly string[];
  /** The id by which readers of the old feed know it. */
  feedId?: string | undefined;
  /** The address of the picture above it, and its words. */
  cover?: { src: string; alt: string } | undefined;
}

export interface SourcePost extends SourceHead {
  body: SourceBody;
  /** What was changed in the body when it was read. */
  changes?: readonly Change[];
}

/** Somebody who wrote in the old blog. */
export interface SourceAuthor {
  /** As posts call them. */
  key: string;
  name: string;
}

/** What is imported, besides its posts. */
export interface SourceSite {
  /** The address of the old blog, such as `https://old.example`; empty where nobody knows it. */
  address: string;
  authors: readonly SourceAuthor[];
  /** Paths of its feeds. */
  feeds: readonly string[];
}
