import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { codeOwners, ownedPaths } from '../../ownership/code-owners.ts';
import { hasChapters, withChapters } from '../../manual/chapters.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { DIAGNOSED } from '../../starter/doctor/diagnose.ts';
import type { SiteState } from '../../starter/doctor/site-state.ts';
import { configurationName, importConfiguration } from '../site-configuration.ts';
import type { ContentFolder } from '../content-folder.ts';
import { prefixOf } from '../git/prefix.ts';
import { readMoment } from '../moment.ts';
import { VERSIONS } from './init.ts';

/**
 * Reads what of a site may be behind the running version of the plugin.
 * @param root absolute path of the site.
 */
export async function readSiteState(root: string, folder: ContentFolder): Promise<SiteState> {
  const sources = readFolder(folder.path);
  const manualPath = `${folder.name}/README.md`;
  const configuration = configurationName(root);
  const files = textsOf(root, [...DIAGNOSED, manualPath, configuration ?? '']);
  const manual = files[manualPath]?.replaceAll('\r\n', '\n');
  return {
    versions: VERSIONS,
    astro: installedAstro(root),
    files,
    isRepository: existsSync(join(root, '.git')) || files['.gitignore'] !== undefined,
    configuration: configuration ?? 'astro.config.mjs',
    optionFaults: configuration === undefined ? [] : await faultsOf(root, configuration),
    owners: codeOwners(ownedPaths(parseContent(sources), prefixOf(folder))),
    manual:
      manual !== undefined && hasChapters(manual)
        ? { path: manualPath, current: withChapters(manual) }
        : undefined,
    problems: checkContent(sources, { now: readMoment({ on: undefined }) }),
    content: folder.name,
  };
}

/** Reads the files that are there. */
function textsOf(root: string, paths: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const path of paths) {
    try {
      texts[path] = readFileSync(join(root, path), 'utf8');
    } catch {
      // It is not there, which is nothing to report.
    }
  }
  return texts;
}

function installedAstro(root: string): string | undefined {
  try {
    const { version } = createRequire(join(root, 'package.json'))('astro/package.json') as {
      version: string;
    };
    return version;
  } catch {
    return undefined;
  }
}

/** What the plugin's options begin with where they are wrong. */
const OPTIONS_ERROR = 'astro-group-blog: the options in astro.config are invalid.';

/** Returns what is wrong with the plugin's options. A configuration that fails otherwise is the build's to report. */
async function faultsOf(root: string, configuration: string): Promise<string[]> {
  try {
    await importConfiguration(root, configuration);
    return [];
  } catch (cause) {
    const { message } = cause as Error;
    if (!message.startsWith(OPTIONS_ERROR)) return [];
    const [, ...lines] = message.split('\n');
    const faults = lines.slice(0, -1).join(' ').split('✖ ').slice(1);
    return faults.map((fault) => fault.trim().replace(/\s+→ at /, ', at '));
  }
}
