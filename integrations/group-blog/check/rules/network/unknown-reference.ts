import { currentId } from '../../../model/current-ids.ts';
import { pathOfId } from '../../../model/content-path.ts';
import { featureOfKind } from '../../../model/features.ts';
import type { Position, SourceFile } from '../../../model/source-file.ts';
import { isId } from '../../../schemas/fields.ts';
import { kindNamed, type Kind } from '../../../schemas/kinds.ts';
import { EVERY_NAME, REFERENCES } from '../../../schemas/references.ts';
import { currentTag } from '../../../schemas/renamed-tags.ts';
import { didYouMean, withAlternative, suggest } from '../../../suggest/did-you-mean.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { verdictGoals } from '../challenges/verdicts.ts';
import { listedGoals } from '../goals/goals.ts';
import { unknownChannels } from '../results/unknown-channels.ts';
import { strategiesWith } from '../strategies/strategy-files.ts';
import { attributeValue, mdxElements } from '../html/components.ts';

export const unknownReference = defineRule({
  code: 'unknown-reference',
  severity: 'error',
  explanation: {
    means: 'A member, post, challenge, community or goal is named, and there is none of that name.',
    why: 'The link would lead nowhere. A name is the name of the file without its ending: ben is members/ben.md.',
    wrong: examplePost('authors: [ann, bem]'),
    right: examplePost('authors: [ann, ben]'),
  },
  check(context) {
    const { content, kinds } = context;
    const swapped = swappedFolders(context);
    const names = idsByName(context);
    const all = [...fromPaths(context), ...fromFields(context), ...fromBodies(context)];
    const lost = all.flatMap(({ kind, id, file, field, at }): Finding[] => {
      const ids = content.ids[kind];
      // Another rule tells what is off.
      if (ids.has(id) || swapped.has(file) || featureOfKind(kind, context.off)) return [];
      const target = kindNamed(kind, kinds);
      const where = field || at ? '' : ' (it stands in the path)';
      const message = `there is no ${target.words.one} "${id}"${where}`;
      const named = kind === 'members' ? names.get(id) : undefined;
      const suggestion = didYouMean(named) ?? suggest(id, [...ids]);
      const fix = withAlternative(suggestion, `add ${pathOfId(target, id)}`);
      return [{ file, field, at, message, fix }];
    });
    return [
      ...swapped.values(),
      ...lost,
      ...unknownGoals(context),
      ...unknownInStrategies(context),
      ...unknownChannels(context),
      ...unknownTags(context),
    ];
  },
});

interface Reference {
  kind: Kind;
  id: string;
  file: SourceFile;
  /** Neither this nor `at` is there where the reference stands in the path. */
  field?: readonly PropertyKey[];
  /** Where in the body it stands. */
  at?: Position;
}

/** Members' ids by their names, as these are typed for an id: `ben-carter` for Ben Carter. */
function idsByName({ content }: CheckContext): Map<string, string> {
  return new Map(
    content.members.flatMap(({ id, data: { name } }): [string, string][] => {
      const typed = name?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
      return typed === undefined ? [] : [[typed, id]];
    }),
  );
}

/** A finding for each file in `ann/spring/` in the place of `spring/ann/`. */
function swappedFolders({ content }: CheckContext): Map<SourceFile, Finding> {
  const isSwapped = ([first = '', second = '']: readonly string[]): boolean =>
    !content.ids.challenges.has(first) &&
    content.ids.members.has(first) &&
    content.ids.challenges.has(second);
  return new Map(
    [...content.participants, ...content.checkIns]
      .filter(({ parts }) => isSwapped(parts))
      .map(({ file, parts: [first = '', second = ''] }) => {
        const message = `${first} is a member and ${second} a challenge: in the path, the challenge comes first`;
        const right = file.path.replace(`/${first}/${second}`, `/${second}/${first}`);
        return [file, { file, message, fix: `move it to ${right}` }];
      }),
  );
}

/** The members, challenges and so on that the parts of a path name. */
function* fromPaths({ content, kinds }: CheckContext): Generator<Reference> {
  for (const kind of kinds) {
    const targets = kind.parts.map(({ word }) =>
      kinds.find((other) => other !== kind && other.words.one === word),
    );
    for (const { file, parts } of content[kind.id as Kind]) {
      for (const [index, target] of targets.entries()) {
        if (target) yield* fromPath(target.id as Kind, parts[index], file);
      }
    }
  }
  const { ids } = content;
  for (const { file, parts } of content.verdicts) {
    const [, challenge = '', member = ''] = parts;
    if (ids.challenges.has(challenge) && ids.members.has(member)) {
      yield* fromPath('participants', `${challenge}/${member}`, file);
    }
  }
}

/** What cannot be part of an address breaks another rule. */
function* fromPath(kind: Kind, id: string | undefined, file: SourceFile): Generator<Reference> {
  if (id?.split('/').every(isId) === true) yield { kind, id, file };
}

function* fromFields(context: CheckContext): Generator<Reference> {
  const { content } = context;
  for (const [holder, fields] of Object.entries(REFERENCES)) {
    for (const { data, file } of content[holder as Kind]) {
      for (const [name, named] of Object.entries<Kind | Readonly<Record<string, Kind>>>(fields)) {
        const kind = typeof named === 'string' ? named : named[EVERY_NAME];
        // Goals are looked at one by one below.
        if (kind === undefined) continue;
        const { length } = kindNamed(kind).parts;
        const value = (data as Readonly<Record<string, Named | undefined>>)[name];
        for (const [id, ...at] of typeof named === 'string' ? idsIn(value) : idsInMap(value)) {
          if (id === null || id.includes('://')) continue;
          yield { kind, id: id.split('/').slice(0, length).join('/'), file, field: [name, ...at] };
        }
      }
    }
  }
  for (const [file, goals] of context.once(listedGoals)) {
    for (const { index, data } of goals) {
      if (data?.judge === undefined) continue;
      yield { kind: 'members', id: data.judge, file, field: ['goals', index, 'judge'] };
    }
  }
}

