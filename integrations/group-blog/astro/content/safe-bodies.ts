import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import type { Root } from 'hast';
import { createHash } from 'node:crypto';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type {
  HastNode,
  HastPluginDefinition,
  HastPluginEntry,
  HastVisitorContext,
  MdastPluginDefinition,
  MdastPluginEntry,
  MdastVisitorContext,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'satteri';
import type { Components } from '../../safety/mdx-components.ts';
import { isForeign, isSafeLink, isSafePicture, plainAddress } from '../../safety/safe-html.ts';
import { PICTURE_EXTENSIONS } from '../../schemas/picture-path.ts';
import { SAFETY } from './safety.ts';
import { replacePicture, sanitise } from '../../safety/sanitise.ts';

/** Astro's Sätteri processor, as far as it is used here. */
interface SatteriProcessor {
  name: 'satteri';
  options: {
    mdastPlugins: MdastPluginEntry[];
    hastPlugins: HastPluginEntry[];
    features: { rawHtml?: boolean };
  };
}

interface Options {
  /** Absolute, symbolic links resolved. */
  contentFolder: string;
  /** Those that MDX may use. */
  components: Components;
  logger: AstroIntegrationLogger;
}

/**
 * Has the site's Markdown processor leave out of members' files what the checks would refuse, whether anybody checked or
 * not; and gives pictures in HTML and in components what Astro gives those in Markdown.
 */
export function makeBodiesSafe(
  processor: AstroConfig['markdown']['processor'],
  { contentFolder, components, logger }: Options,
): void {
  if (!isSatteri(processor)) {
    logger.warn(
      "Members' HTML and MDX are made safe in Astro's own Markdown processor; the site's configuration has another, so only what `group-blog check` passes may be built.",
    );
    return;
  }
  const { mdastPlugins, hastPlugins, features } = processor.options;
  // Astro's kept pages and contents hang on the names of plugins, not on what they do.
  const version = createHash('sha256').update(SAFETY).update(JSON.stringify(components)).digest('hex');
  features.rawHtml = true;
  mdastPlugins.push(({ fileURL, sourceFormat }) => {
    if (!fileURL || !isInside(fileURLToPath(fileURL), contentFolder)) return null;
    return sourceFormat === 'mdx' ? [readablePictures, componentPictures] : readablePictures;
  });
  hastPlugins.push(({ fileURL, sourceFormat, source }) => {
    const file = fileURL && fileURLToPath(fileURL);
    if (file === undefined || !isInside(file, contentFolder)) return null;
    const isPicture = (address: string): boolean => canBeShown(address, file, contentFolder);
    // To sanitise a tree costs more than all the rest of rendering it, and most posts hold Markdown only. Words that Astro
    // would take for its own can be written with `\_` and `&#95;`.
    const isPlain = sourceFormat !== 'mdx' && !/<[a-z!/?]|astro|&#/i.test(source);
    return isPlain
      ? safeAddresses(`group-blog-addresses@${version}`, isPicture)
      : safeTree(`group-blog-safe-tree@${version}`, { components, isPicture });
  });
}

function isInside(file: string, folder: string): boolean {
  return !relative(folder, realpathSync(file)).startsWith('..');
}

function isSatteri(processor: { name: string } | undefined): processor is SatteriProcessor {
  return processor?.name === 'satteri';
}

/** A drawing that is opened by itself runs what is in it. */
const ENDINGS = PICTURE_EXTENSIONS.filter((ending) => ending !== 'svg').join('|');
const PICTURE = new RegExp(`^[^?#:\\\\]+\\.(?:${ENDINGS})$`, 'i');

/** Astro imports what stands beside the file, so nothing but a picture that is there may be named. */
function canBeShown(address: string, file: string, folder: string): boolean {
  if (!isSafePicture(address) || isForeign(address)) return false;
  if (/^(?:data:|\/)/.test(address)) return true;
  if (!PICTURE.test(address) || !isReadable(address)) return false;
  const path = resolve(dirname(file), decodeURI(address));
  return !path.includes('\0') && !relative(folder, path).startsWith('..') && isFile(path);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What Astro notes while it renders a file. */
interface Notes {
  frontmatter: Record<string, unknown>;
  localImagePaths: Set<string>;
  remoteImagePaths: Set<string>;
}

function notesOf({ data }: HastVisitorContext): Notes {
  return (data as { astro: Notes }).astro;
}

/** For files in which Markdown alone is written. */
function safeAddresses(name: string, isPicture: (address: string) => boolean): HastPluginDefinition {
  return {
    name,
    element: [
      {
        filter: ['a'],
        visit(node, context) {
          const { href } = node.properties;
          if (typeof href === 'string' && !isSafeLink(href)) context.setProperty(node, 'href', null);
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const replaced = replacePicture(node.properties, isInLink(node, context), isPicture);
          const src = String(node.properties['src']);
          notePicture(notesOf(context), src, replaced === undefined);
          if (replaced) context.replaceNode(node, replaced);
        },
      },
    ],
  };
}

function isInLink(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  let parent = context.parent(node);
  while (parent && !(parent.type === 'element' && parent.tagName === 'a')) parent = context.parent(parent);
  return parent !== undefined;
}

/** For files with HTML or MDX in them. */
function safeTree(name: string, options: Parameters<typeof sanitise>[1]): HastPluginDefinition {
  return {
    name,
    before(root, context) {
      const notes = notesOf(context);
      // A module's name, which MDX would import.
      delete notes.frontmatter['layout'];
      const safe = sanitise(root, options);
      notes.localImagePaths.clear();
      for (const src of picturesIn(safe)) notePicture(notes, src, true);
      context.replaceNode(root, safe);
    },
  };
}

function* picturesIn(root: Root): Generator<string> {
  const stack: HastNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element' && node.tagName === 'img') yield String(node.properties['src']);
    if ('children' in node) stack.push(...(node.children as HastNode[]));
  }
}

/** Those that Astro knows of are made smaller, and published. */
function notePicture({ localImagePaths, remoteImagePaths }: Notes, src: string, isShown: boolean): void {
  remoteImagePaths.clear();
  const path = isReadable(src) ? decodeURI(src) : src;
  if (!isShown) localImagePaths.delete(path);
  else if (!/^(?:data:|\/)/.test(src)) localImagePaths.add(path);
}

function isReadable(address: string): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

/** Astro reads the address of a picture, and of what cannot be read it makes an empty page. */
const readablePictures: MdastPluginDefinition = {
  name: 'group-blog-readable-pictures',
  image(node, context) {
    if (!isReadable(node.url)) context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
};

/** The attribute of each component that names a picture, and the one that describes it. */
const PICTURES: Readonly<Record<string, readonly [src: string, alt: string]>> = {
  Figure: ['src', 'alt'],
  Video: ['poster', 'title'],
};

const componentPictures: MdastPluginDefinition = {
  name: 'group-blog-component-pictures',
  mdxJsxTextElement: withPicture,
  mdxJsxFlowElement: withPicture,
};

/** Gives a component its picture as Markdown would write it, so that Astro treats it as one. */
function withPicture(node: MdxJsxFlowElement | MdxJsxTextElement, context: MdastVisitorContext): void {
  const name = node.name ?? '';
  const [src, alt] = (Object.hasOwn(PICTURES, name) ? PICTURES[name] : undefined) ?? [];
  if (src === undefined || alt === undefined) return;
  const attribute = (wanted: string): string => {
    const found = node.attributes.find(
      (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === wanted,
    );
    return typeof found?.value === 'string' ? found.value : '';
  };
  const url = plainAddress(attribute(src));
  if (url !== '' && isReadable(url)) context.prependChild(node, { type: 'image', url, alt: attribute(alt) });
}
