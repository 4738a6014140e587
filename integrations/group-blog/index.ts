/// <reference path="./virtual.d.ts" />
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { cardCounts, describeCardCounts, resetCardCounts } from './astro/card-counts.ts';
import { reportProblems } from './astro/content-problems.ts';
import { createSiteSetup } from './astro/create-site-setup.ts';
import { resolveLayout } from './astro/layout.ts';
import { addMemberMdx } from './astro/member-mdx.ts';
import { kindsOf, readNetworkFile, type NetworkFacts } from './astro/network-file.ts';
import { leftOutFiles, type LeftOut } from './astro/left-out.ts';
import { settleMoment, type BuildMoment } from './astro/now.ts';
import { quietMdxWarnings } from './astro/quiet-mdx-warnings.ts';
import { routesFor } from './astro/routes.ts';
import { writeSearchIndex } from './astro/search-index.ts';
import type { SiteSetup } from './astro/site-setup.ts';
import { networkSitemap } from './astro/sitemap.ts';
import { hasHome, takenRoutes } from './astro/taken-routes.ts';
import { virtualModules } from './astro/virtual-modules.ts';
import { parseOptions, type GroupBlogOptions } from './options/options.ts';
import type { SourceFile } from './problems/source-file.ts';
import { readFolder } from './reader/read-folder.ts';
import type { Kind } from './schemas/kinds.ts';
import { hasSearch } from './views/site.ts';

export type { GroupBlogOptions } from './options/options.ts';

/** What the first hook learns and the later ones need. */
interface Run {
  isBuild: boolean;
  /** Absolute. */
  root: string;
  /** Absolute, symbolic links resolved. */
  contentFolder: string;
  files: readonly SourceFile[];
  facts: NetworkFacts;
  kinds: ReadonlySet<Kind>;
  moment: BuildMoment;
}

/** Turns a folder of members' Markdown into a group blog network. */
export default function groupBlog(userOptions?: GroupBlogOptions): AstroIntegration {
  const options = parseOptions(userOptions);
  let run: Run;
  let setup: SiteSetup;
  let leftOut: LeftOut;

  return {
    name: 'astro-group-blog',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig, injectRoute, logger }) {
        const root = fileURLToPath(config.root);
        const contentFolder = resolveFolder(root, options.content);
        const files = readFolder(contentFolder);
        const facts = readNetworkFile(files);
        const kinds = kindsOf(files);
        run = {
          isBuild: command === 'build',
          root,
          contentFolder,
          files,
          facts,
          kinds,
          moment: settleMoment(facts.today),
        };
        const layout = resolveLayout(options.layout, root);

        const has = (name: string): boolean =>
          config.integrations.some((integration) => integration.name === name);
        const site = config.site ?? facts.site;
        if (site === undefined) {
          logger.warn(
            'No address yet, so there is no feed and no sitemap, and share cards are not found. Write "site: https://…" in network.md.',
          );
        }
        updateConfig({
          ...(site !== undefined && { site }),
          integrations: [
            ...(has('@astrojs/mdx') ? [] : [mdx()]),
            ...(has('@astrojs/sitemap') || site === undefined ? [] : [networkSitemap(files, config.base)]),
          ],
          vite: {
            ...quietMdxWarnings(config.vite),
            plugins: [
              virtualModules({
                'virtual:group-blog/site': () => `export const setup = ${JSON.stringify(setup)};`,
                'virtual:group-blog/left-out': () => `export const leftOut = ${JSON.stringify(leftOut)};`,
                'virtual:group-blog/layout': () => `export { default } from ${JSON.stringify(layout)};`,
              }),
            ],
          },
        });
        addMemberMdx(config.markdown.processor, contentFolder, logger);
        const taken = takenRoutes(config);
        if (!hasHome(taken)) {
          logger.warn(
            'There is no home page. Make src/pages/index.astro; the README of astro-group-blog has one.',
          );
        }
        for (const route of routesFor({ kinds, hasSite: site !== undefined, taken })) injectRoute(route);
      },

      'astro:config:done'({ config, logger }) {
        const { isBuild, root, contentFolder, files, facts, kinds, moment } = run;
        setup = createSiteSetup({ config, contentFolder, kinds });
        const problems = reportProblems(files, { contentFolder, root, isBuild, logger });
        leftOut = leftOutFiles(files, { isBuild, problems, now: moment.now, timezone: facts.timezone });
      },

      'astro:build:start'() {
        resetCardCounts();
      },

      async 'astro:build:done'({ dir, logger }) {
        logger.info(describeCardCounts(cardCounts()));
        if (hasSearch(run)) await writeSearchIndex(dir, logger);
      },
    },
  };
}

function resolveFolder(root: string, name: string): string {
  const folder = resolve(root, name);
  return existsSync(folder) ? realpathSync(folder) : folder;
}
