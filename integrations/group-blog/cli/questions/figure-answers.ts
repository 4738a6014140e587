import { z } from 'zod';
import type { Member, WeekReport } from '../../network/network.ts';
import { quantity } from '../../schemas/fields.ts';
import { OUTCOMES, type Outcome } from '../../schemas/values/outcome.ts';
import type { ChannelData } from '../../schemas/strategy.ts';
import { suggest } from '../../suggest/did-you-mean.ts';
import type { ChannelFigures } from '../../writing/results-file.ts';
import type { ParsedArguments } from '../command.ts';
import { faultInNumber } from './answers.ts';
import { askText } from './prompts.ts';

type Figures = Record<string, ChannelFigures>;

const NAMES = ['minutes', 'interactions', ...OUTCOMES] as const;
const FIGURES = { minutes: quantity().min(0), count: z.int().min(0) };

const schemaOf = (name: (typeof NAMES)[number]) => (name === 'minutes' ? FIGURES.minutes : FIGURES.count);

/**
 * Returns the figures of a week by channel, from `--value letter.minutes=60`, or asked for with last week's to change.
 * @param before the report before this one.
 * @throws {Error} where a value names no channel or nothing that is counted, or has no number.
 */
export async function figureAnswers(
  args: ParsedArguments,
  { strategy }: Member,
  channels: readonly ChannelData[],
  before: WeekReport | undefined,
): Promise<Figures> {
  const typed = [args.flags['value'] ?? []].flat().map(String);
  if (typed.length > 0 || !args.isAsking) return typedFigures(typed, channels);
  const figures: Figures = {};
  const outcome = strategy?.data.primaryOutcome;
  const active = channels.filter(({ state }) => state === 'active');
  if (active.length === 0)
    throw new Error(
      'no channel is active yet: write "state: active" into the strategy, or name one with --value',
    );
  for (const { id } of active) {
    const last = before && Object.hasOwn(before.channels, id) ? before.channels[id] : undefined;
    const minutes = await askNumber(`How many minutes went into ${id}?`, 'minutes', last?.minutes);
    const count =
      outcome && (await askNumber(`${id}: how many of “${outcome}”?`, outcome, last?.outcomes?.[outcome]));
    const interactions = await askNumber(
      `${id}: with how many people did you talk?`,
      'interactions',
      last?.interactions,
    );
    if (minutes + (count ?? 0) + interactions === 0) continue;
    figures[id] = {
      minutes,
      interactions,
      outcomes: outcome && count !== undefined ? { [outcome]: count } : {},
    };
  }
  if (Object.keys(figures).length === 0) throw new Error('there is nothing to report: every number is 0');
  return figures;
}

async function askNumber(question: string, name: (typeof NAMES)[number], initial = 0): Promise<number> {
  const faultOf = (text: string): string | undefined => faultInNumber(schemaOf(name), text);
  return Number(await askText({ question, initial: String(initial), faultOf }));
}

function typedFigures(typed: readonly string[], channels: readonly ChannelData[]): Figures {
  const figures: Figures = {};
  const seen = new Set<string>();
  for (const text of typed) {
    const [, id = '', name = '', number] = /^([^.=]*)\.([^=]*)=(.*)$/s.exec(text) ?? [];
    if (number === undefined) {
      throw new Error(`--value ${text} has not the form channel.what=number, as in letter.minutes=60`);
    }
    const ids = channels.map((channel) => channel.id);
    if (!ids.includes(id)) throw new Error(`there is no channel "${id}"; ${suggest(id, ids) ?? ''}`);
    const what = NAMES.find((one) => one === name);
    if (what === undefined) throw new Error(`"${name}" is not counted; ${suggest(name, NAMES) ?? ''}`);
    const key = `${id}.${what}`;
    if (seen.has(key)) throw new Error(`--value gives ${key} twice: leave one of them out`);
    seen.add(key);
    const fault = faultInNumber(schemaOf(what), number);
    if (fault !== undefined) throw new Error(`the number of --value ${text} ${fault}`);
    const own = (figures[id] ??= { minutes: 0, interactions: 0, outcomes: {} });
    if (isOutcome(what)) own.outcomes[what] = Number(number);
    else own[what] = Number(number);
  }
  return figures;
}

function isOutcome(name: (typeof NAMES)[number]): name is Outcome {
  return name !== 'minutes' && name !== 'interactions';
}
