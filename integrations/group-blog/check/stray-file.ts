import { KINDS } from '../schemas/kinds.ts';
import { CONTENT_FOLDERS, placeOf } from '../model/content-path.ts';
import { nearest } from '../suggest/did-you-mean.ts';
import { asJpeg, isForeignPicture, picturesStandBeside } from './picture-names.ts';
import { inPublic } from '../model/site-files.ts';
import type { SourceFile } from '../model/source-file.ts';

/** Ids that tell which part of a path is which. */
export interface PathIds {
  members: ReadonlySet<string>;
  challenges: ReadonlySet<string>;
}

interface StrayWords {
  message: string;
  fix: string;
}

const NOTHING_LIVES_HERE = 'no kind of content lives at this path';
/** What programs leave behind. */
const LEFT_BEHIND = /(?:^|\/)(?:(?:eh)?thumbs\.db|desktop\.ini|~\$[^/]*)$|~$|\.(?:bak|orig|sw[op]|tmp)$/i;

/** Why nothing is made of a file where no kind of content lives, and what to do with it. */
export function strayWords({ path, place }: SourceFile, ids?: PathIds): StrayWords {
  if (LEFT_BEHIND.test(path))
    return { message: 'a program left it behind, and nothing is made of it', fix: 'remove it' };
  const [top = '', ...rest] = path.split('/');
  const folder =
    rest.length > 0 && !CONTENT_FOLDERS.includes(top) ? nearest(top, CONTENT_FOLDERS) : undefined;
  if (folder !== undefined)
    return {
      message: NOTHING_LIVES_HERE,
      fix: `did you mean ${folder}/? Move it to ${[folder, ...rest].join('/')}`,
    };
  const belongs = place.is === 'stray' ? place.belongs : undefined;
  return withoutEnding(path) ?? ofAnotherKind(path, belongs) ?? elsewhere(path, belongs, ids);
}

/** A content file but for the end of its name. */
function withoutEnding(path: string): StrayWords | undefined {
  const [, before = '', name = '', ending] = /^(.*\/)([^/.]+)(?:\.(mdx?))?$/i.exec(path) ?? [];
  const right = `${before}${ending === undefined ? name.toLowerCase() : name}.${ending?.toLowerCase() ?? 'md'}`;
  if (right === path || placeOf(right).is !== 'content') return undefined;
  const message =
    ending === undefined
      ? 'the name has no ending, and nothing is made of it'
      : `the name ends in .${ending}, and nothing is made of it: small letters are others than capitals`;
  return { message, fix: `rename it to ${right}` };
}

/** A picture that browsers cannot show, and a file beside a post that is nothing of the network's. */
function ofAnotherKind(path: string, belongs: string | undefined): StrayWords | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isBeside = picturesStandBeside(path);
  const offer = `move it ${inPublic(name)}, and link to it as /${encodeURI(name)}`;
  if (isForeignPicture(path)) {
    const message = `browsers cannot show ${path.slice(path.lastIndexOf('.')).toLowerCase()}, so nothing would be made of it`;
    const jpeg = asJpeg(belongs ?? (isBeside ? path : `posts/<member>/${name}`));
    const show = `save it as JPEG in a picture program, put that at ${jpeg}, and take this file away`;
    return { message, fix: /\.pdf$/i.test(path) ? `${show}; or, to have it read as it is, ${offer}` : show };
  }
  const isOther = belongs === undefined && isBeside && !/\.mdx?$/.test(path);
  return isOther ? { message: NOTHING_LIVES_HERE, fix: offer } : undefined;
}

function elsewhere(path: string, belongs: string | undefined, ids: PathIds | undefined): StrayWords {
  const to = belongs ?? withFolders(path, ids);
  const shapes = Object.values(KINDS).map(({ shape }) => shape);
  const fix = to === undefined ? `move it to where its kind lives: ${shapes.join(', ')}` : `move it to ${to}`;
  return { message: NOTHING_LIVES_HERE, fix };
}

/** The path with the folders that are missing from it: of the challenge, where there is one only, and of the member. */
function withFolders(path: string, ids: PathIds | undefined): string | undefined {
  const [, top = '', folder, name = ''] =
    /^(participants|check-ins)\/(?:([^/]+)\/)?([^/]+\.md)$/.exec(path) ?? [];
  if (top === '') return undefined;
  const [only = '<challenge>', ...others] = ids?.challenges ?? [];
  const challenge = others.length > 0 ? '<challenge>' : only;
  if (top === 'participants') return `participants/${challenge}/${name}`;
  if (folder === undefined) return `check-ins/${challenge}/<member>/${name}`;
  return ids?.challenges.has(folder)
    ? `check-ins/${folder}/<member>/${name}`
    : `check-ins/${challenge}/${folder}/${name}`;
}
