import type { z } from 'zod';
import { pathParts, patternOf, type PartMeaning, type PartNames, type PathPart } from './path-template.ts';
import { pictureFieldsIn } from './values/picture-path.ts';

/** Who owns the files of a kind besides the organisers: the member whom a part of the path names, and those whom a field names. */
interface Owner<Part extends string = string, Field extends string = string> {
  /** It has to be the whole name of a folder or a file. */
  part?: Part;
  field?: Field;
  /** A field that names members who may remove the file, but not change it. */
  removableBy?: Field;
}

/** Files that may lie beside the content files of a kind. */
export type Medium = 'picture' | 'video';

/** What its schema file says of a kind of content; everything else follows from it. */
interface KindDefinition<Id extends string, Path extends string, Schema extends z.ZodObject> {
  /** Its name in code, in the plural: `checkIns`. */
  id: Id;
  /**
   * Where its files lie under the content folder: `check-ins/<challenge>/<member>/<YYYY-MM-DD>.md`. A part in angle
   * brackets is an id; `<YYYY-MM-DD>` is a date, which other text may follow. A path without parts is that of one file.
   */
  path: Path;
  /** The front matter. */
  schema: Schema;
  words: {
    /** One file, as it is called in messages: `check-in`. A part of a path with this name refers to the kind. */
    one: string;
    /** The heading of its chapter in the members' manual. */
    heading: string;
  };
  /** The order of the chapters in the members' manual: that in which a member comes to need them. */
  order: number;
  /** Without one, the files belong to the organisers alone. */
  owner?: Owner<PartNames<Path>, keyof z.output<Schema> & string>;
  /** What those parts stand for whose names do not say it. */
  parts?: { readonly [Name in PartNames<Path>]?: PartMeaning };
  /** Whether a file may be MDX. */
  mayBeMdx?: boolean;
  /** Whether a file may be the `index.md` of a folder of its name. */
  mayBeFolder?: boolean;
  /** What else may lie in the folder of a file, or below it. */
  media?: readonly Medium[];
  /** Whether its field `aliases` lists the ids that a file had before, which still lead to it. */
  hasFormerIds?: boolean;
  /** False where only the command line writes the files: they have no chapter in the manual, and nothing for editors. */
  isByHand?: boolean;
}

/** A kind of content, with what its definition implies. */
export interface ContentKind<
  Id extends string = string,
  Path extends string = string,
  Schema extends z.ZodObject = z.ZodObject,
> extends Required<Omit<KindDefinition<Id, Path, Schema>, 'owner' | 'parts'>> {
  owner: Owner;
  /** The first folder of its path; empty where its one file lies in the content folder itself. */
  folder: string;
  /** The end of its file names: `.md`. */
  ending: string;
  /** The variable parts of its path. */
  parts: readonly PathPart[];
  /** Matches the paths of its files, and captures their parts. */
  pattern: RegExp;
  /** Matches the paths of what may lie beside its files, whatever that is. */
  mediaPattern: RegExp;
  /** The fields that hold the path of a picture: `['cover', 'src']`. */
  pictureFields: readonly (readonly string[])[];
}

export function defineKind<const Id extends string, const Path extends string, Schema extends z.ZodObject>({
  owner = {},
  parts = {},
  mayBeMdx = false,
  mayBeFolder = false,
  media = [],
  hasFormerIds = false,
  isByHand = true,
  ...definition
}: KindDefinition<Id, Path, Schema>): ContentKind<Id, Path, Schema> {
  const { path, schema } = definition;
  const ending = path.slice(path.lastIndexOf('.'));
  const nameAt = path.lastIndexOf('/') + 1;
  const inFolder = patternOf(path.slice(0, nameAt));
  const name = patternOf(path.slice(nameAt, -ending.length));
  const end = `${patternOf(ending)}${mayBeMdx ? 'x?' : ''}$`;
  const file = mayBeFolder ? `(?!index${end})${name}(?:/index)?` : name;
  return {
    ...definition,
    owner,
    mayBeMdx,
    mayBeFolder,
    media,
    hasFormerIds,
    isByHand,
    folder: path.slice(0, Math.max(0, path.indexOf('/'))),
    ending,
    parts: pathParts(path, parts),
    pattern: new RegExp(`^${inFolder}${file}${end}`),
    mediaPattern: new RegExp(`^${inFolder}`),
    pictureFields: pictureFieldsIn(schema),
  };
}
