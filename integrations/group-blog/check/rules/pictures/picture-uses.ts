import type { SourceFile } from '../../../model/source-file.ts';
import { PICTURE_ATTRIBUTES } from '../../../safety/mdx-components.ts';
import { isOnDisk, leavesOwnFolder } from '../../../safety/outside-paths.ts';
import { isForeign, isSafeLink, isSafePicture, plainAddress } from '../../../safety/safe-html.ts';
import type { CheckContext, FindingLocation } from '../../rule.ts';
import { attributeValue, mdxElements } from '../html/components.ts';

/** A picture that a field or a body names. */
export interface PictureUse {
  location: FindingLocation & { file: SourceFile };
  /** As it was written. */
  url: string;
  /**
   * Where the address leads: to the folder of the file, out of that folder, to a path from the root of the site, to another
   * host, to a picture that is written into the text itself, or to what no picture can come from.
   */
  leads: 'beside' | 'outside' | 'root' | 'foreign' | 'inline' | 'unsafe';
}

/** The pictures that fields and bodies name. */
export function pictureUses(context: CheckContext): PictureUse[] {
  return [...usesIn(context)].map(({ location, url }) => ({ location, url, leads: leadsTo(url, location) }));
}

function* usesIn({ files, content }: CheckContext): Generator<Omit<PictureUse, 'leads'>> {
  for (const { data, file } of content.members) {
    if (data.avatar !== undefined) yield { location: { file, field: ['avatar'] }, url: data.avatar };
  }
  for (const { data, file } of content.posts) {
    if (data.cover !== undefined) yield { location: { file, field: ['cover', 'src'] }, url: data.cover.src };
  }
  for (const file of files) {
    for (const { url, at } of file.body?.pictures ?? []) yield { location: { file, at }, url };
    for (const element of mdxElements(file)) {
      const attribute = Object.hasOwn(PICTURE_ATTRIBUTES, element.name)
        ? PICTURE_ATTRIBUTES[element.name]
        : undefined;
      const src = attribute === undefined ? undefined : attributeValue(element, attribute);
      if (src) yield { location: { file, at: element.at }, url: src };
    }
  }
}

function leadsTo(url: string, { field }: FindingLocation): PictureUse['leads'] {
  const isWebAddress = !isOnDisk(url) && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
  // From the root it may be a file of the site's own, but no field can name one.
  const isOutside = isOnDisk(url) || leavesOwnFolder(url) || (field !== undefined && url.startsWith('/'));
  if (!isWebAddress && isOutside) return 'outside';
  if (field !== undefined || !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url)) return 'beside';
  if (/^\/(?![/\\])/.test(url)) return 'root';
  if (isForeign(url) && isSafeLink(plainAddress(url))) return 'foreign';
  return isSafePicture(plainAddress(url)) ? 'inline' : 'unsafe';
}
