import type { Participation } from '../network/network.ts';

type Goals = Pick<Participation, 'challenge' | 'data'>;

/** Returns the units of a participant's values: those of their goals and of the group goal, except goals that count content. */
export function unitsOf({ challenge, data }: Goals): string[] {
  return [
    ...new Set(
      goalsOf({ challenge, data }).flatMap(({ unit, counts }) =>
        unit === undefined || counts !== undefined ? [] : [unit],
      ),
    ),
  ];
}

/** Returns what goals count in the content itself (`posts`, `words`…), by that name and by the goal's own unit. */
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
