import { goalSchema, type GoalData } from '../schemas/goal.ts';
import { valueAt } from '../suggest/schema-walk.ts';
import { fieldsIn, type SourceFile } from '../model/source-file.ts';

/** A goal of a participant; without data where it does not fit its schema and has problems of its own. */
export interface ListedGoal {
  /** Its own id, or its number in the list. */
  id: string;
  index: number;
  data: GoalData | undefined;
}

/** The goals of a participant's file, each looked at on its own: one that is wrong does not hide the others. */
export function goalsIn(file: SourceFile): ListedGoal[] {
  const goals = valueAt(fieldsIn(file), ['goals']);
  if (!Array.isArray(goals)) return [];
  return goals.map((goal: unknown, index) => {
    const id = valueAt(goal, ['id']);
    const { data } = goalSchema.safeParse(goal);
    return { id: typeof id === 'string' ? id : String(index + 1), index, data };
  });
}

/** Whether a field stands in the file, right or wrong. */
export function hasField(file: SourceFile, field: string): boolean {
  return valueAt(fieldsIn(file), [field]) !== undefined;
}
