import type { ProblemCode } from '../../model/problem.ts';
import type { ExampleFile, Explanation } from './explanation.ts';

type GoalCode = Extract<
  ProblemCode,
  'fuzzy-goal' | 'self-judge' | 'target-equals-from' | 'milestone-order' | 'no-milestone' | 'late-easing'
>;

/** Ann takes part with one goal. */
const goal = (lines: readonly string[], challenge = 'spring'): ExampleFile => {
  const [first = '', ...more] = lines;
  const text = ['---', 'goals:', `  - ${first}`, ...more.map((line) => `    ${line}`), '---', ''].join('\n');
  return { path: `participants/${challenge}/ann.md`, text };
};
const RUN = ['title: Run', 'target: 42', 'unit: miles'];

/** What can be wrong with a goal. */
export const GOAL_PAGES: Readonly<Record<GoalCode, Explanation>> = {
  'fuzzy-goal': {
    means: 'Nothing tells when the goal is reached.',
    why: 'The rule of the house is to be honest and set goals that can be measured. A goal has a number to reach (target), a number to stay under (limit), or, where nothing can be counted, another member who decides (judge).',
    wrong: goal(['title: Eat better']),
    right: goal(['title: Eat better', 'target: 21', 'unit: home-cooked meals']),
  },
  'self-judge': {
    means: 'Somebody is to judge a goal of their own.',
    why: 'A judge is there because the goal cannot be counted; what makes it honest is that it is somebody else.',
    wrong: goal(['title: Smile more', 'judge: ann', 'criterion: The neighbours smile back']),
    right: goal(['title: Smile more', 'judge: ben', 'criterion: The neighbours smile back']),
  },
  'target-equals-from': {
    means: 'The goal ends where it starts, or lies below it while what is done is added up.',
    why: 'There is no way to go. To come down, as with a time or a weight, the latest or the best value counts: take: last, or take: best.',
    wrong: goal(['title: Run five kilometres faster', 'from: 32', 'target: 28', 'unit: minutes']),
    right: goal([
      'title: Run five kilometres faster',
      'from: 32',
      'target: 28',
      'unit: minutes',
      'take: best',
    ]),
  },
  'milestone-order': {
    means: 'Milestones do not follow each other, in days or in values, on the way to the goal.',
    why: 'The pace is reckoned from one to the next. Each has a later day than the one before, and a value between it and the target.',
    wrong: goal([...RUN, 'milestones: [{ title: Half way, due: 2026-03-12, value: 50 }]']),
    right: goal([...RUN, 'milestones: [{ title: Half way, due: 2026-03-12, value: 21 }]']),
  },
  'no-milestone': {
    means: 'A goal runs over more than four weeks without a milestone.',
    why: 'That is long to wait before seeing whether it goes well. It is advice: do as suits you.',
    wrong: goal(RUN, 'summer'),
    right: goal([...RUN, 'milestones: [{ title: Half way, due: 2026-06-30, value: 21 }]'], 'summer'),
  },
  'late-easing': {
    means: 'A goal was made easier less than a week before it is due, so the change is not read.',
    why: 'What makes a goal easier holds from a week after it was decided; else everybody could reach everything on the last evening. It is advice: say in the text what happened.',
    wrong: goal([...RUN, 'changes: [{ on: 2026-03-20, target: 30, because: Flu }]']),
    right: goal([...RUN, 'changes: [{ on: 2026-03-10, target: 30, because: Flu }]']),
  },
};
