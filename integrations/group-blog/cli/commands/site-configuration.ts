import { Console } from 'node:console';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Templates } from '../../cards/templates.ts';
import { parseOptions, type ParsedOptions } from '../../options/options.ts';

/** What the site around the content says of its cards and addresses. */
export interface SiteLooks {
  options: ParsedOptions;
  config: Partial<Pick<AstroConfig, 'site' | 'base'>>;
  /** The site's own. */
  templates: Partial<Templates>;
}

const ENDINGS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];

/**
 * How a site has its cards; the plugin's own way where that cannot be told.
 * @param root absolute path of the project.
 * @param report told why it is not the site's way.
 */
export async function loadSiteLooks(root: string, report: (sentence: string) => void): Promise<SiteLooks> {
  const usual: SiteLooks = { options: parseOptions({}), config: {}, templates: {} };
  const name = ENDINGS.map((ending) => `astro.config.${ending}`).find((file) =>
    existsSync(resolve(root, file)),
  );
  if (name === undefined) {
    report('there is no astro.config.mjs in this folder, so the card has the plugin’s colours and no mark');
    return usual;
  }
  try {
    const { default: config } = (await load(root, name)) as { default?: SiteLooks['config'] };
    const options = optionsIn(config);
    if (config === undefined || options === undefined) throw new Error('there is no groupBlog() in it');
    return { options, config, templates: await loadTemplates(root, options, report) };
  } catch (cause) {
    report(
      `${name} cannot be used, so the card has the plugin’s colours and no mark: ${(cause as Error).message}`,
    );
    return usual;
  }
}

function optionsIn(config: object | undefined): ParsedOptions | undefined {
  const { integrations = [] } = (config ?? {}) as { integrations?: unknown[] };
  const own = integrations
    .flat(Infinity)
    .find((integration) => (integration as { name?: string } | null)?.name === 'astro-group-blog');
  return (own as { options?: ParsedOptions } | undefined)?.options;
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

/** What a module prints while it is loaded is no answer of the command's. */
async function load(root: string, file: string): Promise<unknown> {
  const usual = globalThis.console;
  globalThis.console = new Console(process.stderr);
  try {
    return await import(pathToFileURL(resolve(root, file)).href);
  } finally {
    globalThis.console = usual;
  }
}
