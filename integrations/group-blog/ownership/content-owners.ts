import { idOf } from '../model/content-path.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';

/** What content says about who may change it. */
export interface OwnershipFacts {
  organisers: readonly string[];
  /** The logins of every member, by the member's id and by each that they had before. */
  logins: ReadonlyMap<string, readonly string[]>;
  /**
   * The members whom the owner field of a content file names, by the kind of the file and its path without folder and ending:
   * `posts/ann/hello`. Where the field is missing, it is the member whom the path names, if there is one.
   */
  fieldOwners: ReadonlyMap<string, readonly string[]>;
  /** The members who may remove a file that is not theirs, by its path. */
  removers: ReadonlyMap<string, readonly string[]>;
}

/** Reads also files that do not fit their schemas, as far as they can be read. */
export function ownershipFacts(
  content: ParsedContent,
  kinds: readonly ContentKind[] = KINDS,
): OwnershipFacts {
  const logins = new Map(content.members.map(({ id, data }) => [id, loginsIn(data.github)]));
  const fieldOwners = kinds.flatMap((kind) =>
    kind.owner.field === undefined ? [] : fieldOwnersIn(kind, kind.owner.field, content),
  );
  const former = content.currentIds.get('members') ?? [];
  return {
    organisers: loginsIn(content.network[0]?.data.organisers),
    logins: new Map(
      [...former, ...[...content.ids.members].map((id) => [id, id] as const)].map(([id, now]) => [
        id,
        logins.get(now) ?? [],
      ]),
    ),
    fieldOwners: new Map(fieldOwners),
    removers: new Map(kinds.flatMap((kind) => removersIn(kind, content))),
  };
}

function removersIn(
  { id, owner: { removableBy } }: ContentKind,
  content: ParsedContent,
): [string, readonly string[]][] {
  if (removableBy === undefined) return [];
  return content[id as Kind].map(({ file, data }) => {
    const names = [(data as Readonly<Record<string, unknown>>)[removableBy]].flat();
    return [file.path, names.filter((name) => typeof name === 'string')];
  });
}

function fieldOwnersIn(
  kind: ContentKind,
  field: string,
  content: ParsedContent,
): [string, readonly string[]][] {
  const place = kind.parts.findIndex(({ name }) => name === kind.owner.part);
  const ofPath = (id: string): string[] => id.split('/').slice(place, place + 1);
  const unreadable = [...content.ids[kind.id as Kind]].map((id) => [id, ofPath(id)] as const);
  const readable = content[kind.id as Kind].map(({ id, file, data }) => {
    const names = [(data as Readonly<Record<string, unknown>>)[field] ?? ofPath(id)].flat();
    return [idOf(kind, file.path), names.filter((name) => typeof name === 'string')] as const;
  });
  return [...unreadable, ...readable].map(([id, names]) => [`${kind.id}/${id}`, names]);
}

/** The login of a person at a forge, or of a program, whose login ends in `[bot]`. */
const LOGIN = /^[a-z0-9][a-z0-9._-]*(?:\[bot\])?$/i;

function loginsIn(names: readonly string[] = []): string[] {
  return names.map((name) => name.trim().replace(/^@/, '')).filter((name) => LOGIN.test(name));
}

/** Whether a login is one of these; forges do not tell capital and small letters apart. */
export function includesLogin(login: string, logins: readonly string[] = []): boolean {
  return logins.some((other) => other.toLowerCase() === login.toLowerCase());
}
