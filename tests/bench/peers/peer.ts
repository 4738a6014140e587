/** A post as every blog knows it. Tags and authors are lists as YAML writes them in a line. */
export interface PeerPost {
  host: string;
  slug: string;
  title: string;
  date: string;
  tags: string;
  authors: string;
  body: string;
}

/** Another program that makes blogs. */
export interface Peer {
  name: string;
  /** All packages of its site, at the versions that are compared. */
  packages: Readonly<Record<string, string>>;
  /** The package whose version is told. */
  versionOf: string;
  /** What it makes of the posts besides their pages. */
  has: string;
  /** Where posts lie, under the site's root. */
  postsFolder: string;
  /** The files of the site that are no posts, by path. */
  files: (members: readonly string[]) => Readonly<Record<string, string>>;
  postText: (post: PeerPost) => string;
  /** A program of its packages, and what it is told. */
  command: readonly string[];
  /** What a build leaves, so that the next one can begin without it. */
  made: readonly string[];
}
