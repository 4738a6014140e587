import type { Root } from 'hast';
import { lstatSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SatteriFeatures } from '@astrojs/markdown-satteri';
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
import { codeLanguage } from '../../parse/code-languages.ts';
import type { Components } from '../../safety/mdx-components.ts';
import { isForeign, isSafeLink, isSafePicture, plainAddress } from '../../safety/safe-html.ts';
import { PICTURE_EXTENSIONS } from '../../schemas/values/picture-path.ts';
import { replacePicture, sanitise, type SanitiseOptions } from '../../safety/sanitise.ts';

export interface SafePluginOptions {
  /** Absolute path with symbolic links resolved. */
  contentFolder: string;
  /** The components that MDX may use. */
  components: Components;
}

/** Matches HTML, and names that Astro uses itself, which can also be written with character references. */
const MORE_THAN_MARKDOWN = /<[a-z!/?]|astro|&#/i;

/** Turns the pictures of components into Markdown's own, so that Astro optimises them, removes unreadable ones, and gives languages of code their usual names. */
export const safeMdastPlugin: MdastPluginEntry = ({ sourceFormat }) =>
  sourceFormat === 'mdx'
    ? [readablePictures, knownLanguages, componentPictures]
    : [readablePictures, knownLanguages];

/**
 * Removes from a member's file what the checks would refuse.
 * @param features the features of the Sätteri that has the plugin.
 */
export function safeHastPlugin(
  { contentFolder, components }: SafePluginOptions,
  { headingAttributes = false }: SatteriFeatures,
): HastPluginEntry {
  return ({ fileURL, sourceFormat, source }) => {
    const isPicture = (address: string): boolean =>
      fileURL !== undefined && canBeShown(address, fileURLToPath(fileURL), contentFolder);
    // Most posts are nothing but Markdown, and sanitising a tree takes longer than rendering it.
    const isPlain =
      sourceFormat !== 'mdx' &&
      !MORE_THAN_MARKDOWN.test(source) &&
      !(headingAttributes && source.includes('{'));
    return isPlain ? safeAddresses(isPicture) : safeTree({ components, isPicture });
  };
}

/** SVG is excluded, because scripts in it run when a browser opens it as a document. */
const ENDINGS = PICTURE_EXTENSIONS.filter((ending) => ending !== 'svg').join('|');
const PICTURE = new RegExp(`^[^?#:\\\\]+\\.(?:${ENDINGS})$`, 'i');

/** Tells whether an address names a picture that can be shown. Astro imports a local file, so that file has to exist. */
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

/** The data that Astro's own plugins collect about a file while it is rendered. */
interface Notes {
  frontmatter: Record<string, unknown>;
  localImagePaths: Set<string>;
  remoteImagePaths: Set<string>;
}

export function notesOf({ data }: HastVisitorContext): Notes {
  return (data as { astro: Notes }).astro;
}

/** Makes a file of plain Markdown safe. */
function safeAddresses(isPicture: SanitiseOptions['isPicture']): HastPluginDefinition {
  return {
    name: 'group-blog-safe-addresses',
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

export function isInLink(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  let parent = context.parent(node);
  while (parent && !(parent.type === 'element' && parent.tagName === 'a')) parent = context.parent(parent);
  return parent !== undefined;
}

/** Makes a file with HTML or MDX safe. */
function safeTree(options: SanitiseOptions): HastPluginDefinition {
  return {
    name: 'group-blog-safe-tree',
    before(root, context) {
      const notes = notesOf(context);
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

/** Adds or removes a picture in the set of those that Astro optimises and publishes. */
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

/** Removes pictures whose address cannot be decoded, for which Astro would leave the whole page empty. */
const readablePictures: MdastPluginDefinition = {
  name: 'group-blog-readable-pictures',
  image(node, context) {
    if (!isReadable(node.url)) context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
};

/** A highlighter warns of each name that it does not know, and not of the file. */
const knownLanguages: MdastPluginDefinition = {
  name: 'group-blog-known-languages',
  code(node, context) {
    const { lang } = node;
    if (!lang) return;
    const known = codeLanguage(lang);
    if (known !== lang) context.setProperty(node, 'lang', known);
  },
};

/** The attributes of a component that name a picture and describe it. */
const PICTURES: Readonly<Record<string, readonly [src: string, alt: string]>> = {
  Figure: ['src', 'alt'],
  Video: ['poster', 'title'],
};

const componentPictures: MdastPluginDefinition = {
  name: 'group-blog-component-pictures',
  mdxJsxTextElement: withPicture,
  mdxJsxFlowElement: withPicture,
};

/** Adds a component's picture as a Markdown image inside it, so that Astro optimises it like any other. */
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
