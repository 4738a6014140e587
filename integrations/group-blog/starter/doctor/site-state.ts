import type { Problem } from '../../model/problem.ts';
import type { StarterVersions } from '../starter-facts.ts';

/** What a site has of that which a version of the plugin may ask to be otherwise. */
export interface SiteState {
  /** What the running plugin is and needs. */
  versions: StarterVersions;
  /** The installed version of Astro; undefined where none is installed. */
  astro: string | undefined;
  /** The text of each file that was looked for, by its path from the root of the site; without those that are not there. */
  files: Readonly<Record<string, string>>;
  /** What is wrong with the plugin's options, a line each; empty where nothing is, or the configuration cannot be run here. */
  optionFaults: readonly string[];
  /** Whether Git keeps the site. */
  isRepository: boolean;
  /** The name of the file of Astro's configuration. */
  configuration: string;
  /** CODEOWNERS as it would be written now. */
  owners: string;
  /** The members' manual with its generated chapters as they would be written now; undefined where there is none with chapters. */
  manual: { path: string; current: string } | undefined;
  /** What the check says of the content. */
  problems: readonly Problem[];
  /** The content folder as it was typed. */
  content: string;
}

/** Something of a site that is behind the running version of the plugin. */
export interface Finding {
  code: string;
  /** The file it is about, from the root of the site. */
  file: string;
  /** What is behind, as a sentence. */
  message: string;
  /** What to type: a line for a terminal, or for the file. */
  fix: string;
  /** The file's text as it should be, where `doctor --fix` can write it. */
  text?: string;
}
