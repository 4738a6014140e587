import { fieldsIn } from '../../../model/source-file.ts';
import type { GoalData } from '../../../schemas/goal.ts';
import { nearest } from '../../../suggest/did-you-mean.ts';
import { exampleCheckIn } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding, type FindingText } from '../../rule.ts';
import { listedGoals } from '../goals/goals.ts';
import { challengeEntries } from './challenge-entries.ts';

/** Values for units that no goal uses. */
export const unknownUnit = defineRule({
  code: 'unknown-unit',
  severity: 'error',
  explanation: {
    means: 'A value is given in a unit that no goal is counted in.',
    why: 'It would be added to nothing. The unit is written as in the goal, letter by letter.',
    wrong: exampleCheckIn('2026-03-02', 'values: { mile: 3 }'),
    right: exampleCheckIn('2026-03-02'),
  },
  check(context) {
    const unitsOf = createUnitsOf(context);
    return context.once(challengeEntries).flatMap(({ file, challenge, participants, values = {} }) => {
      const [participant] = participants;
      const units = participant === undefined ? undefined : unitsOf(challenge, participants);
      return Object.entries(values).flatMap(([unit, value]): Finding[] => {
        if (!units || units.used.has(unit)) return [];
        const text = unknownUnitText(unit, value, units, `${challenge}/${participant ?? ''}`);
        return [{ file, field: ['values', unit], ...text }];
      });
    });
  },
});

interface Units {
  /** The units that goals are counted in. */
  used: ReadonlySet<string>;
  /** Maps units to what is counted for the member from the content itself. */
  counted: ReadonlyMap<string, string>;
}

/**
 * Makes the function that gives the units of members in a challenge, which are the same on each of their days. It returns
 * undefined where a file or a goal could not be read: nobody knows its unit then.
 */
function createUnitsOf(context: CheckContext) {
  const { content } = context;
  const goals = context.once(listedGoals);
  const ofParticipants = new Map(
    content.participants.map(({ id, file }) => [id, (goals.get(file) ?? []).map(({ data }) => data)]),
  );
  const ofGroups = new Map(
    content.challenges.map(({ id, data, file }) => [
      id,
      fieldsIn(file)['groupGoal'] === undefined ? [] : [data.groupGoal],
    ]),
  );
  const known = new Map<string, Units | undefined>();
  return (challenge: string, members: readonly string[]): Units | undefined => {
    const key = [challenge, ...members].join('/');
    if (!known.has(key)) {
      const listed = [
        ...members.flatMap((member) => ofParticipants.get(`${challenge}/${member}`) ?? [undefined]),
        ...(ofGroups.get(challenge) ?? [undefined]),
      ];
      const read = listed.filter((goal) => goal !== undefined);
      known.set(key, read.length < listed.length ? undefined : toUnits(read));
    }
    return known.get(key);
  };
}

function toUnits(goals: readonly GoalData[]): Units {
  const used = new Set<string>();
  const counted = new Map<string, string>();
  for (const { unit, counts } of goals) {
    if (counts !== undefined) counted.set(counts, counts).set(unit ?? counts, counts);
    else if (unit !== undefined) used.add(unit);
  }
  return { used, counted };
}

function unknownUnitText(
  unit: string,
  value: number,
  { used, counted }: Units,
  participation: string,
): FindingText {
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
