import { decodeAddress } from '../network/addresses.ts';
import { PAGES } from '../network/pages.ts';
import { nearestPath } from '../suggest/did-you-mean.ts';
import type { PublicFiles } from '../model/site-files.ts';
import type { SourceFile } from '../model/source-file.ts';

export interface LinkFault {
  message: string;
  fix: string;
}

/** Address of a page, decoded, to the file it is made of; null where it is made of none. */
export type Pages = ReadonlyMap<string, SourceFile | null>;

/** What a link can lead to. */
export interface Targets {
  pages: Pages;
  /** Of the content folder, by path. */
  files: ReadonlyMap<string, SourceFile>;
  publicFiles: PublicFiles;
}

export const WITHOUT = 'take the link away and keep its words';

/** A link to an address where no page will stand. */
export function brokenPage(url: string, address: string, pages: Pages): LinkFault {
  const [, kind = ''] = address.split('/');
  const near = nearestPath(
    decodeAddress(address),
    [...pages.keys()].filter((page) => page.startsWith(`/${kind}/`)),
  );
  const message = `"${url}" leads nowhere: the network has no page ${address}`;
  return { message, fix: near === undefined ? WITHOUT : `did you mean "${near}"? Else ${WITHOUT}` };
}

/**
 * A link to a file that is not there, or has no page of its own.
 * @param linked its path under the content folder.
 */
export function brokenFile(
  url: string,
  linked: string,
  from: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
): LinkFault {
  const found = files.get(linked);
  if (found) {
    const instead = pageInstead(found);
    const fix = instead === undefined ? WITHOUT : `write "${instead}"; else ${WITHOUT}`;
    return { message: `"${url}" is a file that has no page of its own`, fix };
  }
  const paths = [...files.values()].flatMap(({ path, place }) => (place.is === 'content' ? [path] : []));
  // `../ann/hello.md` is one folder short where the file it stands in is an index.md.
  const meant = url.replace(/^(?:\.{1,2}\/)+/, '/');
  const near = paths.find((path) => path.endsWith(meant)) ?? nearestPath(linked, paths);
  const message = `"${url}" leads nowhere: there is no file ${linked}`;
  const fix =
    near === undefined ? WITHOUT : `did you mean "${relativePath(from.path, near)}"? Else ${WITHOUT}`;
  return { message, fix };
}

/** Where what a file holds is shown. */
function pageInstead({ place }: SourceFile): string | undefined {
  if (place.is !== 'content') return undefined;
  const [first = '', second = '', third = ''] = place.parts;
  if (place.kind === 'network') return PAGES.about.make();
  if (place.kind === 'checkIns') return PAGES.progress.make(first, second);
  return place.kind === 'verdicts' ? PAGES.progress.make(second, third) : undefined;
}

/** The way from one file to another, as it is written in a link. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared += 1;
  const up = folders.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...parts.slice(shared)].join('/');
}
