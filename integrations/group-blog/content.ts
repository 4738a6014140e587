import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SchemaContext } from 'astro:content';
// 'astro:content' exports it too, but would load sixty modules that are not needed here.
import { defineCollection } from 'astro/content/config';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { setup } from 'virtual:group-blog/site';
import { collectionOf, globsOf } from './astro/content/collections.ts';
import { excludedFiles, exclusionPatterns } from './astro/content/excluded-files.ts';

import { idOf } from './model/content-path.ts';
import { withoutUnknownFields } from './schemas/unknown-fields.ts';
import type { ContentKind } from './schemas/kind.ts';
import { KINDS } from './schemas/kinds.ts';
import { replacePictures } from './schemas/values/picture-path.ts';
import packageJson from './package.json' with { type: 'json' };

/**
 * The network's collections, for `src/content.config.ts`:
 *
 * ```ts
 * export const collections = { ...groupBlogCollections() };
 * ```
 *
 * The content folder is the one that the integration's `content` option names.
 */
export function groupBlogCollections(): Record<string, ReturnType<typeof defineCollection>> {
  return Object.fromEntries(
    KINDS.map((kind: ContentKind) => [
      collectionOf(kind),
      defineCollection({
        loader: folderLoader(kind),
        schema: ({ image }: SchemaContext) =>
          schemaOf(kind).transform((data) =>
            replacePictures(data, kind.pictureFields, (path) => image().parse(path)),
          ),
      }),
    ]),
  );
}

function schemaOf({ schema }: ContentKind): z.ZodType<Record<string, unknown>> {
  return setup.ignoresUnknown ? z.preprocess((data) => withoutUnknownFields(schema, data), schema) : schema;
}

/**
 * Creates Astro's `glob()` loader with four additions:
 * - The store is emptied when a schema or the renderer of bodies changes, which Astro does not notice.
 * - A file that is moved without a change of its id is read again, and so is one whose pictures were replaced.
 * - A folder without files causes no warning.
 * - A body that cannot be rendered stops the build, where Astro would leave the page empty.
 */
function folderLoader(kind: ContentKind): Loader {
  return {
    name: 'group-blog-folder',
    async load(context) {
      if (context.meta.get('schema') !== SCHEMA_KEY) {
        context.store.clear();
        context.meta.set('schema', SCHEMA_KEY);
      }
      if (!setup.kinds.some((id) => id === kind.id) && !context.watcher) {
        context.store.clear();
        return;
      }
      const root = fileURLToPath(context.config.root);
      for (const [id, entry] of context.store.entries()) {
        const isMoved = entry.filePath !== undefined && !existsSync(resolve(root, entry.filePath));
        if (isMoved || context.meta.get(`pictures of ${id}`) !== pictureSizes(entry, root))
          context.store.delete(id);
      }
      // The loader is created each time, because the excluded files change in `astro dev`.
      const inner = glob({
        base: setup.contentFolder,
        // The plugin reads the bodies itself, and a store without them takes two thirds of the memory.
        retainBody: false,
        pattern: [...globsOf(kind), '!**/README.md', ...exclusionPatterns(excludedFiles())],
        generateId: ({ entry }) => idOf(kind, entry),
      });
      await inner.load({ ...context, logger: withoutEmptyFolders(context.logger) });
      for (const [id, entry] of context.store.entries()) {
        const pictures = pictureSizes(entry, root);
        if (pictures === undefined) context.meta.delete(`pictures of ${id}`);
        else context.meta.set(`pictures of ${id}`, pictures);
        if (kind.ending === '.md' && !entry.rendered && entry.deferredRender !== true) {
          throw new Error(`${entry.filePath ?? entry.id} could not be rendered; the reason stands above`);
        }
      }
    },
  };
}

/** `astro dev` loads kinds without files too, to see the first one come, and Astro would warn of each. */
function withoutEmptyFolders(logger: LoaderContext['logger']): LoaderContext['logger'] {
  const warn = (message: string): void => {
    if (!message.startsWith('No files found matching')) logger.warn(message);
  };
  return Object.create(logger, { warn: { value: warn } }) as LoaderContext['logger'];
}

type StoredEntry = ReturnType<LoaderContext['store']['values']>[number];

/** The number of bytes of each picture in a rendered body; undefined for a body without pictures. */
function pictureSizes(
  { filePath = '', rendered }: Pick<StoredEntry, 'filePath' | 'rendered'>,
  root: string,
): string | undefined {
  const paths = rendered?.metadata?.imagePaths ?? [];
  const folder = dirname(resolve(root, filePath));
  const sizes = paths.map((path) => statSync(resolve(folder, path), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.length > 0 ? sizes.join() : undefined;
}

const SCHEMA_KEY = hashFolder(new URL('./schemas/', import.meta.url));

function hashFolder(folder: URL): string {
  const hash = createHash('sha256')
    .update(packageJson.version)
    .update(setup.rendererVersion)
    .update('without bodies')
    .update(String(setup.ignoresUnknown));
  if (existsSync(folder)) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)))
      hash.update(readFileSync(new URL(file.replaceAll('\\', '/'), folder)));
  }
  return hash.digest('hex');
}
