import type { Member } from '../../network/network.ts';
import { isDiscrete } from '../../progress/pace.ts';
import { COUNTS, GOAL_KINDS, goalSchema, type GoalKind } from '../../schemas/goal.ts';
import type { NewGoalFacts } from '../../writing/participant-file.ts';
import type { ParsedArguments } from '../command.ts';
import { numberAnswer, optionalText, textAnswer, typedText } from './answers.ts';
import { memberAnswer, optionalChoice } from './choices.ts';
import type { CommandContext } from './command-context.ts';
import { askChoice } from './prompts.ts';

const { shape } = goalSchema;

const KIND_CHOICES: Readonly<Record<GoalKind, string>> = {
  target: 'a number to reach, such as 60 miles',
  limit: 'a number to stay at or under, such as 10 hours',
  judge: 'no number can tell: another member decides',
};

const COUNTED: Readonly<Record<NonNullable<NewGoalFacts['counts']>, string>> = {
  posts: 'posts',
  words: 'words of posts',
  replies: 'answers to posts of others',
  'guest-posts': 'guest posts',
  support: 'acts of support',
  supported: 'members you supported',
  outside: 'posts at your own blog elsewhere',
};

const UNIT_QUESTION = 'What is counted, such as miles or pages? Every check-in uses this word.';

/** Asks for the goal of a new participant, which is of one of the three kinds. */
export async function goalAnswer(context: CommandContext, member: string): Promise<NewGoalFacts> {
  const { args } = context;
  const title = await textAnswer(args, 'goal', shape.title, {
    question: 'What is the goal?',
    placeholder: 'Write every day',
  });
  const kind = await kindAnswer(args);
  if (kind === 'judge') return { title, ...(await judgeAnswer(context, member)) };
  const counts = await countsAnswer(context);
  // A goal that is counted from the content needs a unit only if --unit gives it another name.
  const asksForUnit = counts === undefined || typedText(args, 'unit') !== undefined;
  const unit = asksForUnit
    ? await textAnswer(args, 'unit', shape.unit, { question: UNIT_QUESTION, placeholder: 'miles' })
    : undefined;
  const things = unit ?? counts?.replaceAll('-', ' ') ?? 'of them';
  // A target of zero would be reached before the first day.
  const schema = kind === 'target' ? shape.target.unwrap().positive() : shape.limit.unwrap();
  const question = `How many ${things} ${kind === 'target' ? 'by the end' : 'at most'}?`;
  const number = await numberAnswer(args, kind, isDiscrete({ counts }) ? schema.int() : schema, {
    question,
  });
  return { title, [kind]: number, unit, counts };
}

async function kindAnswer(args: ParsedArguments): Promise<GoalKind> {
  const [kind, other] = GOAL_KINDS.filter((one) => typedText(args, one) !== undefined);
  if (other !== undefined) throw new Error(`a goal has --${kind ?? ''} or --${other}, not both`);
  if (kind === undefined) {
    if (!args.isAsking)
      throw new Error(
        'what is to be reached is missing: --target 60 --unit miles, or --target 21 --counts posts, or --limit, or --judge',
      );
    const choices = GOAL_KINDS.map((value) => ({ value, label: KIND_CHOICES[value] }));
    const answer = await askChoice('What kind of goal is it?', choices);
    return GOAL_KINDS.find((one) => one === answer) ?? 'target';
  }
  const needed = kind === 'judge' ? ['criterion'] : ['unit', 'counts'];
  if (!args.isAsking && needed.every((flag) => typedText(args, flag) === undefined)) {
    throw new Error(`--${needed[0] ?? ''} is missing beside --${kind}`);
  }
  return kind;
}

async function judgeAnswer(
  context: CommandContext,
  member: string,
): Promise<Pick<NewGoalFacts, 'judge' | 'criterion'>> {
  const isOffered = ({ id, isEarlier }: Member): boolean => id !== member && !isEarlier;
  const judge = await memberAnswer(context, 'judge', 'Who decides?', isOffered);
  if (judge === member)
    throw new Error(`${member} cannot judge a goal of their own: name another member with --judge`);
  const criterion = await textAnswer(context.args, 'criterion', shape.criterion, {
    question: 'What do they look at?',
    placeholder: 'Three neighbours say so',
  });
  return { judge, criterion };
}

/** Asks what is counted from the content, so that check-ins need no numbers; undefined where members give numbers themselves. */
async function countsAnswer(context: CommandContext): Promise<NewGoalFacts['counts']> {
  const typed = await optionalText(context.args, 'counts', shape.counts);
  const choices = COUNTS.map((value) => ({
    value,
    label: `nobody has to: ${COUNTED[value]} are counted for you`,
  }));
  const none = 'you do: a number in every check-in';
  const hasUnit = typedText(context.args, 'unit') !== undefined;
  const answer = hasUnit
    ? typed
    : await optionalChoice(context, 'counts', { question: 'Who counts?', none, choices });
  return COUNTS.find((one) => one === answer);
}
