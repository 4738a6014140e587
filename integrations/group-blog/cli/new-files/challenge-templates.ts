import { z } from 'zod';
import { weeklyLoads, type TrainingRule } from '../../writing/training-plan.ts';
import type { ChallengePlan } from '../../writing/challenge-file.ts';
import { numberAnswer, typedText } from '../questions/answers.ts';
import { optionalChoice } from '../questions/choices.ts';
import type { CommandContext } from '../questions/command-context.ts';

export const TEMPLATES = ['21-days', 'trial', 'training'] as const;

type Template = (typeof TEMPLATES)[number];

/** The fields of a template's plan, which flags name. */
const TRAINING: Readonly<
  Record<keyof Omit<TrainingRule, 'taper'>, [schema: z.ZodType<number>, question: string, initial: string]>
> = {
  base: [z.number().min(1).max(1e6), 'How much is the first week, in miles or hours?', '10'],
  growth: [z.number().min(0).max(0.5), 'By which part does a week grow, 0.1 for a tenth?', '0.1'],
  weeks: [z.int().min(2).max(53), 'How many weeks are there?', '8'],
  every: [z.int().min(2).max(53), 'Every how many weeks is one lighter?', '4'],
  lighter: [z.number().min(0.1).max(1), 'Which part of the week before has it?', '0.8'],
};

const CHOICES: Readonly<Record<Template, string>> = {
  '21-days': 'Twenty-one days, with something to do on each',
  trial: 'A trial: everybody tries one channel for 21 days, and then keeps it or stops',
  training: 'A training: weeks that grow, with a lighter one now and then',
};

/**
 * Returns the template of a new challenge, from the arguments or chosen from a list. Who said how many days it lasts is not asked.
 * @returns undefined where it has none.
 * @throws {Error} where there is none of that name.
 */
export async function templateAnswer(context: CommandContext): Promise<Template | undefined> {
  const hasDays = typedText(context.args, 'days') !== undefined;
  const typed = hasDays
    ? typedText(context.args, 'template')
    : await optionalChoice(context, 'template', {
        question: 'What kind of challenge is it?',
        none: 'Days, as many as you say',
        choices: TEMPLATES.map((value) => ({ value, label: CHOICES[value], hint: value })),
      });
  const template = TEMPLATES.find((one) => one === typed);
  if (typed !== undefined && template === undefined) {
    throw new Error(`there is no template "${typed}"; it can be ${TEMPLATES.join(', ')}`);
  }
  return template;
}

/** Asks for the plan of weeks of a training, and works it out. */
export async function trainingPlan({ args }: CommandContext): Promise<ChallengePlan> {
  const answers: Partial<Record<keyof TrainingRule, number>> = {};
  for (const [name, [schema, question, initial]] of Object.entries(TRAINING)) {
    const isGiven = typedText(args, name) !== undefined || args.isAsking;
    answers[name as keyof TrainingRule] = isGiven
      ? await numberAnswer(args, name, schema, { question, initial })
      : Number(initial);
  }
  const { base = 0, growth = 0, weeks = 0, every = 2, lighter = 1 } = answers;
  const taper = taperOf(typedText(args, 'taper') ?? '0.5');
  if (taper.length >= weeks) throw new Error('the taper is as long as the plan: leave out a part of --taper');
  return { loads: weeklyLoads({ base, growth, weeks, every, lighter, taper }) };
}

/** Reads the parts of the heaviest week that the last weeks have: `0.75,0.5`. */
function taperOf(text: string): number[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1 && parts[0] === '') return [];
  return parts.map((part) => {
    const share = Number(part);
    if (part !== '' && share > 0 && share <= 1) return share;
    throw new Error(`--taper is "${text}"; write parts of the heaviest week, as in 0.75,0.5`);
  });
}
