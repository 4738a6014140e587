import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Change } from '../../import/bodies/change.ts';
import {
  addToLibrary,
  commentsOf,
  emptyLibrary,
  isPost,
  wordPressBody,
  wordPressHead,
  WORDPRESS_ELEMENTS,
  WORDPRESS_FEEDS,
} from '../../import/formats/wordpress.ts';
import { textIn } from '../../import/formats/xml-element.ts';
import type { SourceHead } from '../../import/source-post.ts';
import { findUpload } from './uploads.ts';
import { readXml } from './read-xml.ts';
import type { OpenSource, Source } from './source.ts';

/** Opens an export of WordPress (WXR). */
export const openWordPress: OpenSource = async (file, { site }): Promise<Source> => {
  const library = emptyLibrary();
  let items = 0;
  await readXml(file, WORDPRESS_ELEMENTS, (element) => {
    if (element.name === 'item') items += 1;
    addToLibrary(library, element);
  });
  if (items === 0) throw new Error(`${file} is no export of WordPress: under Tools, "Export" writes one`);
  const name = basename(file);
  const pages = new Map<string, { head: SourceHead; reason: string }>();
  let comments = 0;
  const address = site || library.address;
  return {
    name,
    site: { address, authors: [...library.authors.values()], feeds: WORDPRESS_FEEDS },
    async read(take) {
      comments = 0;
      await readXml(file, new Set(['item']), async (item) => {
        const head = wordPressHead(item, name);
        if (textIn(item, 'wp:post_type') === 'page' && head.hiding === null) {
          pages.set(head.key, { head, reason: 'it is a page and no post' });
        }
        if (!isPost(item)) return;
        comments += commentsOf(item).length;
        const changes: Change[] = [];
        const body = wordPressBody(item, library, (change) => void changes.push(change));
        await take({ ...head, body, changes });
      });
    },
    unreadable: () => [...pages.values()],
    comments: () => comments,
    findPicture: (url) => findUpload(dirname(file), url, address),
    pictureBytes: (from) => readFileSync(join(dirname(file), from)),
    hasTemplateTags: false,
    isSecret: true,
  };
};
