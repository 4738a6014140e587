import { existsSync, realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSatteriProcessor, satteri, type SatteriFeatures } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { namedLinks, ownHeadings, typographicBody } from './body-plugins.ts';
import type { TypographicSigns } from '../../words/typography.ts';
import { sizedPictures } from './sized-pictures.ts';
import { safeHastPlugin, safeMdastPlugin, type SafePluginOptions } from './safe-plugins.ts';

type Processor = AstroConfig['markdown']['processor'];
type SharedOptions = Parameters<Processor['createRenderer']>[0];
type CreateMdxRenderer = NonNullable<Processor['createMdxRenderer']>;

interface SafeBodyOptions extends SafePluginOptions {
  /** The network's language, BCP 47. */
  language: string;
  /** Absolute path of the folder whose files the site serves as they are. */
  publicFolder: string;
}

export interface SafeBodies {
  /** For `markdown.processor`. */
  processor: Processor;
  /** @throws {Error} where another integration has replaced the processor. */
  stopIfReplaced: (processor: Processor) => void;
  /** A plugin for Vite that throws at a member's MDX file that was not compiled by this processor. */
  mdxGuard: {
    name: string;
    transform: { filter: { id: RegExp }; handler: (code: string, id: string) => void };
  };
}

/**
 * Creates a Markdown processor that renders members' files with Astro's own processor, Sätteri, and removes from them what the checks would
 * refuse. It renders all other files with the site's processor.
 * @param site the site's processor. If it is a Sätteri, members' files are rendered with its plugins and features too.
 */
export function createSafeBodies(site: Processor, options: SafeBodyOptions): SafeBodies {
  const isMembers = (file: string): boolean => isInside(file, options.contentFolder);
  const safelyCompiled = new Set<string>();

  const createRenderer: Processor['createRenderer'] = (shared) => {
    const forSite = once(() => site.createRenderer(shared));
    const forMembers = once(() => safeSatteri(site, options, shared).createRenderer(shared));
    return Promise.resolve({
      async render(content, about) {
        const { fileURL, frontmatter = {} } = about ?? {};
        if (!fileURL || !isMembers(fileURLToPath(fileURL))) return (await forSite()).render(content, about);
        return (await forMembers()).render(content, { fileURL, frontmatter: withoutLayout(frontmatter) });
      },
    });
  };

  const createMdxRenderer: CreateMdxRenderer = (...settings) => {
    const forSite = once(() => mdxRendererOf(site, ...settings));
    const forMembers = once(() => mdxRendererOf(safeSatteri(site, options, settings[0]), ...settings));
    return Promise.resolve({
      async process(content, file, frontmatter) {
        if (!isMembers(file)) return (await forSite()).process(content, file, frontmatter);
        const result = await (await forMembers()).process(content, file, withoutLayout(frontmatter));
        safelyCompiled.add(file);
        return result;
      },
    });
  };

  return {
    processor: { name: site.name, options: site.options, createRenderer, createMdxRenderer },
    stopIfReplaced(processor) {
      if (processor.createRenderer !== createRenderer) throw new Error(REPLACED);
    },
    mdxGuard: {
      name: 'astro-group-blog:mdx-guard',
      transform: {
        filter: { id: /\.mdx$/ },
        handler(_, id) {
          if (isMembers(id) && !safelyCompiled.has(id)) throw new Error(`${id} ${UNSAFE_MDX}`);
        },
      },
    },
  };
}

const REPLACED =
  'astro-group-blog: another integration has replaced the Markdown processor that makes members’ files safe. ' +
  'Put astro-group-blog after it in `integrations`.';

const UNSAFE_MDX =
  'is not compiled by the processor that makes members’ MDX safe, because mdx() has a processor of its own in the ' +
  'configuration. Take `processor`, `remarkPlugins`, `rehypePlugins`, `remarkRehype`, `recmaPlugins` and ' +
  '`extendMarkdownConfig: false` out of mdx({ … }), and set `markdown.processor` instead.';

/**
 * Creates a Sätteri in which the plugins that make bodies safe come last. It is created when the first file is rendered, because integrations
 * may add plugins to the site's processor until then.
 */
function safeSatteri(
  site: Processor,
  options: SafeBodyOptions,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Astro still obeys it, so members' files do as well.
  { smartypants }: Pick<SharedOptions, 'smartypants'>,
): Processor {
  const { mdastPlugins, hastPlugins, features } = (isSatteriProcessor(site) ? site : satteri()).options;
  const signs = signsOf(features.smartPunctuation ?? smartypants ?? true);
  const typographicPlugins = Object.values(signs).includes(true)
    ? [typographicBody(options.language, signs)]
    : [];
  return satteri({
    mdastPlugins: [...mdastPlugins, safeMdastPlugin, ...typographicPlugins],
    hastPlugins: [
      ...hastPlugins,
      safeHastPlugin(options, features),
      ownHeadings,
      namedLinks,
      sizedPictures(options.publicFolder),
    ],
    // The parser knows English quotation marks only.
    features: { ...features, rawHtml: true, smartPunctuation: NO_SIGNS },
  });
}

const NO_SIGNS: TypographicSigns = { quotes: false, dashes: false, ellipses: false };

function signsOf(
  smartPunctuation: NonNullable<SatteriFeatures['smartPunctuation']> | object,
): TypographicSigns {
  if (smartPunctuation === false) return NO_SIGNS;
  return {
    quotes: true,
    dashes: true,
    ellipses: true,
    ...(typeof smartPunctuation === 'object' && smartPunctuation),
  };
}

function mdxRendererOf(
  processor: Processor,
  ...settings: Parameters<CreateMdxRenderer>
): ReturnType<CreateMdxRenderer> {
  if (processor.createMdxRenderer) return processor.createMdxRenderer(...settings);
  throw new Error(`The Markdown processor "${processor.name}" in the configuration cannot render MDX.`);
}

/** Removes the layout from front matter, because it names a module that would be imported. */
function withoutLayout(frontmatter: Record<string, unknown>): Record<string, unknown> {
  const others = { ...frontmatter };
  delete others['layout'];
  return others;
}

/** @param folder absolute path with symbolic links resolved. */
function isInside(file: string, folder: string): boolean {
  return !relative(folder, existsSync(file) ? realpathSync(file) : file).startsWith('..');
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
