import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { FEATURE_NAMES, type FeaturesOff } from '../model/features.ts';
import type { PublicFiles } from '../model/public-files.ts';
import type { HighlighterName } from '../parse/code-languages.ts';
import { pageTemplate, type PageTemplate } from '../model/site-pages.ts';

/** What a site has besides the network, as far as its folders tell. */
export interface SiteContent {
  publicFiles: PublicFiles;
  sitePages: readonly PageTemplate[];
  highlighter: HighlighterName | undefined;
  /** The names of languages that the site adds to those of its highlighter. */
  ownLanguages: readonly string[];
  /** What the site has switched off. */
  off: FeaturesOff;
}

/** What Astro's configuration says of a site. The folders are absolute paths, and need not exist. */
export interface SiteFacts {
  publicFolder: string;
  /** The site's `src/pages`. */
  pagesFolder: string;
  /** What colours code; undefined where nobody knows. */
  highlighter: HighlighterName | undefined;
  /** The names of languages that the configuration adds. */
  ownLanguages: readonly string[];
  off: FeaturesOff;
}

/** Lists what a site's folders hold. */
export function readSite({ publicFolder, pagesFolder, ...facts }: SiteFacts): SiteContent {
  const publicFiles = filesUnder(publicFolder);
  return {
    publicFiles: publicFiles && new Set(publicFiles.map((path) => `/${path}`)),
    sitePages: (filesUnder(pagesFolder) ?? []).flatMap((path) => pageTemplate(path) ?? []),
    ...facts,
  };
}

/**
 * Lists what the folders `public` and `src/pages` beside the content folder hold, which are Astro's defaults. The highlighter, and what is
 * switched off, is looked up in the text of Astro's configuration, which is not run: which languages it adds is not known.
 */
export function readSiteBeside(contentFolder: string): SiteContent {
  const site = join(contentFolder, '..');
  return readSite({
    publicFolder: join(site, 'public'),
    pagesFolder: join(site, 'src', 'pages'),
    highlighter: highlighterIn(site),
    ownLanguages: [],
    off: featuresOffIn(site),
  });
}

/**
 * Finds the folder in which the site of a content folder keeps what it does not make anew, in the text of Astro's configuration, which is not
 * run. Undefined where the content folder is no part of a site.
 */
export function cacheFolderBeside(contentFolder: string): string | undefined {
  const site = join(contentFolder, '..');
  const text = configurationIn(site);
  if (text === undefined) return undefined;
  const [, , name = 'node_modules/.astro'] =
    /^(?!\s*\/\/).*?\bcacheDir\s*:\s*(['"])(.+?)\1/m.exec(text) ?? [];
  return resolve(site, name);
}

/** The text of a site's configuration. */
function configurationIn(site: string): string | undefined {
  const name = filesIn(site).find((file) => /^astro\.config\.[cm]?[jt]s$/.test(file));
  return name === undefined ? undefined : readFileSync(join(site, name), 'utf8');
}

function highlighterIn(site: string): HighlighterName | undefined {
  const text = configurationIn(site);
  if (text === undefined) return undefined;
  const [, value = 'shiki'] =
    /^(?!\s*\/\/).*?\bsyntaxHighlight\s*:\s*(?:\{[^}]*?\btype\s*:\s*)?['"]?(prism|shiki|false)\b/m.exec(
      text,
    ) ?? [];
  return value === 'false' ? 'none' : (value as HighlighterName);
}

function featuresOffIn(site: string): FeaturesOff {
  const text = configurationIn(site) ?? '';
  return new Set(
    FEATURE_NAMES.filter((name) => new RegExp(`^(?!\\s*//).*?\\b${name}\\s*:\\s*false\\b`, 'm').test(text)),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The paths of the files in a folder and below it; undefined where there is no such folder. */
function filesUnder(folder: string): string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
  } catch {
    return undefined;
  }
}
