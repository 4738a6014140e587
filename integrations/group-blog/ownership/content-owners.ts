import type { ParsedContent } from '../model/parsed-content.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';

/** What content says about who may change it. */
export interface OwnershipFacts {
  organisers: readonly string[];
  /** The logins of every member, by the member's id. */
  logins: ReadonlyMap<string, readonly string[]>;
  /**
   * The members whom the owner field of a content file names, by the kind and id of the file: `posts/ann/hello`. Where the
   * field is missing, it is the member whom the path names, if there is one.
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
  return {
    organisers: loginsIn(content.network[0]?.data.organisers),
    logins: new Map([...content.ids.members].map((id) => [id, logins.get(id) ?? []])),
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
  { id: kind, owner, parts }: ContentKind,
  field: string,
  content: ParsedContent,
): [string, readonly string[]][] {
  const place = parts.findIndex(({ name }) => name === owner.part);
  const values = new Map(
    content[kind as Kind].map(({ id, data }) => [id, (data as Readonly<Record<string, unknown>>)[field]]),
  );
  return [...content.ids[kind as Kind]].map((id) => {
    const names = [values.get(id) ?? id.split('/')[place] ?? []].flat();
    return [`${kind}/${id}`, names.filter((name) => typeof name === 'string')];
  });
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
