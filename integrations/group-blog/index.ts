/// <reference path="./virtual.d.ts" />
import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import { allowedCodes } from './check/allowed-codes.ts';
import { RULES } from './check/rules.ts';
import { readCardSetup } from './drawing/card-setup.ts';
import { setCardBuild, type CardBuild } from './astro/cards/card-build.ts';
import { logCardCounts, logCardLosses, startCardLog } from './astro/cards/card-log.ts';
import { createCardBuild } from './astro/cards/create-card-build.ts';
import { readCards } from './astro/cards/read-cards.ts';
import { folderName, reportProblems, stopOnErrors } from './astro/content/content-problems.ts';
import { watchContent } from './astro/dev/content-watch.ts';
import {
  filesWithErrors,
  hiddenFiles,
  setExcludedFiles,
  type ExcludedFiles,
} from './astro/content/excluded-files.ts';
import { kindsWithFiles, readNetworkFile } from './astro/setup/network-file.ts';
import { astroSharp } from './astro/setup/astro-sharp.ts';
import { setBuildMoment } from './astro/setup/build-moment.ts';
import { extendModule } from './astro/setup/extend-module.ts';
import { componentModules, mdxModule } from './astro/setup/component-overrides.ts';
import { quietMdxWarnings } from './astro/setup/quiet-mdx-warnings.ts';
import { HAS_GALLERY_FILES, routesFor, takenCards } from './astro/setup/routes.ts';
import { setBodyWordsFinder } from './astro/content/body-words.ts';
import { readBodyWords } from './astro/content/read-body-words.ts';
import { rendererVersion } from './astro/content/renderer-version.ts';
import { createSafeBodies, type SafeBodies } from './astro/content/safe-bodies.ts';
import { expectedPages } from './astro/search/expected-pages.ts';
import { searchedFilesDigest } from './astro/search/searched-files.ts';
import { startSearchIndex, type SearchRun, type SearchTask } from './astro/search/search-thread.ts';
import type { SiteSetup } from './astro/setup/site-setup.ts';
import { historyNeeds } from './evidence/forge.ts';
import { readHistory } from './history/read-history.ts';
import { setRunHistory } from './astro/setup/run-history.ts';
import { setRunAddresses } from './astro/setup/run-addresses.ts';
import { themeFonts, themeModules } from './astro/setup/themes.ts';
import { networkSitemap } from './astro/setup/sitemap.ts';
import { hasHome, takenRoutes } from './astro/setup/taken-routes.ts';
import { virtualModules } from './astro/setup/virtual-modules.ts';
import { wordsModule } from './astro/setup/words-module.ts';
import type { Addresses } from './network/addresses.ts';
import { todayIn } from './network/now.ts';
import { PAGES } from './network/pages/pages.ts';
import type { HighlighterName } from './parse/code-languages.ts';
import { parseContent } from './parse/parse-content.ts';
import { loadOwnWords } from './options/load-own-words.ts';
import { parseOptions, type GroupBlogOptions, type ParsedOptions } from './options/options.ts';
import { componentsWith } from './safety/mdx-components.ts';
import { noticeOnWords } from './astro/setup/words-notice.ts';
import type { WordChanges } from './words/words.ts';
import type { FeaturesOff } from './model/features.ts';
import type { ParsedContent } from './model/parsed-content.ts';
import type { Problem } from './model/problem.ts';
import type { SourceFile } from './model/source-file.ts';
import { createFolderReader, type FolderReader } from './reader/folder-reader.ts';
import { readListed } from './reader/read-folder.ts';
import type { SiteFacts } from './reader/read-site.ts';
import { openSiteStore } from './reader/site-store.ts';
import type { Kind } from './schemas/kinds.ts';

export type { GroupBlogOptions } from './options/options.ts';
export type { WordChanges, Words } from './words/words.ts';

/** What the first hook finds out and later hooks need. */
interface Run {
  isBuild: boolean;
  /** Absolute path of the project. */
  root: string;
  /** Absolute path, with symbolic links resolved. */
  contentFolder: string;
  site: SiteFacts;
  /** The network's language. */
  language: string;
  /** The site's own words. */
  ownWords: WordChanges | undefined;
  /** The content files and what is in them. They are dropped after the checks. */
  files: readonly SourceFile[];
  parsed: ParsedContent;
  /** What `astro dev` starts with; it is dropped when the server has it. */
  checked: { files: readonly SourceFile[]; problems: readonly Problem[] } | undefined;
  /** Reads the content again in `astro dev`; undefined in a build, which reads it once. */
  reader: FolderReader | undefined;
  /** The files that are not visible on the day of the build. */
  hidden: ExcludedFiles;
  kinds: ReadonlySet<Kind>;
  ignoresUnknown: boolean;
  bodies: SafeBodies;
  /** The address templates of share cards that the site draws itself. */
  takenCards: readonly string[];
}

