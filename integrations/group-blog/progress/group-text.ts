import type { GroupView } from './group.ts';
import { say } from '../words/words.ts';

/** "7 of 9 checked in, 2 still have time."; null where nobody can, or nobody takes part. */
export function groupTodayText({ today }: Pick<GroupView, 'today'>): string | null {
  if (today === null || today.of === 0) return null;
  if (today.checkedIn + today.open === 0) return say('groupNothingDue');
  const first = say('groupCheckedIn', { checkedIn: today.checkedIn, of: today.of });
  if (today.open === 0) return say('groupTodayOnly', { first });
  return say('groupToday', { first, second: say('groupOpen', { count: today.open }) });
}
