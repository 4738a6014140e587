import type { LogReading } from './build-log.ts';
import type { Stamps } from './stamps.ts';

/** What a build does, in its order. The sum is the whole build. */
export const STAGES = {
  start: 'Node starts; Astro and the configuration are loaded',
  read: 'config:setup of the plugin: the content folder is read and parsed',
  routes: 'config:setup of the others, list of routes',
  checks: 'config:done of the plugin: the checks',
  sync: "Vite's server, content sync: Markdown is rendered into the store",
  bundle: 'Vite bundles the pages; the bundle is loaded',
  paths: "`getStaticPaths` of all routes: the network is joined, every page's view is made",
  pages: 'all routes are rendered or restored, and written',
  cards: 'build:generated of the plugin: what is left to draw of the share cards, and copying them',
  search: 'build:done of the plugin (of a: of its search): Pagefind',
  end: 'sitemap; the process ends',
} as const;

export type Stage = keyof typeof STAGES;

/** Seconds. */
export type StageSeconds = Record<Stage, number>;

/**
 * @param started when the process was started, in milliseconds since 1970, as all moments are.
 * @param ended when it had ended.
 */
export function stageSeconds(
  stamps: Stamps,
  { rendering, firstPath }: LogReading,
  { started, ended }: { started: number; ended: number },
): StageSeconds {
  const between = (from: number, to: number): number => (to - from) / 1000;
  return {
    start: between(started, stamps.setupBefore),
    read: between(stamps.setupBefore, stamps.setupAfter),
    routes: between(stamps.setupAfter, stamps.configBefore),
    checks: between(stamps.configBefore, stamps.configAfter),
    sync: between(stamps.configAfter, stamps.synced),
    bundle: between(stamps.synced, rendering),
    paths: between(rendering, firstPath),
    pages: between(firstPath, stamps.generatedBefore),
    cards: between(stamps.generatedBefore, stamps.doneBefore),
    search: between(stamps.doneBefore, stamps.doneAfter),
    end: between(stamps.doneAfter, ended),
  };
}
