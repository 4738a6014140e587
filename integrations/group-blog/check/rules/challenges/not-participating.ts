import { defineRule, type ExampleFile } from '../../rule.ts';
import { challengeEntries } from './challenge-entries.ts';

const dayOne = (...lines: string[]): ExampleFile => ({
  path: 'posts/ann/day-one.md',
  text: ['---', 'title: Day one', 'date: 2026-03-02', ...lines, '---', ''].join('\n'),
});

export const notParticipating = defineRule({
  code: 'not-participating',
  severity: 'error',
  explanation: {
    means: 'A post or a check-in is for a challenge in which its author takes no part.',
    why: 'There is no goal that it could count for. Whoever takes part has a file in participants/ with a goal in it; a post without challenge is a post like any other.',
    wrong: dayOne('challenge: spring'),
    right: dayOne(),
  },
  check: (context) =>
    context.once(challengeEntries).flatMap(({ file, isPost, challenge, isKnown, members, participants }) => {
      if (!isKnown || participants.length > 0) return [];
      const message = `${members.join(' and ')} ${members.length > 1 ? 'take' : 'takes'} no part in ${challenge}`;
      const instead = isPost ? `or remove the line "challenge: ${challenge}"` : 'or remove this file';
      const fix = [
        `write a goal into participants/${challenge}/${members[0] ?? '<member>'}.md, for example these lines`,
        '---',
        'goals:',
        '  - { title: Write, target: 3, counts: posts }',
        '---',
        instead,
      ].join('\n');
      return [{ file, field: isPost ? ['challenge'] : [], message, fix }];
    }),
});