/** Turns a folder of members' Markdown into a group blog network. */
export default function groupBlog(
  userOptions?: GroupBlogOptions,
): AstroIntegration & { options: ParsedOptions } {
  const options = parseOptions(userOptions);
  const { content, prefix, theme, components, mdx: ownMdx, feeds, extend, words, cards } = options;
  const off: FeaturesOff = new Set(options.off);
  let run: Run;
  let setup: SiteSetup;
  let addresses: Addresses;
  let cardBuild: CardBuild | undefined;
  let searchTask: SearchTask | undefined;
  let searchRun: SearchRun | undefined;

  return {
    name: 'astro-group-blog',
    // The command `group-blog card` reads them, to draw cards as the site does.
    options,
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, injectRoute, logger }) {
        const root = fileURLToPath(config.root);
        const contentFolder = resolveFolder(root, content);
        const reader = createFolderReader(contentFolder, openSiteStore(fileURLToPath(config.cacheDir)));
        const files = await reader.read();
        const facts = readNetworkFile(files);
        const kinds = kindsWithFiles(files, off);
        const { now } = setBuildMoment(facts.today);
        const ownWords = await loadOwnWords(words, root);
        const ignoresUnknown = allowedCodes(files, RULES).has('unknown-field');
        const parsed = parseContent(files, { ignoresUnknown });
        const isBuild = command === 'build';
        const publicFolder = fileURLToPath(config.publicDir);
        const bodies = createSafeBodies(config.markdown.processor, {
          contentFolder,
          publicFolder,
          components: componentsWith(facts.components),
          language: facts.language,
        });
        const taken = takenRoutes(config);
        run = {
          isBuild,
          root,
          contentFolder,
          site: {
            publicFolder,
            pagesFolder: fileURLToPath(new URL('pages/', config.srcDir)),
            highlighter: highlighterOf(config.markdown.syntaxHighlight),
            ownLanguages: languagesIn(config.markdown.shikiConfig),
            off,
          },
          language: facts.language,
          ownWords,
          files,
          parsed,
          checked: undefined,
          reader: isBuild ? undefined : reader,
          hidden: isBuild ? hiddenFiles(parsed, todayIn(now, facts.timezone)) : { paths: [], aliases: [] },
          kinds,
          ignoresUnknown,
          bodies,
          takenCards: takenCards(taken, prefix),
        };
        startCardLog({ logger, isBuild });

        const has = (name: string): boolean =>
          config.integrations.some((integration) => integration.name === name);
        const site = config.site ?? facts.site;
        const wordsNotice = noticeOnWords(facts.language, ownWords, words);
        if (wordsNotice !== undefined) logger.warn(wordsNotice);
        if (site === undefined) {
          logger.warn(
            'No address yet, so there is no feed and no sitemap, and share cards are not found. Write "site: https://…" in network.md.',
          );
        }
        updateConfig({
          ...(site !== undefined && { site }),
          fonts: themeFonts(theme),
          markdown: { processor: bodies.processor },
          integrations: [
            ...(has('@astrojs/mdx') ? [] : [mdx()]),
            ...(has('@astrojs/sitemap') || site === undefined
              ? []
              : [networkSitemap(parsed, prefix, () => addresses)]),
          ],
          vite: {
            ...quietMdxWarnings(config.vite),
            ...astroSharp(root),
            plugins: [
              bodies.mdxGuard,
              virtualModules({
                'virtual:group-blog/site': () => `export const setup = ${JSON.stringify(setup)};`,
                'virtual:group-blog/extend': extendModule(extend, root),
                'virtual:group-blog/words': wordsModule(words, root),
                ...themeModules(theme, { base: config.base, publicFolder }),
                ...componentModules(components, root),
                ...mdxModule(ownMdx, facts.components, root),
              }),
            ],
          },
        });
        if (!hasHome(taken, prefix)) {
          logger.warn(
            `There is no home page. Make src/pages${prefix}/index.astro; the README of astro-group-blog has one.`,
          );
        }
        for (const route of routesFor({
          kinds,
          off,
          feeds: site === undefined ? [] : feeds.formats,
          prefix,
          taken,
          hasCardRoute: !off.has('cards') && (!isBuild || extend !== undefined),
          hasGallery: command === 'dev' && HAS_GALLERY_FILES,
        })) {
          injectRoute(route);
        }
      },

      async 'astro:config:done'({ config, logger }) {
        const { isBuild, root, contentFolder, reader, files, parsed, hidden, kinds, ignoresUnknown, bodies } =
          run;
        bodies.stopIfReplaced(config.markdown.processor);
        addresses = setRunAddresses(config, prefix);
        setup = {
          root,
          contentFolder,
          folder: relative(realpathSync(root), contentFolder).replaceAll('\\', '/'),
          site: config.site ?? null,
          kinds: [...kinds],
          off: options.off,
          ignoresUnknown,
          rendererVersion: `${rendererVersion()} ${run.language}`,
          feeds,
          cardStore: fileURLToPath(new URL('group-blog/cards/', config.cacheDir)),
          takenCards: run.takenCards,
          cards: readCardSetup({ theme, cards, extend }, root, (sentence) => {
            logger.warn(sentence);
          }),
        };
        const needs = historyNeeds(parsed.network[0]?.data ?? {}, parsed.challenges);
        const store = fileURLToPath(new URL('group-blog/signatures.json', config.cacheDir));
        setRunHistory(needs ? readHistory(contentFolder, { ...needs, store }) : undefined);
        const folder = folderName(root, contentFolder);
        const problems = reportProblems(files, { folder, site: run.site, isBuild, logger });
        setBodyWordsFinder(
          reader
            ? readBodyWords(reader.readFile)
            : readBodyWords(
                (path) => readListed(contentFolder, { path, isLink: false }, { keepWords: true }),
                files,
              ),
        );
        run = {
          ...run,
          files: [],
          parsed: parseContent([]),
          checked: isBuild ? undefined : { files, problems },
        };
        setExcludedFiles({ ...hidden, paths: [...hidden.paths, ...filesWithErrors(problems)] });
        setCardBuild(null);
        searchRun = undefined;
        searchTask = PAGES.search.isIncluded({ kinds, hasFeeds: false, off })
          ? {
              dist: config.outDir.href,
              paths: [],
              language: run.language,
              sources: searchedFilesDigest(files),
              keptFile: fileURLToPath(new URL('group-blog/search-index', config.cacheDir)),
            }
          : undefined;
        // The errors are thrown last, so that even a site that catches them loads no file with errors.
        if (!isBuild) return;
        stopOnErrors(problems, folder);
        const siteCards = readCards(parsed, hidden, setup, addresses, run.ownWords);
        for (const notice of siteCards.notices) logger.warn(notice);
        const isEmptied = config.vite.build?.emptyOutDir !== false;
        cardBuild = createCardBuild(siteCards, { setup, isEmptied });
        setCardBuild(cardBuild);
        // In a folder that Astro does not empty, pages of an earlier build stand at their places.
        if (searchTask && isEmptied && siteCards.network)
          searchTask = { ...searchTask, paths: expectedPages(siteCards.network, addresses) };
        // Where the site may have templates of its own, the route that has them begins.
        if (extend === undefined) await cardBuild.draw();
        if (searchTask) searchRun = startSearchIndex(searchTask, logger);
      },

      'astro:server:setup'({ server, refreshContent, logger }) {
        const { root, contentFolder, site, checked, reader } = run;
        if (!reader) return;
        // Vite calls this again when it restarts its server, and what was checked at first is old by then.
        run = { ...run, checked: undefined };
        watchContent(server, {
          checked,
          read: reader.read,
          contentFolder,
          site,
          folder: folderName(root, contentFolder),
          addresses,
          refresh: async () => refreshContent?.({}),
          logger,
        });
      },

      // Astro calls this as soon as it has emptied the folder of the site, once for each bundle.
      'astro:build:setup'() {
        searchRun?.follow();
      },

      // This comes before the last hook of any integration, which may publish.
      async 'astro:build:generated'({ dir }) {
        await cardBuild?.write(join(fileURLToPath(dir), prefix));
        logCardLosses({ isStrict: cards.strict });
      },

      async 'astro:build:done'({ dir, logger }) {
        logCardCounts();
        // An adapter may keep pages in another folder than Astro's own.
        if (searchTask && (!searchRun || searchTask.dist !== dir.href))
          searchRun = startSearchIndex({ ...searchTask, dist: dir.href, paths: [] }, logger);
        await searchRun?.write();
      },
    },
  };
}

function highlighterOf(option: AstroConfig['markdown']['syntaxHighlight']): HighlighterName {
  const name = typeof option === 'object' ? option.type : option;
  return name === false ? 'none' : name;
}

/** The names of the languages that a configuration of Shiki adds, in small letters. A function that imports one tells none. */
function languagesIn({ langs, langAlias }: AstroConfig['markdown']['shikiConfig']): string[] {
  const names: readonly unknown[] = [
    ...langs.flat().flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ...Object.keys(langAlias),
  ];
  return names.flatMap((name) => (typeof name === 'string' ? name.toLowerCase() : []));
}

function resolveFolder(root: string, name: string): string {
  const folder = resolve(root, name);
  return existsSync(folder) ? realpathSync(folder) : folder;
}
