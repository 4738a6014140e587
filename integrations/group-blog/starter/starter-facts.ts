import type { FeatureName } from './features.ts';
import type { ForgeName } from './forges/forge-name.ts';

/** What an organiser says of a new network. */
export interface StarterFacts {
  title: string;
  description: string;
  /** The address of the site, which has a path where the site stands in a folder: `https://ann.github.io/our-network/`. */
  site: string;
  /** A language tag. */
  language: string;
  timezone: string;
  forge: ForgeName;
  /** The address of the repository; undefined where it is not known yet. */
  repository?: string | undefined;
  member: {
    id: string;
    name: string;
    /** Their login at the forge; they become the organiser. */
    login?: string | undefined;
  };
  /** The first post, which is left empty; undefined for none. */
  post?: { title: string; slug: string } | undefined;
  theme: string;
  features: readonly FeatureName[];
}

/** The versions that a new network asks for. */
export interface StarterVersions {
  /** The version of the running plugin: `0.1.0`. */
  plugin: string;
  /** The range of Astro that the plugin allows: `^7.2.0`. */
  astro: string;
  /** The range of Node that the plugin allows: `>=22.12`. */
  node: string;
}

/** Returns the path below which a site stands on its host, without a slash at its end; empty for the whole host. */
export function basePath(site: string): string {
  return new URL(site).pathname.replace(/\/+$/, '');
}
