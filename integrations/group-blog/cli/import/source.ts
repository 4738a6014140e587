import type { FoundPicture } from '../../import/convert.ts';
import type { SourceHead, SourcePost, SourceSite } from '../../import/source-post.ts';

/** What is imported, as it lies on the disk. */
export interface Source {
  /** The name of the file or folder. */
  name: string;
  site: SourceSite;
  /** Gives every post, always in the same order. What is not kept of a post can be forgotten before the next one. */
  read: (take: (post: SourcePost) => void | Promise<void>) => Promise<void>;
  /** Posts that could not be read, with the reason. Known once all were read. */
  unreadable: () => readonly { head: SourceHead; reason: string }[];
  /** How many comments stay outside. Known once all were read. */
  comments: () => number;
  findPicture: (address: string, head: SourceHead) => FoundPicture | undefined;
  /** The bytes of a picture that was found. */
  pictureBytes: (from: string) => Uint8Array | Promise<Uint8Array>;
  hasTemplateTags: boolean;
  /** Whether the file holds what nobody else may see: addresses, hashes of passwords, private posts. */
  isSecret: boolean;
}

/** Makes a source of what lies at a path. */
export type OpenSource = (path: string, options: OpenOptions) => Source | Promise<Source>;

export interface OpenOptions {
  /** The address of the old blog as it was typed; empty where it was not. */
  site: string;
}
