import { fileName } from '../../../model/content-path.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { ID_PATTERN, isId } from '../../../schemas/fields.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { isReservedName, RESERVED_TEXT } from '../../../schemas/reserved-names.ts';
import { slugOf } from '../../../suggest/slug.ts';
import { ANNS_POST, examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { fieldFindings } from '../front-matter/field-faults.ts';
import { listedGoals, type ListedGoal } from '../goals/goals.ts';

/** Names that cannot be part of an address, or are not the same everywhere. */
export const badId = defineRule({
  code: 'bad-id',
  severity: 'error',
  excludes: 'any-file',
  explanation: {
    means: 'The name of a file or folder cannot be part of an address.',
    why: 'The name is the address: posts/ann/first-loaf.md becomes /posts/ann/first-loaf/. Lower-case letters a–z, digits and single hyphens work in every browser and on every computer; only names that Windows keeps for itself do not, such as con and aux.',
    wrong: { ...examplePost(), path: ANNS_POST.replace('first-loaf', 'First Loaf!') },
    right: examplePost(),
  },
  check: (context) => [
    ...partsOfPaths(context),
    ...fieldFindings('bad-id', context),
    ...sameGoals(context),
    ...media(context),
  ],
});

/** `_index.md`, `_index.de.md` */
const HUGO_LIST = /^_index(?:\.[\w-]+)?$/;

/** The parts of paths that are no ids. A date that is none breaks another rule. */
function partsOfPaths({ files, kinds }: CheckContext): Finding[] {
  return files.flatMap((file) => {
    const { path, place } = file;
    if (place.is !== 'content' || file.isLink) return [];
    const { parts } = kindNamed(place.kind, kinds);
    return place.parts.flatMap((name, index) => {
      const part = parts[index];
      if (!part || part.is === 'date' || isId(name)) return [];
      if (HUGO_LIST.test(name)) {
        const message = `"${name}" is the page of a list in Hugo, and the network makes its lists itself`;
        return [
          { file, message, fix: 'take the file out; what it says of its writer goes into the member’s file' },
        ];
      }
      const isReserved = isReservedName(name);
      if (part.is === 'number-or-id' && name.length <= 64 && ID_PATTERN.test(name) && !isReserved) return [];
      const what = part.isFolder || /\/index\.mdx?$/.test(path) ? 'the folder' : 'it';
      const id = slugOf(name) ?? `${part.word}-${name.replace(/\D/g, '').slice(0, 40) || 'one'}`;
      const fix = `rename ${what} to "${id}": lower-case letters a–z, digits and single hyphens, at most 64, not digits only`;
      return [
        { file, message: `"${name}" ${isReserved ? RESERVED_TEXT : 'cannot be part of an address'}`, fix },
      ];
    });
  });
}

/** Finds goals that have the same id: verdicts and addresses could not tell them apart. */
function sameGoals(context: CheckContext): Finding[] {
  return [...context.once(listedGoals)].flatMap(([file, goals]) => {
    const taken = new Set(goals.map(({ id }) => id));
    const free = goals.map((_, index) => `goal-${index + 1}`).find((id) => !taken.has(id)) ?? 'goal';
    return [...Map.groupBy(goals, ({ id }) => id)].flatMap(([id, same]) =>
      goalsToRename(same).map(({ index }) => {
        const other = same.find((goal) => goal.index !== index)?.index ?? 0;
        const isNumber = goals[other]?.data?.id === undefined;
        const why = isNumber ? `the number of goals.${other}` : `that of goals.${other}`;
        const message = `goals.${index}.id is "${id}", and so is ${why}: two goals cannot have one name`;
        const fix = `write another, for example "id: ${free}"`;
        return { file, field: ['goals', index, 'id'], message, fix };
      }),
    );
  });
}

/** Picks which of several goals with one id need another. One stays: the one named by its number, else the first. */
function goalsToRename(same: readonly ListedGoal[]): readonly ListedGoal[] {
  if (same.length < 2) return [];
  const named = same.filter(({ data }) => data?.id !== undefined);
  return named.length === same.length ? named.slice(1) : named;
}

/** What some computer, browser or address cannot have in a name, or shows as something else. */
const UNPORTABLE = /[\p{Cc}\p{Cf}\uFFFD\\/:*?"<>|#%]/u;
function media({ files }: CheckContext): Finding[] {
  return files.filter(hasUnportableName).map((file) => {
    const { path, place } = file;
    const message = `the name of the ${place.is}, or of its folder, is not the same on every computer`;
    return { file, message, fix: `rename it to letters, digits and hyphens: ${plainName(path)}` };
  });
}

function hasUnportableName({ path, place, isLink }: SourceFile): boolean {
  if ((place.is !== 'picture' && place.is !== 'video') || isLink) return false;
  const parts = path.split('/');
  if (parts.some(isReservedName)) return true;
  return place.is === 'picture' && parts.some((part) => UNPORTABLE.test(part) || /^ |[ .]$/.test(part));
}

function plainName(path: string): string {
  const [, stem = '', ending = ''] = /^(.*)\.([a-z]+)$/is.exec(fileName(path)) ?? [];
  const plain = stem
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 64);
  return `${isReservedName(plain) || plain === '' ? 'picture' : plain}.${ending.toLowerCase()}`;
}
