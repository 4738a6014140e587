import { folderOf, videoName } from '../../../model/content-path.ts';
import { isForeign } from '../../../safety/safe-html.ts';
import { withAlternative, suggest } from '../../../suggest/did-you-mean.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import {
  attributeValue,
  componentExample,
  componentUses,
  mdxElements,
  missingAttributes,
} from '../html/components.ts';
import { ownSite } from '../links/own-site.ts';
import { mistypedMarkup } from '../links/mistyped-markup.ts';
import { faultAtRoot, faultBeside } from './picture-faults.ts';
import { pictureUses } from './picture-uses.ts';

/** Astro’s build would stop at the first of them, when a part of the old site is gone. */
export const missingImage = defineRule({
  code: 'missing-image',
  severity: 'error',
  explanation: {
    means:
      'A picture or a video is named that is not there, that is no picture, or that was cut off on its way.',
    why: 'The build would stop. The picture stands beside the file, and is named as it is named there, capital letters included; a name with spaces stands in angle brackets, as in `![…](<./my loaf.jpg>)`. Browsers do not show .heic, .tif, .bmp and .pdf: save such a picture as JPEG; a new name alone changes nothing.',
    wrong: postWithBody('![Four loaves on a rack](./loafs.jpg)'),
    right: postWithBody('![Four loaves on a rack](./loaves.jpg)'),
  },
  check: (context) => [
    ...withoutSource(context),
    ...context.once(mistypedMarkup).filter(({ isPicture }) => isPicture),
    ...pictures(context),
    ...videos(context),
  ],
});

function withoutSource(context: CheckContext): Finding[] {
  return context.once(componentUses).flatMap((use) => {
    const {
      file,
      element: { name, at },
    } = use;
    if (!missingAttributes(use).includes('src')) return [];
    return [
      { file, at, message: `<${name}> is missing src`, fix: `write it as in ${componentExample(name)}` },
    ];
  });
}

function pictures(context: CheckContext): Finding[] {
  const { files, publicFiles } = context;
  const known = new Map(
    files.filter(({ place, isLink }) => place.is === 'picture' && !isLink).map((file) => [file.path, file]),
  );
  const { base } = context.once(ownSite);
  return context.once(pictureUses).flatMap(({ location, url, leads }) => {
    const { path } = location.file;
    const fault =
      leads === 'beside'
        ? faultBeside(url, path, known)
        : leads === 'root'
          ? faultAtRoot(url, path, { pictures: known, publicFiles, base })
          : undefined;
    return fault ? [{ ...location, ...fault }] : [];
  });
}

function videos({ files }: CheckContext): Finding[] {
  const paths = files.flatMap(({ path, place, isLink }) => (place.is === 'video' && !isLink ? [path] : []));
  return files.flatMap((file) =>
    mdxElements(file).flatMap((element) => {
      const src = element.name === 'Video' ? attributeValue(element, 'src') : undefined;
      if (!src || isForeign(src)) return [];
      const { at } = element;
      const name = videoName(src);
      const folder = folderOf(file.path);
      if (name === null) {
        const message = `"${src}" is not the name of a video beside the file`;
        const fix = `put the video into ${folder}, with letters, digits and hyphens for a name, and write src="./clip.mp4"; or write the address of a page with the video, https://…`;
        return [{ file, at, message, fix }];
      }
      if (paths.includes(folder + name)) return [];
      const beside = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
      const fix = withAlternative(suggest(name, beside), `put the video at ${folder}${name}`);
      return [{ file, at, message: `there is no video "${src}" beside the file`, fix }];
    }),
  );
}
