import { contentPath } from '../model/content-path.ts';
import type { Member, Strategy } from '../network/network.ts';
import type { Outcome } from '../schemas/values/outcome.ts';
import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import { results } from '../schemas/results.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, flowMap, type NewFile } from './file-text.ts';

/** What a report says of a channel. */
export interface ChannelFigures {
  minutes: number;
  outcomes: Partial<Record<Outcome, number>>;
  interactions: number;
}

interface ResultsFacts {
  member: string;
  date: string;
  /** By the ids of channels. */
  channels: Readonly<Record<string, ChannelFigures>>;
  isPrivate: boolean;
  note: string;
}

/** Writes down what a week brought. What is 0 is left out. */
export function resultsFile({ member, date, channels, isPrivate, note }: ResultsFacts): NewFile {
  const lines = [
    'channels:',
    ...Object.entries(channels).map(([id, { minutes, outcomes, interactions }]) => {
      const counted = Object.entries(outcomes).filter(([, count]) => count > 0);
      const figures = {
        minutes,
        ...(counted.length > 0 && { outcomes: Object.fromEntries(counted) }),
        ...(interactions > 0 && { interactions }),
      };
      return `  ${id}: ${flowMap(figures)}`;
    }),
    ...(isPrivate ? ['private: true'] : []),
    ...commentedFields(results.schema, { written: ['channels', ...(isPrivate ? ['private'] : [])] }),
  ];
  return { path: resultsPath(member, date), text: fileText(lines, note) };
}

/** Writes a report with the active channels of a member. The day and the numbers are left open; null where no channel is active. */
export function resultsToFillIn({ member, data }: Strategy): NewFile | null {
  const { primaryOutcome, channels = [] } = data;
  const active = channels.filter(({ state }) => state === 'active');
  if (active.length === 0) return null;
  const lines = [
    '# Write a number after each colon, and leave out what you did nothing for.',
    'channels:',
    ...active.flatMap(({ id }) => [
      `  ${id}:`,
      '    minutes: ',
      ...(primaryOutcome === undefined ? [] : ['    outcomes:', `      ${primaryOutcome}: `]),
      '    interactions: ',
    ]),
  ];
  return { path: resultsPath(member.id, PLACEHOLDERS.date), text: fileText(lines, '') };
}

/** Returns the lines that say what happens with time that is free, below those of the list where the file has none yet. */
export function reallocationLines(
  channel: string,
  minutesPerWeek: number | null,
  { data }: Pick<Strategy, 'data'>,
): string[] {
  const lines = [
    `  - on: ${PLACEHOLDERS.date}`,
    `    from: ${channel}`,
    '    to: ',
    `    minutesPerWeek: ${minutesPerWeek ?? ''}`,
    '    because: ',
  ];
  return data.reallocations === undefined ? ['reallocations:', ...lines] : lines;
}

function resultsPath(member: Member['id'], date: string): string {
  return contentPath(results, { member, 'YYYY-MM-DD': date });
}
