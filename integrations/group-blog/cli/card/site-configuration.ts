import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Templates } from '../../cards/templates.ts';
import { parseOptions, type ParsedOptions } from '../../options/options.ts';

/** What the command needs of `astro.config`. */
export interface SiteConfiguration {
  options: ParsedOptions;
  config: Config;
  /** The site's own card templates. */
  templates: Partial<Templates>;
}

interface Config extends Partial<Pick<AstroConfig, 'site' | 'base'>> {
  integrations?: readonly unknown[];
}

const ENDINGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];

/**
 * Loads the configuration of a site, or returns the plugin's defaults where it cannot be loaded.
 * @param root absolute path of the project.
 * @param report is called with the reason for the defaults.
 */
export async function loadSiteConfiguration(
  root: string,
  report: (sentence: string) => void,
): Promise<SiteConfiguration> {
  const defaults: SiteConfiguration = { options: parseOptions({}), config: {}, templates: {} };
  const outcome = 'so the card has the plugin’s colours and no mark';
  const name = configurationName(root);
  if (name === undefined) {
    report(`there is no astro.config.mjs in this folder, ${outcome}`);
    return defaults;
  }
  try {
    const { config, options } = await importConfiguration(root, name);
    return { options, config, templates: await loadTemplates(root, options, report) };
  } catch (cause) {
    report(`${name} cannot be used, ${outcome}: ${(cause as Error).message}`);
    return defaults;
  }
}

/** Returns the name of the configuration in a project's root; undefined where there is none. */
export function configurationName(root: string): string | undefined {
  return ENDINGS.map((ending) => `astro.config.${ending}`).find((file) => existsSync(resolve(root, file)));
}

/**
 * Runs the configuration of a site.
 * @throws {Error} where it cannot be run, the plugin is not in it, or the plugin's options are invalid.
 */
export async function importConfiguration(
  root: string,
  name: string,
): Promise<Pick<SiteConfiguration, 'options' | 'config'>> {
  const { default: config = {} } = (await load(root, name)) as { default?: Config };
  return { config, options: optionsIn(config) };
}

function optionsIn({ integrations = [] }: Config): ParsedOptions {
  const all = integrations.flat(Infinity) as (
    { name?: string; options?: ParsedOptions } | null | undefined
  )[];
  const own = all.find((integration) => integration?.name === 'astro-group-blog');
  if (!own?.options) throw new Error('there is no groupBlog() in it');
  return own.options;
}

async function loadTemplates(
  root: string,
  { extend }: ParsedOptions,
  report: (sentence: string) => void,
): Promise<Partial<Templates>> {
  if (extend === undefined) return {};
  try {
    const { cardTemplates } = (await load(root, extend.replace(/^\//, ''))) as {
      cardTemplates?: Partial<Templates>;
    };
    return cardTemplates ?? {};
  } catch (cause) {
    report(`${extend} cannot be used, so the card is the plugin’s: ${(cause as Error).message}`);
    return {};
  }
}

/** Imports a module, and sends what it prints to standard error, so that it is not in the command's output. */
async function load(root: string, file: string): Promise<unknown> {
  const original = globalThis.console;
  globalThis.console = new Console(process.stderr);
  try {
    return await import(pathToFileURL(resolve(root, file)).href);
  } finally {
    globalThis.console = original;
  }
}
