import { parseNow } from '../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../integrations/group-blog/check/check-content.ts';
import type { Change } from '../../integrations/group-blog/ownership/change.ts';
import type { History } from '../../integrations/group-blog/model/history.ts';
import type { Problem } from '../../integrations/group-blog/model/problem.ts';
import type { ContentKind } from '../../integrations/group-blog/schemas/kind.ts';
import { KINDS } from '../../integrations/group-blog/schemas/kinds.ts';
import { readFiles, type Files } from './folder.ts';

const COMMIT = '0123456789abcdef'.padEnd(40, '0');

export interface ChangeFacts {
  /** Both paths of what was moved, new to old. */
  moved?: Readonly<Record<string, string>>;
  /** Further changes, of what is no content file. */
  besides?: readonly Change[];
  /** What the branch says now, where it moved on. */
  base?: Files;
  on?: string;
  /** What the repository has seen. */
  history?: History;
  /** The kinds of content that there are. */
  kinds?: readonly ContentKind[];
}

/** The problems of a folder that was `before` when somebody began to change it. */
export function problemsOfChange(
  before: Files,
  now: Files,
  actor: string | null,
  { moved = {}, besides = [], base, on = '2026-03-31', history, kinds = KINDS }: ChangeFacts = {},
): Problem[] {
  const then = readFiles(before, kinds);
  const changes = [...changesBetween(before, now, moved), ...besides];
  const sender = actor === null ? null : { login: actor, base: base ? readFiles(base, kinds) : then };
  const changeSet = { commit: COMMIT, prefix: 'content/', changes, before: then, sender };
  return checkContent(readFiles(now, kinds), { now: parseNow(on, 'the test'), changeSet, history, kinds });
}

function changesBetween(before: Files, now: Files, moved: Readonly<Record<string, string>>): Change[] {
  const gone = new Set(Object.values(moved));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted();
  return paths.flatMap((path): Change[] => {
    const is = typeof now[path] === 'object' && 'linkTo' in now[path] ? 'link' : 'file';
    const from = moved[path] ?? null;
    if (from !== null) return [{ what: 'moved', path, from, is }];
    if (gone.has(path) || before[path] === now[path]) return [];
    const what = before[path] === undefined ? 'added' : now[path] === undefined ? 'removed' : 'changed';
    return [{ what, path, from, is }];
  });
}
