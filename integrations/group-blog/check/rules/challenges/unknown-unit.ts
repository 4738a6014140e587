import type { ParsedContent } from '../../../model/parsed-content.ts';
import { fieldsIn, type SourceFile } from '../../../model/source-file.ts';
import type { GoalData } from '../../../schemas/goal.ts';
import { nearest } from '../../../suggest/did-you-mean.ts';
import { checkIn } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { listedGoals, type ListedGoal } from '../goals/goals.ts';

/** Values for units that no goal uses. */
export const unknownUnit = defineRule({
  code: 'unknown-unit',
  severity: 'error',
  explanation: {
    means: 'A value is given in a unit that no goal is counted in.',
    why: 'It would be added to nothing. The unit is written as in the goal, letter by letter.',
    wrong: checkIn('2026-03-02', 'values: { mile: 3 }'),
    right: checkIn('2026-03-02'),
  },
  check(context) {
    const { partial, ids } = context.content;
    const unitsIn = createUnitsIn(context);
    const findingsIn = (
      values: Readonly<Record<string, number>> | undefined,
      challenge: string,
      members: readonly string[],
      file: SourceFile,
    ): Finding[] => {
      const participants = members.filter((member) => ids.participants.has(`${challenge}/${member}`));
      const [first] = participants;
      if (values === undefined || first === undefined) return [];
      const units = unitsIn(challenge, participants);
      if (units === undefined) return [];
      return Object.entries(values).flatMap(([unit, value]) =>
        units.used.has(unit)
          ? []
          : [
              {
                file,
                field: ['values', unit],
                ...unknownUnitText(unit, value, units, `${challenge}/${first}`),
              },
            ],
      );
    };
    return [
      ...partial.checkIns.flatMap(({ parts: [challenge = '', member = ''], data, file }) =>
        findingsIn(data.values, challenge, [member], file),
      ),
      ...partial.posts.flatMap(({ parts, data: { challenge, values, authors }, file }) =>
        challenge === undefined ? [] : findingsIn(values, challenge, authors ?? parts.slice(0, 1), file),
      ),
    ];
  },
});

/** The units of those whom a value is for. */
interface Units {
  used: Set<string>;
  /** Maps units to what is counted from the content itself. */
  counted: Map<string, string>;
}

/** Makes the function that tells the units of members in a challenge; they are the same on each of their days. */
function createUnitsIn(context: CheckContext) {
  const { partial } = context.content;
  const goals = context.once(listedGoals);
  const participants = new Map(partial.participants.map(({ id, file }) => [id, goals.get(file) ?? []]));
  const challenges = new Map(partial.challenges.map((challenge) => [challenge.id, challenge]));
  const known = new Map<string, Units | undefined>();
  return (challenge: string, members: readonly string[]): Units | undefined => {
    const key = [challenge, ...members].join('/');
    if (!known.has(key)) {
      const listed = members.map((member) => participants.get(`${challenge}/${member}`));
      known.set(key, unitsOf(challenges.get(challenge), listed));
    }
    return known.get(key);
  };
}

/** Undefined where a file could not be read, or a goal could not: nobody knows its unit then. */
function unitsOf(
  challenge: ParsedContent['partial']['challenges'][number] | undefined,
  participants: readonly (readonly ListedGoal[] | undefined)[],
): Units | undefined {
  if (challenge === undefined) return undefined;
  const { data, file } = challenge;
  const goals = [
    ...participants.flatMap((listed) => (listed ? listed.map((goal) => goal.data) : [undefined])),
    ...(fieldsIn(file)['groupGoal'] === undefined ? [] : [data.groupGoal]),
  ];
  const known = goals.filter((goal): goal is GoalData => goal !== undefined);
  if (known.length < goals.length) return undefined;
  return {
    used: new Set(
      known.flatMap(({ unit, counts }) => (counts === undefined && unit !== undefined ? [unit] : [])),
    ),
    counted: new Map(
      known.flatMap(({ unit, counts }): [string, string][] =>
        counts === undefined
          ? []
          : [
              [counts, counts],
              [unit ?? counts, counts],
            ],
      ),
    ),
  };
}

function unknownUnitText(
  unit: string,
  value: number,
  { used, counted }: Units,
  participation: string,
): Pick<Finding, 'message' | 'fix'> {
  const counts = counted.get(unit);
  const remove = `remove "${unit}: ${value}"`;
  if (counts !== undefined) {
    const message = `${unit} are in values, and ${counts.replaceAll('-', ' ')} are counted for you`;
    return { message, fix: remove };
  }
  const message = `no goal is counted in "${unit}"`;
  const units = [...used];
  const near = nearest(unit, units);
  if (near !== undefined) return { message, fix: `did you mean "${near}"? Write "${near}: ${value}"` };
  const lines = units.map((one) => `"${one}: ${value}"`);
  const choice = lines.length === 0 ? remove : `write ${lines.join(' or ')} instead`;
  return {
    message,
    fix: `${choice}, or add a goal with "unit: ${unit}" to participants/${participation}.md`,
  };
}
