import type { Challenge } from '../../network/network.ts';
import { dayLabel } from '../../progress/civil-days.ts';
import { plain } from './terminal-text.ts';

/** "Day 5 of 21: What did you learn?" */
export function dayText({ data }: Challenge, date: string): string {
  const { n, label } = dayLabel(data, date);
  const prompt = plain(data.prompts?.[String(n)] ?? '');
  return prompt === '' ? label : `${label}: ${prompt}`;
}
