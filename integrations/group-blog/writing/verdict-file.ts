import type { Participation } from '../network/network.ts';
import { fileText, type NewFile } from './file-text.ts';

interface JudgedGoal {
  /** The goal's id. */
  id: string;
  judge: string;
}

/** A judge's word on a goal; the day, the word and the reason are theirs to write. */
export function verdictToFillIn({ challenge, member }: Participation, { id, judge }: JudgedGoal): NewFile {
  const lines = [
    '# The day you decided, like 2026-01-31:',
    'on: ',
    '# Was it met? yes, partly or no:',
    'met: ',
    '# Why, in a sentence or more, stands below the next line.',
  ];
  return { path: `verdicts/${judge}/${challenge.id}/${member.id}/${id}.md`, text: fileText(lines, '') };
}