type Named = string | readonly (string | null)[] | Readonly<Record<string, string>>;

/** The ids in a field that is one or a list of them, each with where it stands in it. */
function idsIn(named: Named = []): [id: string | null, ...at: PropertyKey[]][] {
  if (typeof named === 'string') return [[named]];
  return isList(named) ? named.map((id, index) => [id, index]) : [];
}

/** The ids in a field that is a map of them. */
function idsInMap(named: Named = {}): [id: string, ...at: PropertyKey[]][] {
  if (typeof named === 'string' || isList(named)) return [];
  return Object.entries(named).map(([key, id]) => [id, key]);
}

const isList = (named: Exclude<Named, string>): named is readonly (string | null)[] => Array.isArray(named);

/** The kinds of file that components name, and the attributes that make up the id. */
const COMPONENT_REFERENCES = new Map<string, [kind: Kind, ...attributes: string[]]>([
  ['Member', ['members', 'id']],
  ['Post', ['posts', 'id']],
  ['Progress', ['participants', 'challenge', 'member']],
]);

/** What components in posts name. An attribute that is missing breaks another rule. */
function* fromBodies({ content }: CheckContext): Generator<Reference> {
  const { currentIds } = content;
  for (const { file } of content.posts) {
    for (const element of mdxElements(file)) {
      const [kind, ...attributes] = COMPONENT_REFERENCES.get(element.name) ?? [];
      const values = attributes.flatMap((attribute) => attributeValue(element, attribute) || []);
      if (kind === undefined || values.length < attributes.length) continue;
      yield { kind, id: currentId(currentIds, kind, values.join('/')), file, at: element.at };
    }
  }
}

/** New names of tags that no post has. */
function unknownTags({
  content: {
    network: [network],
    posts,
  },
}: CheckContext): Finding[] {
  const renamed = network?.data.renamedTags;
  if (!renamed) return [];
  const used = new Set(
    posts.flatMap(({ data: { tags = [] } }) => tags).map((tag) => currentTag(tag, renamed)),
  );
  return Object.keys(renamed).flatMap((old): Finding[] => {
    const name = currentTag(old, renamed);
    if (used.has(name)) return [];
    const message = `no post has the tag "${name}", so that "${old}" leads nowhere`;
    const fix = withAlternative(
      suggest(name, [...used]),
      `give a post the tag "${name}", or remove ${old} from renamedTags`,
    );
    return [{ file: network.file, field: ['renamedTags', old], message, fix }];
  });
}

/** Objectives and channels that a strategy names, and does not have. */
function unknownInStrategies(context: CheckContext): Finding[] {
  return strategiesWith(context, 'post', 'channels', 'reallocations').flatMap(({ data, file }) => {
    const { post, channels = [], reallocations = [] } = data;
    const objectives = (post?.objectives ?? []).map(({ id }) => id);
    const channelIds = channels.map(({ id }) => id);
    const unknown = (
      what: string,
      id: string | undefined,
      ids: readonly string[],
      field: PropertyKey[],
    ): Finding[] => {
      if (id === undefined || ids.includes(id)) return [];
      const fix = withAlternative(suggest(id, ids), `add ${what} "${id}" to this file`);
      return [{ file, field, message: `there is no ${what} "${id}" in this file`, fix }];
    };
    return [
      ...channels.flatMap(({ objective }, index) =>
        unknown('objective', objective, objectives, ['channels', index, 'objective']),
      ),
      ...reallocations.flatMap(({ from }, index) =>
        unknown('channel', from, channelIds, ['reallocations', index, 'from']),
      ),
    ];
  });
}

/** Goals that nobody has, in verdicts and acts of support. */
function unknownGoals(context: CheckContext): Finding[] {
  const { content } = context;
  const listed = context.once(listedGoals);
  const participants = new Map(content.participants.map(({ id, file }) => [id, file]));
  const supported = content.support.flatMap(({ data, file }): Finding[] => {
    const [challenge = '', member = '', goalId = ''] = data.goal?.split('/') ?? [];
    const participant = participants.get(`${challenge}/${member}`);
    const ids = (participant && listed.get(participant))?.map(({ id }) => id) ?? [];
    if (participant === undefined || ids.length === 0 || ids.includes(goalId)) return [];
    const message = `there is no goal "${goalId}" in ${participant.path}`;
    return [{ file, field: ['goal'], message, fix: goalFix(goalId, ids) }];
  });
  return [...supported, ...unknownVerdictGoals(context)];
}

function goalFix(goalId: string, ids: readonly string[]): string {
  // No number is more like a mistyped one than another.
  const choice = /^\d+$/.test(goalId) ? `it can be ${ids.join(', ')}` : suggest(goalId, ids);
  return `a goal is named by its id, or its number in the list: ${choice ?? ''}`;
}

function unknownVerdictGoals(context: CheckContext): Finding[] {
  return context.once(verdictGoals).flatMap(({ file, participant, goals, goalId, goal }) => {
    if (goal !== undefined || goals.length === 0) return [];
    const message = `there is no goal "${goalId}" in ${participant.path} (it stands in the path)`;
    return [
      {
        file,
        message,
        fix: goalFix(
          goalId,
          goals.map(({ id }) => id),
        ),
      },
    ];
  });
}
