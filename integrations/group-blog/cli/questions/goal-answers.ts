import type { z } from 'zod';
import { isDiscrete } from '../../progress/pace.ts';
import { COUNTS, GOAL_KINDS, goalSchema, type GoalKind } from '../../schemas/goal.ts';
import type { GoalFacts } from '../../writing/participant-file.ts';
import { memberChoices } from './choices.ts';
import { findId, type Desk } from './command-context.ts';
import { askChoice } from './questions.ts';
import { choiceTold, faultIn, numberTold, optionalText, textTold } from './answers.ts';

const { shape } = goalSchema;

const KIND_CHOICES: Readonly<Record<GoalKind, string>> = {
  target: 'a number to reach, as 60 miles',
  limit: 'a number to stay at or under, as 10 hours',
  judge: 'no number can tell: another member decides',
};

const COUNTED: Readonly<Record<NonNullable<GoalFacts['counts']>, string>> = {
  posts: 'posts',
  words: 'words of posts',
  replies: 'answers to posts of others',
  'guest-posts': 'guest posts',
};

const BY_HAND = 'by-hand';

/** The goal to join with: one of the three kinds. */
export async function goalTold(desk: Desk, member: string): Promise<GoalFacts> {
  const { told } = desk;
  const title = await textTold(told, 'goal', {
    schema: shape.title,
    question: 'What is the goal?',
    placeholder: 'Write every day',
  });
  const kind = await kindTold(desk);
  if (kind === 'judge') return { title, ...(await judgedTold(desk, member)) };
  const counts = await countsTold(desk);
  const unit =
    told.given('unit') === undefined && counts !== undefined
      ? undefined
      : await textTold(told, 'unit', {
          schema: shape.unit.unwrap(),
          question: 'What is counted, as miles or pages? The word stands in every check-in.',
          placeholder: 'miles',
        });
  const things = unit ?? counts?.replaceAll('-', ' ') ?? 'of them';
  const number = await numberTold(told, kind, {
    schema: numberSchema(kind, counts),
    question: kind === 'target' ? `How many ${things} by the end?` : `How many ${things} at most?`,
  });
  return { title, [kind]: number, unit, counts };
}

/** Adding up begins at nothing, and posts come in ones. */
function numberSchema(kind: Exclude<GoalKind, 'judge'>, counts: GoalFacts['counts']): z.ZodType<number> {
  const schema = kind === 'target' ? shape.target.unwrap().positive() : shape.limit.unwrap();
  return isDiscrete({ counts }) ? schema.int() : schema;
}

async function kindTold({ told }: Desk): Promise<GoalKind> {
  const given = GOAL_KINDS.filter((kind) => told.given(kind) !== undefined);
  const [kind, other] = given;
  if (other !== undefined) throw new Error(`a goal has --${kind ?? ''} or --${other}, not both`);
  if (kind === undefined) {
    if (!told.isAsking)
      throw new Error(
        'what is to be reached is missing: --target 60 --unit miles, or --target 21 --counts posts, or --limit, or --judge',
      );
    const choices = GOAL_KINDS.map((value) => ({ value, label: KIND_CHOICES[value] }));
    const answer = await askChoice('What kind of goal is it?', choices);
    return GOAL_KINDS.find((one) => one === answer) ?? 'target';
  }
  const missing = kind === 'judge' ? ['criterion'] : ['unit', 'counts'];
  if (!told.isAsking && missing.every((flag) => told.given(flag) === undefined)) {
    throw new Error(`--${missing[0] ?? ''} is missing beside --${kind}`);
  }
  return kind;
}

async function judgedTold(desk: Desk, member: string): Promise<Pick<GoalFacts, 'judge' | 'criterion'>> {
  const others = memberChoices(desk.loaded.network, ({ id, isEarlier }) => id !== member && !isEarlier);
  const judge = findId(desk, 'members', await choiceTold(desk.told, 'judge', 'Who decides?', others));
  if (judge === member)
    throw new Error(`${member} cannot judge a goal of their own: name another member with --judge`);
  const criterion = await textTold(desk.told, 'criterion', {
    schema: shape.criterion.unwrap(),
    question: 'What do they look at?',
    placeholder: 'Three neighbours say so',
  });
  return { judge, criterion };
}

/** What the content itself tells needs no number in any check-in. */
async function countsTold({ told }: Desk): Promise<GoalFacts['counts']> {
  const schema = shape.counts.unwrap();
  const given = optionalText(told, 'counts', schema);
  if (given !== undefined || !told.isAsking || told.given('unit') !== undefined) {
    return COUNTS.find((one) => one === given);
  }
  const answer = await askChoice('Who counts?', [
    { value: BY_HAND, label: 'you do: a number in every check-in' },
    ...COUNTS.map((value) => ({ value, label: `nobody has to: ${COUNTED[value]} are counted for you` })),
  ]);
  return faultIn(schema, answer) === undefined ? COUNTS.find((one) => one === answer) : undefined;
}
