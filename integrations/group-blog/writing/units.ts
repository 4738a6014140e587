import type { Participation } from '../network/network.ts';

type Goals = Pick<Participation, 'challenge' | 'data'>;

/** What a participant's values are counted in: the units of their goals and the group's that are not counted by themselves. */
export function unitsOf({ challenge, data }: Goals): string[] {
  return [
    ...new Set(
      goalsOf({ challenge, data }).flatMap(({ unit, counts }) =>
        unit === undefined || counts !== undefined ? [] : [unit],
      ),
    ),
  ];
}

/** What is counted from the content itself, by the unit that it may be called. */
export function countedUnitsOf(goals: Goals): ReadonlyMap<string, string> {
  return new Map(
    goalsOf(goals).flatMap(({ unit, counts }): [string, string][] =>
      counts === undefined
        ? []
        : [
            [counts, counts],
            [unit ?? counts, counts],
          ],
    ),
  );
}

function goalsOf({ challenge, data }: Goals): Participation['data']['goals'] {
  const { groupGoal } = challenge.data;
  return groupGoal ? [...data.goals, groupGoal] : data.goals;
}
