import type { Problem } from '../model/problem.ts';

/** Lists whose items have a name of their own. */
const ITEM_NAMES: Readonly<Record<string, string>> = {
  goals: 'goal',
  milestones: 'milestone',
  changes: 'change',
  pauses: 'pause',
  weeks: 'week',
  sessions: 'session',
};

/** Fields whose names are numbers that the member wrote. */
const NUMBERED = /^(?:prompts|values)\b/;

/** In a report on a week, channels are no list: they stand by their names. */
function isReport({ file }: Problem, list: string): boolean {
  return list === 'channels' && file.startsWith('results/');
}

/**
 * The problem as it was found, with the items of lists counted from 1 in its message: `goals.0.unit` is the unit of
 * goal 1. Its field, which programs read, is not changed.
 */
export function countFromOne(problem: Problem): Problem {
  const [, list] = /^([a-zA-Z.]+?)\.\d/.exec(problem.field ?? '') ?? [];
  if (list === undefined || NUMBERED.test(list) || isReport(problem, list)) return problem;
  const paths = new RegExp(`(?<![\\w."])${list.replaceAll('.', '\\.')}\\.\\d+(?:\\.\\w+)*`, 'g');
  return { ...problem, message: problem.message.replace(paths, pathText) };
}

function pathText(path: string): string {
  const parts: string[] = [];
  for (const step of path.split('.')) {
    const number = Number(step) + 1;
    const list = Number.isNaN(number) ? undefined : parts.pop();
    const item = list === undefined ? undefined : ITEM_NAMES[list];
    if (item !== undefined) parts.push(`${item} ${number}`);
    else parts.push(list === undefined ? step : `${list} (number ${number})`);
  }
  return parts.toReversed().join(' of ');
}
