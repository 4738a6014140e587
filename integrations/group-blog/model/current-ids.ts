import { isId } from '../schemas/fields.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS, type Kind } from '../schemas/kinds.ts';
import { EVERY_NAME, REFERENCES } from '../schemas/references.ts';
import type { ContentPath } from './content-path.ts';
import type { Entries, Entry } from './entries.ts';
import { fieldsIn, type SourceFile } from './source-file.ts';

/** The ids that members, communities and challenges have now, by the kind of their files and by each id that they had before. */
export type CurrentIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface IdHolder {
  kind: string;
  id: string;
  /** What its field `aliases` holds, whether it fits the schema or not. */
  aliases: unknown;
}

/** Reads what the field `aliases` says in files, also in those of which other fields do not fit. */
export function currentIdsIn(
  files: readonly SourceFile[],
  kinds: readonly ContentKind[] = KINDS,
): CurrentIds {
  return currentIdsOf(
    files.flatMap((file): IdHolder[] => {
      const { place, isLink } = file;
      if (place.is !== 'content' || isLink) return [];
      return [{ kind: place.kind, id: place.id, aliases: fieldsIn(file)['aliases'] }];
    }),
    kinds,
  );
}

/** Reads what the field `aliases` says in entries. */
export function currentIdsOfEntries(entries: Entries): CurrentIds {
  return currentIdsOf(
    KINDS.filter(({ hasFormerIds }) => hasFormerIds).flatMap(({ id: kind }) =>
      (entries[kind as 'members'] as readonly Entry<{ aliases?: unknown }>[]).map(
        ({ id, data: { aliases } }) => ({ kind, id, aliases }),
      ),
    ),
  );
}

/** An id that a file has is never a former one, and of two files that say they had the same id only the first did. */
function currentIdsOf(holders: readonly IdHolder[], kinds: readonly ContentKind[] = KINDS): CurrentIds {
  const byKind = Map.groupBy(holders, ({ kind }) => kind);
  return new Map(
    kinds
      .filter(({ hasFormerIds }) => hasFormerIds)
      .map((kind) => {
        const ofKind = byKind.get(kind.id) ?? [];
        const taken = new Set(ofKind.map(({ id }) => id));
        const current = new Map<string, string>();
        for (const { id, aliases } of ofKind) {
          for (const alias of Array.isArray(aliases) ? (aliases as readonly unknown[]) : []) {
            if (typeof alias !== 'string' || !isId(alias) || taken.has(alias)) continue;
            taken.add(alias);
            current.set(alias, id);
          }
        }
        return [kind.id, current];
      }),
  );
}

/** The ids that something had before, the oldest first. */
export function formerIdsOf(currentIds: CurrentIds, kind: string, id: string): string[] {
  return [...(currentIds.get(kind) ?? [])].flatMap(([former, now]) => (now === id ? [former] : []));
}

/** Every id of something, that of now first, then those that it had before. */
export function allIdsOf(currentIds: CurrentIds, kind: string, id: string): string[] {
  const now = currentIds.get(kind)?.get(id) ?? id;
  return [now, ...formerIdsOf(currentIds, kind, now)];
}

/** The id that a file has by what the parts of its path are called now: `anna/hello` for `ann/hello`. */
export function currentId(
  currentIds: CurrentIds,
  kind: string,
  id: string,
  kinds: readonly ContentKind[] = KINDS,
): string {
  return currentParts(currentIds, kindNamed(kind, kinds), id.split('/'), kinds).join('/');
}

function currentParts(
  currentIds: CurrentIds,
  { parts }: ContentKind,
  names: readonly string[],
  kinds: readonly ContentKind[],
): string[] {
  return names.map((name, index) => {
    const word = parts[index]?.word;
    const named = kinds.find(({ words }) => words.one === word);
    return currentIds.get(named?.id ?? '')?.get(name) ?? name;
  });
}

/** Whether nothing has had another id. */
export function isEmpty(currentIds: CurrentIds): boolean {
  return [...currentIds.values()].every(({ size }) => size === 0);
}

/** The files, with their places as their paths would be now. Their paths stay: a file may lie in a folder with a former id. */
export function withCurrentPlaces(
  files: readonly SourceFile[],
  currentIds: CurrentIds,
  kinds: readonly ContentKind[] = KINDS,
): readonly SourceFile[] {
  if (isEmpty(currentIds)) return files;
  return files.map((file) => ({ ...file, place: currentPlace(currentIds, file.place, kinds) }));
}

/** The place that a file would have now. */
export function currentPlace(
  currentIds: CurrentIds,
  place: ContentPath,
  kinds: readonly ContentKind[] = KINDS,
): ContentPath {
  if (place.is !== 'content') return place;
  const parts = currentParts(currentIds, kindNamed(place.kind, kinds), place.parts, kinds);
  return { ...place, parts, id: currentId(currentIds, place.kind, place.id, kinds) };
}

/** The entries, with ids and references as they are now. Their paths stay. */
export function withCurrentIds(entries: Entries, currentIds: CurrentIds): Entries {
  if (isEmpty(currentIds)) return entries;
  const ofKinds = KINDS.filter(({ id }) => id !== 'network').map(({ id: kind }) => [
    kind,
    (entries[kind] as readonly Entry<object>[]).map((entry) => ({
      ...entry,
      id: currentId(currentIds, kind, entry.id),
      data: withCurrentReferences(currentIds, kind, entry.data),
    })),
  ]);
  const { network } = entries;
  return {
    ...entries,
    ...(Object.fromEntries(ofKinds) as Partial<Entries>),
    network: { ...network, data: withCurrentReferences(currentIds, 'network', network.data) },
  };
}

/** The fields of a file, with what they name called as it is now. */
export function withCurrentReferences<Data extends object>(
  currentIds: CurrentIds,
  kind: string,
  data: Data,
): Data {
  const fields = Object.hasOwn(REFERENCES, kind) ? REFERENCES[kind as Kind] : undefined;
  return fields === undefined || isEmpty(currentIds)
    ? data
    : (currentValue(currentIds, fields, data) as Data);
}

type Named = string | { readonly [field: string]: Named };

function currentValue(currentIds: CurrentIds, named: Named, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => currentValue(currentIds, named, item));
  if (typeof named === 'string' && typeof value === 'string') return currentId(currentIds, named, value);
  if (typeof value !== 'object' || value === null || typeof named === 'string') return value;
  const fields = Object.entries(named).flatMap(([field, its]) =>
    field === EVERY_NAME
      ? Object.keys(value).map((key): [string, Named] => [key, its])
      : [[field, its] as const],
  );
  const changed = fields.flatMap(([field, its]) =>
    Object.hasOwn(value, field)
      ? [[field, currentValue(currentIds, its, (value as Record<string, unknown>)[field])]]
      : [],
  );
  return { ...value, ...(Object.fromEntries(changed) as object) };
}
