import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folderSite, listedAuthors } from '../../import/formats/folder-site.ts';
import {
  FOLDER_LAYOUTS,
  NO_POSTS,
  type FolderFormat,
  type FolderLayout,
} from '../../import/formats/folder-layouts.ts';
import { frontMatterPost } from '../../import/formats/front-matter-post.ts';
import type { SourceHead, SourcePost } from '../../import/source-post.ts';
import { byText } from '../../model/compare.ts';
import { readText } from '../../reader/read-folder.ts';
import { isFolder } from '../content-folder.ts';
import { endingOf } from './pictures.ts';
import type { OpenSource, Source } from './source.ts';
import { decodedAddress } from '../../model/web-address.ts';

/** Opens a folder of a program that makes sites of Markdown. */
export function openFolder(format: FolderFormat): OpenSource {
  const layout: FolderLayout = FOLDER_LAYOUTS[format];
  return (folder, { site: typedSite }): Source => {
    if (!isFolder(folder)) throw new Error(`there is no folder ${folder}`);
    const files = filesUnder(folder);
    const present = new Set(files);
    const textOf = (path: string): string | undefined =>
      present.has(path) ? (readText(join(folder, path)) ?? undefined) : undefined;
    const site = folderSite(layout, files, textOf, typedSite);
    const posts = files
      .filter((path) => layout.isPost.test(path) && !NO_POSTS.test(path))
      .toSorted(byText((path) => path));
    if (posts.length === 0) throw new Error(`${folder} holds no posts as ${format} keeps them`);
    const unreadable: { head: SourceHead; reason: string }[] = [];
    const names = listedAuthors(files, textOf);
    const authors = new Map<string, string>();
    const source: Source = {
      name: basename(folder),
      site: { address: site.address, authors: [], feeds: layout.feeds },
      async read(take) {
        unreadable.length = 0;
        for (const path of posts) {
          const post = readPost(path);
          if (!post) continue;
          for (const key of post.authors) authors.set(key, names.get(key) ?? key);
          await take(post);
        }
        source.site = { ...source.site, authors: [...authors].map(([key, name]) => ({ key, name })) };
      },
      unreadable: () => unreadable,
      comments: () => 0,
      findPicture: (address, head) => {
        const from = fileAt(address, head.place.file);
        return from === undefined ? undefined : { from, ending: endingOf(join(folder, from)) };
      },
      pictureBytes: (from) => readFileSync(join(folder, from)),
      hasTemplateTags: layout.hasTemplateTags,
      isSecret: false,
    };
    return source;

    function readPost(path: string): SourcePost | undefined {
      const text = readText(join(folder, path));
      try {
        if (text === null) throw new Error('it is not UTF-8 text');
        const post = frontMatterPost(path, text, layout, site);
        return isNoPost(post, text) ? undefined : post;
      } catch (cause) {
        const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
        unreadable.push({ head: headOf(path), reason: `its front matter cannot be read: ${reason}` });
        return undefined;
      }
    }

    function fileAt(address: string, from: string): string | undefined {
      const plain = decodedAddress(address.trim().replace(/[?#].*$/, ''));
      if (plain === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(plain)) {
        return site.address !== '' && plain.startsWith(site.address)
          ? fileAt(plain.slice(site.address.length), from)
          : undefined;
      }
      const base = URL.parse(site.address)?.pathname.replace(/\/$/, '') ?? '';
      const rooted = base !== '' && plain.startsWith(`${base}/`) ? plain.slice(base.length) : plain;
      const path = rooted.replace(/^\/|^@site\/|^[@~]\//, '');
      const isRooted = path !== plain;
      const beside = isRooted ? [] : [joined(from, plain)];
      const inPublic = layout.publicFolders.map((name) => `${name}${path.replace(/^(?:\.\.?\/)+/, '')}`);
      return [...beside, ...inPublic].find(
        (candidate) =>
          candidate !== undefined && present.has(candidate) && endingOf(join(folder, candidate)) !== '',
      );
    }
  };
}

/** Whether a file is a page that shows nothing of its own, such as a list of posts. */
function isNoPost({ body, published, title }: SourcePost, text: string): boolean {
  return body.text.trim() === '' && published === null && (title === '' || text.trim() === '');
}

function headOf(path: string): SourceHead {
  return {
    key: path,
    place: { file: path, line: 1 },
    title: basename(path),
    published: null,
    slug: '',
    authors: [],
    tags: [],
    hiding: null,
    addresses: [],
  };
}

function joined(from: string, address: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of address.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Paths of all files in a folder, without hidden ones, packages and symbolic links. */
function filesUnder(folder: string, under = ''): string[] {
  return readdirSync(join(folder, under)).flatMap((name) => {
    if (name.startsWith('.') || name === 'node_modules') return [];
    const path = under === '' ? name : `${under}/${name}`;
    const stats = lstatSync(join(folder, path));
    if (stats.isDirectory()) return filesUnder(folder, path);
    return stats.isFile() ? [path] : [];
  });
}
