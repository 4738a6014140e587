import { contentPath } from '../model/content-path.ts';
import type { Participation } from '../network/network.ts';
import { verdicts } from '../schemas/verdict.ts';
import { fileText, type NewFile } from './file-text.ts';

interface JudgedGoal {
  /** The id of the goal. */
  id: string;
  judge: string;
}

/** Writes a judge's verdict on a goal. The day, the decision and the reason are left open. */
export function verdictToFillIn({ challenge, member }: Participation, { id, judge }: JudgedGoal): NewFile {
  const lines = [
    '# The day you decided, like 2026-01-31:',
    'on: ',
    '# Was it met? yes, partly or no:',
    'met: ',
    '# Write why, in a sentence or more, below the next line.',
  ];
  const path = contentPath(verdicts, { judge, challenge: challenge.id, member: member.id, goal: id });
  return { path, text: fileText(lines, '') };
}
