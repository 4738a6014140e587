import { pathOfId } from '../../../model/content-path.ts';
import { currentId, formerIdsOf } from '../../../model/current-ids.ts';
import type { ParsedContent, ParsedFile } from '../../../model/parsed-content.ts';
import { includesLogin } from '../../../ownership/content-owners.ts';
import type { ContentKind } from '../../../schemas/kind.ts';
import type { Kind } from '../../../schemas/kinds.ts';
import { fieldLine } from '../../../suggest/yaml-line.ts';
import type { CheckContext, Finding } from '../../rule.ts';
import type { ChangeRights } from './change-rights.ts';
import { organisersText, ownersText } from './owner-text.ts';

/** A file whose field `aliases` holds ids. */
export type RenamableFile = ParsedFile<{ aliases?: readonly string[] }>;

/** The files of each kind whose field `aliases` holds ids. */
export function renamableFiles({
  content,
  kinds,
}: Pick<CheckContext, 'content' | 'kinds'>): { kind: ContentKind; files: readonly RenamableFile[] }[] {
  return kinds.flatMap((kind) =>
    kind.hasFormerIds ? [{ kind, files: content[kind.id as Kind] as readonly RenamableFile[] }] : [],
  );
}

/** Former ids that a change adds, and that belong to others than its sender: with them, the old addresses would lead to the sender. */
export function othersIds(context: CheckContext, rights: ChangeRights): Finding[] {
  const changed = new Set(rights.changeSet.changes.map(({ path }) => path));
  return renamableFiles(context).flatMap(({ kind, files }) =>
    files
      .filter(({ file }) => changed.has(file.path))
      .flatMap((one) => othersIdsIn(one, kind, context, rights)),
  );
}

function othersIdsIn(
  { id, file, data: { aliases = [] } }: RenamableFile,
  kind: ContentKind,
  { kinds }: CheckContext,
  { login, base, contentOfBase: { currentIds, ids }, rights }: ChangeRights,
): Finding[] {
  const known = new Set(formerIdsOf(currentIds, kind.id, id));
  return aliases.flatMap((alias, index): Finding[] => {
    const holder = currentId(currentIds, kind.id, alias, kinds);
    const path = pathOfId(kind, holder);
    const exists = ids[kind.id as Kind].has(holder);
    const owners = exists ? rights.ownersOf(path) : [];
    const isOwn = owners.some((member) => includesLogin(login, rights.loginsOf(member)));
    if (known.has(alias) || isOwn) return [];
    const why = exists
      ? `${alias} is a name of ${path}, which is ${ownersText(owners, rights, base.organisers)}`
      : `nobody had the name ${alias} so far`;
    const message = `${why}: @${login} cannot say that it was the name of ${file.path}`;
    const fix = `remove ${alias} from aliases, or ask ${organisersText(base.organisers)} to write it`;
    return [{ file, field: ['aliases', index], message, fix }];
  });
}

/**
 * Finds hosts of whom another id would be the oldest: it is in the ids of their posts in feeds, so that readers would get these posts again.
 */
export function changedHostIds({ content }: CheckContext, before: ParsedContent): Finding[] {
  const hosts = new Set(before.posts.map(({ parts: [host = ''] }) => host));
  return [...hosts].flatMap((host): Finding[] => {
    const now = currentId(content.currentIds, 'members', host);
    const found = content.members.find(({ id }) => id === now);
    const [known, ...later] = [...formerIdsOf(before.currentIds, 'members', host), host];
    const [oldest = now, ...others] = formerIdsOf(content.currentIds, 'members', now);
    const isKnown = currentId(content.currentIds, 'members', known) === now;
    if (!found || !isKnown || oldest === known) return [];
    const message = `feeds know the posts of ${now} as those of ${known}, and would bring all of them again as those of ${oldest}`;
    const ids = [...new Set([known, ...later, oldest, ...others])].filter((id) => id !== now);
    const fix = known === now ? `remove ${oldest} from aliases` : `write "${fieldLine('aliases', ids)}"`;
    return [{ file: found.file, field: ['aliases'], message, fix }];
  });
}
