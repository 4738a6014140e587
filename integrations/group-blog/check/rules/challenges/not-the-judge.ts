import { defineRule, type ExampleFile } from '../../rule.ts';
import { goalKinds } from '../goals/goals.ts';
import { verdictGoals } from './verdicts.ts';

const verdictOf = (judge: string): ExampleFile => ({
  path: `verdicts/${judge}/spring/ben/smile.md`,
  text: '---\non: 2026-03-22\nmet: yes\n---\n\nThe whole street smiles back.\n',
});

export const notTheJudge = defineRule({
  code: 'not-the-judge',
  severity: 'error',
  explanation: {
    means: 'A verdict was written by somebody whom the goal does not name as its judge.',
    why: 'Who takes part chose the one whose word counts. The folder under verdicts/ is the judge’s.',
    wrong: verdictOf('guy'),
    right: verdictOf('ann'),
  },
  check: (context) =>
    context.once(verdictGoals).flatMap(({ file, judge, member, participant, goal }) => {
      const { data, index = 0 } = goal ?? {};
      // A goal that nothing decides yet has a problem of its own.
      if (data === undefined || data.judge === judge || goalKinds(data).length === 0) return [];
      const isOwn = member === judge;
      const toBeJudge = (rest: string): string =>
        isOwn ? '' : `; or write "judge: ${judge}"${rest} in goal ${index + 1} of ${participant.path}`;
      if (data.judge === undefined) {
        const message = `"${data.title}" has no judge: its number decides`;
        const fix = `remove this file${toBeJudge(' and a criterion, in the place of its number,')}`;
        return [{ file, message, fix }];
      }
      const own = file.path.split('/').with(1, data.judge).join('/');
      const message = `"${data.title}" is for ${data.judge} to judge, not for ${judge}`;
      return [{ file, message, fix: `leave it to ${data.judge}, who writes ${own}${toBeJudge('')}` }];
    }),
});
