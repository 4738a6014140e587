import { problemAt } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

/** What some computer, browser or address cannot have in a name, or shows as something else. */
const ODD = /[\p{Cc}\p{Cf}\uFFFD\\/:*?"<>|#%]/u;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Pictures whose names are not the same everywhere, and two whose names are the same somewhere. */
export function checkPictureNames(files: readonly SourceFile[]): Problem[] {
  const pictures = files.filter(({ place, isLink }) => place.is === 'picture' && !isLink);
  return [...pictures.filter(({ path }) => path.split('/').some(isOdd)).map(oddName), ...twins(pictures)];
}

function isOdd(part: string): boolean {
  return ODD.test(part) || RESERVED.test(part) || /^ |[ .]$/.test(part);
}

function oddName(file: SourceFile): Problem {
  const message = 'the name of the picture, or of its folder, is not the same on every computer';
  return problemAt(
    file,
    [],
    'bad-id',
    message,
    `rename it to letters, digits and hyphens: ${plainName(file.path)}`,
  );
}

function plainName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const [, stem = '', ending = ''] = /^(.*)\.([a-z]+)$/is.exec(name) ?? [];
  const plain = stem
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 64);
  return `${RESERVED.test(plain) || plain === '' ? 'picture' : plain}.${ending.toLowerCase()}`;
}

/** A Mac and Windows keep one of two that differ in capitals, a Mac one of two whose accents are put together otherwise. */
function twins(pictures: readonly SourceFile[]): Problem[] {
  const groups = Map.groupBy(pictures, ({ path }) => path.normalize('NFC').toLowerCase());
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((other) =>
      problemAt(
        other,
        [],
        'duplicate-address',
        `on some computers this picture and ${first?.path ?? ''} are one file`,
        'rename one of them, or take it away',
      ),
    ),
  );
}
