/** A page on a code: `check --explain` prints it, and the manual's last chapter is made of all of them. */
export interface Explanation {
  /** What is the matter, in a sentence or two. */
  means: string;
  /** What it is good for that somebody looks. */
  why: string;
  wrong: ExampleFile;
  /** The same file put right. */
  right: ExampleFile;
  /** The day of the check, where it matters. */
  on?: string;
  /** Of what is wrong with a change: who sends it, and the file that it takes away. */
  change?: { actor: string; removes?: ExampleFile };
}

/** A file in the network of `stage.ts`; of a picture only what it weighs is told. */
export type ExampleFile = { path: string } & ({ text: string } | { bytes: number });
