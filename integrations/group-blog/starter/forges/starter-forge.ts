import type { FeatureName } from '../features.ts';

/** What a starter has for the place where its repository lives. */
export interface StarterForge {
  /** What it is called: `GitHub`. */
  label: string;
  /** What its users call a change that is sent: `pull request`. */
  request: string;
  /** The file CODEOWNERS, from the root of the repository; undefined where the forge does not read the one that is written here. */
  ownersPath?: string;
  /** Returns the files that the forge runs, by their paths from the root of the repository. */
  workflows: (features: readonly FeatureName[]) => Readonly<Record<string, string>>;
  /** What to switch on at the forge, for the README: sentences in Markdown. */
  switches: (features: readonly FeatureName[]) => readonly string[];
}
