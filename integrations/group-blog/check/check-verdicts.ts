import { kindsOf } from './goal-fields.ts';
import { goalsIn } from './listed-goals.ts';
import { suggest } from '../suggest/did-you-mean.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';

const SHORTEST_REASON = 10;

/** Verdicts by the judge of the goal, each with a reason. */
export function checkVerdicts(content: ParsedContent): Problem[] {
  const participants = new Map(content.partial.participants.map(({ id, file }) => [id, file]));
  return content.partial.verdicts.flatMap(({ parts, file }) => {
    const [judge = '', challenge = '', member = '', goal = ''] = parts;
    const participant = participants.get(`${challenge}/${member}`);
    const isThere = participant !== undefined && content.ids.members.has(judge);
    return [...(isThere ? checkGoal(file, participant, judge, goal) : []), ...checkReason(file)];
  });
}

function checkGoal(file: SourceFile, participant: SourceFile, judge: string, goalId: string): Problem[] {
  const goals = goalsIn(participant);
  const goal = goals.find(({ id }) => id === goalId);
  if (goals.length === 0) return [];
  if (goal === undefined) {
    const message = `there is no goal "${goalId}" in ${participant.path} (it stands in the path)`;
    const ids = goals.map(({ id }) => id);
    // One number is as near to another as the next.
    const choice = /^\d+$/.test(goalId) ? `it can be ${ids.join(', ')}` : suggest(goalId, ids);
    const fix = `a goal is named by its id, or its number in the list: ${choice ?? ''}`;
    return [problemAt(file, [], 'unknown-reference', message, fix)];
  }
  const { data, index } = goal;
  // A goal that nothing decides yet has a problem of its own.
  if (data === undefined || data.judge === judge || kindsOf(data).length === 0) return [];
  const isOwn = participant.path.endsWith(`/${judge}.md`);
  const toBeJudge = (rest: string): string =>
    isOwn ? '' : `; or write "judge: ${judge}"${rest} in goal ${index + 1} of ${participant.path}`;
  if (data.judge === undefined) {
    const message = `"${data.title}" has no judge: its number decides`;
    const fix = `remove this file${toBeJudge(' and a criterion, in the place of its number,')}`;
    return [problemAt(file, [], 'not-the-judge', message, fix)];
  }
  const own = file.path.split('/').with(1, data.judge).join('/');
  const message = `"${data.title}" is for ${data.judge} to judge, not for ${judge}`;
  const fix = `leave it to ${data.judge}, who writes ${own}${toBeJudge('')}`;
  return [problemAt(file, [], 'not-the-judge', message, fix)];
}

function checkReason(file: SourceFile): Problem[] {
  const length = file.body?.length ?? 0;
  if (length >= SHORTEST_REASON) return [];
  const fix =
    'write below the second line of --- why, in a sentence or more: "She rang on every one of the ten days."';
  return length === 0
    ? [problemAt(file, [], 'missing-field', 'the reason is missing: a verdict says why', fix)]
    : [
        problemAt(
          file,
          [],
          'out-of-range',
          `the reason is ${length} characters long; at least ${SHORTEST_REASON}`,
          fix,
        ),
      ];
}
