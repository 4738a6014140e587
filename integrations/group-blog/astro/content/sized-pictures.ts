import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageMetadata } from 'astro/assets/utils';
import type { HastPluginEntry } from 'satteri';
import { MAX_PICTURE_WIDTH, PICTURE_SIZES, PICTURE_WIDTHS } from '../../styles/picture-sizes.ts';
import { NOTHING } from './body-plugins.ts';
import { isInLink, notesOf } from './safe-plugins.ts';

const MAY_HAVE_PICTURES = /!\[|<(?:img|Figure|Video)\s/;

/**
 * Gives pictures what Astro does not give them by itself: copies for narrow screens where they are large, and width and height
 * where they are not beside the file, so that the text below them does not move when they are loaded. It comes after the
 * plugins that make a body safe, which leave no such attributes.
 * @param publicFolder absolute path.
 */
export function sizedPictures(publicFolder: string): HastPluginEntry {
  return ({ fileURL, source, sourceFormat }) => {
    if (fileURL === undefined || !MAY_HAVE_PICTURES.test(source)) return NOTHING;
    const folder = dirname(fileURLToPath(fileURL));
    return {
      name: 'group-blog-sized-pictures',
      element: {
        filter: ['img'],
        async visit(node, context) {
          const src = decodeURI(String(node.properties['src']));
          const isOptimised = notesOf(context).localImagePaths.has(src);
          const isLinked = isInLink(node, context);
          const size = await sizeOf(src, isOptimised ? folder : publicFolder);
          if (size === undefined) return;
          if (!isOptimised) {
            context.setProperty(node, 'width', size.width);
            context.setProperty(node, 'height', size.height);
            context.setProperty(node, 'loading', 'lazy');
            return;
          }
          // A link around a picture leads to the picture itself, whose readers want all of it.
          const isCapped = size.width > MAX_PICTURE_WIDTH && !isLinked;
          if (isCapped) context.setProperty(node, 'width', MAX_PICTURE_WIDTH);
          const width = isCapped ? MAX_PICTURE_WIDTH : size.width;
          const copies = new Set(PICTURE_WIDTHS.map((copy) => Math.min(copy, width)));
          if (copies.size < 2) return;
          // Astro takes widths from Markdown for text, and would publish the widest copy twice; densities it makes numbers.
          const densities = [...copies].map((copy) => String(copy / width));
          context.setProperty(node, 'densities', sourceFormat === 'mdx' ? densities.join(' ') : densities);
          context.setProperty(node, 'sizes', PICTURE_SIZES);
        },
      },
    };
  };
}

/**
 * The size of a picture as it is shown; undefined where it cannot be read.
 * @param folder absolute path of the folder that its address starts from.
 */
async function sizeOf(src: string, folder: string): Promise<{ width: number; height: number } | undefined> {
  try {
    const [, data] = /^data:[^,]*;base64,(.*)$/s.exec(src) ?? [];
    const bytes =
      data === undefined
        ? await readFile(src.startsWith('/') ? join(folder, src) : resolve(folder, src))
        : Buffer.from(data, 'base64');
    return await imageMetadata(bytes, src);
  } catch {
    return undefined;
  }
}
