import type { SourceFile } from '../../../model/source-file.ts';
import type { CheckContext } from '../../rule.ts';
import { listedGoals, type ListedGoal } from '../goals/goals.ts';

/** A verdict by a member, with the goals of the participant whom its path names. */
interface VerdictGoal {
  file: SourceFile;
  judge: string;
  /** Whose goals they are. */
  member: string;
  /** The file of the participant. */
  participant: SourceFile;
  goals: readonly ListedGoal[];
  goalId: string;
  /** The goal that its path names; undefined where the participant has none of that id. */
  goal: ListedGoal | undefined;
}

export function verdictGoals(context: CheckContext): VerdictGoal[] {
  const { content } = context;
  const participants = new Map(content.participants.map(({ id, file }) => [id, file]));
  const listed = context.once(listedGoals);
  return content.verdicts.flatMap(({ parts, file }): VerdictGoal[] => {
    const [judge = '', challenge = '', member = '', goalId = ''] = parts;
    const participant = participants.get(`${challenge}/${member}`);
    if (participant === undefined || !content.ids.members.has(judge)) return [];
    const goals = listed.get(participant) ?? [];
    return [{ file, judge, member, participant, goals, goalId, goal: goals.find(({ id }) => id === goalId) }];
  });
}

/** The least number of characters that the reason of a verdict has. */
export const MIN_REASON_LENGTH = 10;

export const REASON_FIX =
  'write below the second line of --- why, in a sentence or more: "She rang on every one of the ten days."';

/** How many characters the reason of a verdict has. */
export function reasonLength({ body }: SourceFile): number {
  return body?.length ?? 0;
}
