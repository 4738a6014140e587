import { isId } from '../schemas/fields.ts';
import { pathOfId } from '../model/content-path.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS, type Kind } from '../schemas/kinds.ts';
import { goalsIn } from './listed-goals.ts';
import { suggest } from '../suggest/did-you-mean.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { Position, SourceFile } from '../model/source-file.ts';

interface Reference {
  kind: Kind;
  id: string;
  file: SourceFile;
  /** Empty where the reference stands in the path. */
  field: readonly PropertyKey[];
  /** Where in the body it stands. */
  at?: Position;
}

/** Every reference to something that is not there. */
export function checkReferences(content: ParsedContent, kinds: readonly ContentKind[] = KINDS): Problem[] {
  const swapped = swappedFolders(content);
  const byName = idsByName(content);
  const all = [...fromPaths(content, kinds), ...references(content)];
  const others = all.filter(({ file }) => !swapped.has(file));
  const found = others.flatMap(({ kind, id, file, field, at }) => {
    const ids = content.ids[kind];
    if (ids.has(id)) return [];
    const target = kindNamed(kind, kinds);
    const where = field.length > 0 || at ? '' : ' (it stands in the path)';
    const message = `there is no ${target.words.one} "${id}"${where}`;
    const add = `add ${pathOfId(target, id)}`;
    const named = kind === 'members' ? byName.get(id) : undefined;
    const suggestion = named === undefined ? suggest(id, [...ids]) : `did you mean "${named}"?`;
    const fix = suggestion === undefined ? add : `${suggestion} Else ${add}`;
    return [{ ...problemAt(file, field, 'unknown-reference', message, fix), ...at }];
  });
  return [...swapped.values(), ...found];
}

/** Members' ids by their names, as these are typed for an id: `ben-carter` for Ben Carter. */
function idsByName({ partial }: ParsedContent): Map<string, string> {
  return new Map(
    partial.members.flatMap(({ id, data: { name } }): [string, string][] => {
      const typed = name?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
      return typed === undefined ? [] : [[typed, id]];
    }),
  );
}

/** Files in `ann/spring/` in the place of `spring/ann/`, each told once. */
function swappedFolders({ partial, ids }: ParsedContent): Map<SourceFile, Problem> {
  const isSwapped = ([first = '', second = '']: readonly string[]): boolean =>
    !ids.challenges.has(first) && ids.members.has(first) && ids.challenges.has(second);
  return new Map(
    [...partial.participants, ...partial.checkIns]
      .filter(({ parts }) => isSwapped(parts))
      .map(({ file, parts: [first = '', second = ''] }) => {
        const message = `${first} is a member and ${second} a challenge: in the path, the challenge comes first`;
        const right = file.path.replace(`/${first}/${second}`, `/${second}/${first}`);
        return [file, problemAt(file, [], 'unknown-reference', message, `move it to ${right}`)];
      }),
  );
}

function* references({ partial: content, ids }: ParsedContent): Generator<Reference> {
  for (const { data, file } of content.members) {
    yield* listed('communities', data.serves, file, 'serves');
    yield* listed('communities', data.wantsToServe, file, 'wantsToServe');
  }
  for (const { data, file } of content.posts) {
    yield* listed('members', data.authors, file, 'authors');
    yield* single('challenges', data.challenge, file, 'challenge');
    yield* listed('communities', data.communities, file, 'communities');
    for (const [index, target] of (data.replyTo ?? []).entries()) {
      if (!target.includes('://')) yield { kind: 'posts', id: target, file, field: ['replyTo', index] };
    }
  }
  for (const { data, file } of content.challenges) {
    yield* single('members', data.ledBy, file, 'ledBy');
    yield* listed('communities', data.communities, file, 'communities');
  }
  for (const { data, file } of content.participants) {
    yield* listed('members', data.partners, file, 'partners');
    for (const { index, data: goal } of goalsIn(file)) {
      if (goal?.judge === undefined) continue;
      yield { kind: 'members', id: goal.judge, file, field: ['goals', index, 'judge'] };
    }
  }
  for (const { file } of content.posts) yield* fromBody(file);
  for (const { file, parts } of content.verdicts) {
    const [, challenge = '', member = ''] = parts;
    if (ids.challenges.has(challenge) && ids.members.has(member)) {
      yield* fromPath('participants', `${challenge}/${member}`, file);
    }
  }
}

/** The members, challenges and so on that the parts of a path name. */
function* fromPaths({ partial }: ParsedContent, kinds: readonly ContentKind[]): Generator<Reference> {
  for (const kind of kinds) {
    const targets = kind.parts.map(({ word }) =>
      kinds.find((other) => other !== kind && other.words.one === word),
    );
    for (const { file, parts } of partial[kind.id as Kind]) {
      for (const [index, target] of targets.entries()) {
        if (target) yield* fromPath(target.id as Kind, parts[index], file);
      }
    }
  }
}

/** What components name. */
function* fromBody(file: SourceFile): Generator<Reference> {
  for (const node of file.body?.mdx ?? []) {
    if (node.type !== 'element') continue;
    const { name, attributes, at } = node;
    const valueOf = (key: string): string | null | undefined =>
      attributes.find((attribute) => attribute.name === key)?.value;
    const reference = (kind: Kind, id: string | null | undefined): Reference[] =>
      id ? [{ kind, id, file, field: [], at }] : [];
    if (name === 'Member') yield* reference('members', valueOf('id'));
    if (name === 'Post') yield* reference('posts', valueOf('id'));
    if (name === 'Progress') yield* reference('participants', `${valueOf('challenge')}/${valueOf('member')}`);
  }
}

/** What cannot be part of an address is told as that. */
function* fromPath(kind: Kind, id: string | undefined, file: SourceFile): Generator<Reference> {
  if (id?.split('/').every(isId) === true) yield { kind, id, file, field: [] };
}

function* single(kind: Kind, id: string | undefined, file: SourceFile, field: string): Generator<Reference> {
  if (id !== undefined) yield { kind, id, file, field: [field] };
}

function* listed(
  kind: Kind,
  ids: readonly string[] | undefined,
  file: SourceFile,
  field: string,
): Generator<Reference> {
  for (const [index, id] of (ids ?? []).entries()) yield { kind, id, file, field: [field, index] };
}
