import { contentPath } from '../model/content-path.ts';
import type { Member } from '../network/network.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { BASICS, strategies } from '../schemas/strategy.ts';
import type { StepAnswer, StepGroup } from './add-answer.ts';
import { commentedFields } from './commented-fields.ts';
import { dateLine, fileText, yamlLines, type NewFile } from './file-text.ts';

/** Begins the starter steps of a member with the first question. The day is left open: a page is the same on every day. */
export function strategyToFillIn({ id }: Pick<Member, 'id'>): NewFile {
  const lines = [
    '# The day you write this, like 2026-01-31:',
    `updated: ${PLACEHOLDERS.date}`,
    '# How do you make money, or what else keeps it going?',
    ...stepLines('basics', BASICS[0], false),
  ];
  return { path: contentPath(strategies, { member: id }), text: fileText(lines, '') };
}

/** Writes the starter steps of a member with their first answer. */
export function strategyFile(member: string, updated: string, { group, step, value }: StepAnswer): NewFile {
  const lines = [
    ...dateLine('updated', updated),
    ...yamlLines({ [group]: { [step]: value } }),
    ...commentedFields(strategies.schema, { written: ['updated', 'basics', 'systems', 'post'] }),
  ];
  return { path: contentPath(strategies, { member }), text: fileText(lines, '') };
}

/** Returns the lines with which the answer to a step begins, below that of its group where the file has none yet. */
export function stepLines(group: StepGroup, step: string, hasGroup: boolean): string[] {
  const lines =
    step === 'objectives' ? ['  objectives:', '    - id: first', '      text: '] : [`  ${step}: `];
  return hasGroup ? lines : [`${group}:`, ...lines];
}
