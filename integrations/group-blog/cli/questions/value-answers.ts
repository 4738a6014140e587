import type { Participation } from '../../network/network.ts';
import { quantity } from '../../schemas/fields.ts';
import { suggest } from '../../suggest/did-you-mean.ts';
import { countedUnitsOf, unitsOf } from '../../writing/units.ts';
import { plainLine } from '../terminal/terminal-text.ts';
import type { ParsedArguments } from '../command.ts';
import { faultInNumber } from './answers.ts';
import { askText } from './prompts.ts';

/**
 * Returns the values of a check-in by their units, from `--value miles=3` or asked for.
 * @throws {Error} where a value has no number, or a unit that no goal has.
 */
export async function valueAnswers(
  args: ParsedArguments,
  own: Participation,
  date: string,
): Promise<Record<string, number>> {
  const typed = [args.flags['value'] ?? []].flat().map(String);
  const units = unitsOf(own);
  const values: [string, number][] = typed.map((text) => readValue(text, own, units));
  const twice = values.find(([unit], index) => values.findIndex(([one]) => one === unit) < index)?.[0];
  if (twice !== undefined) throw new Error(`--value gives ${twice} twice: leave one of them out`);
  for (const unit of typed.length === 0 && args.isAsking ? units : []) {
    const answer = await askText({
      question: `How many ${plainLine(unit)} on ${date}?`,
      placeholder: 'none to tell: press Enter',
      faultOf: (text) => (text.trim() === '' ? undefined : faultInNumber(quantity(), text)),
    });
    if (answer.trim() !== '') values.push([unit, Number(answer)]);
  }
  return Object.fromEntries(values);
}

function readValue(text: string, own: Participation, units: readonly string[]): [string, number] {
  const at = text.lastIndexOf('=');
  const isBareNumber = /^\s*[-+]?[.,]?\d[\d.,]*\s*$/.test(text);
  const unit = isBareNumber ? onlyUnit(text, own, units) : (at === -1 ? text : text.slice(0, at)).trim();
  if (!units.includes(unit)) {
    if (countedUnitsOf(own).has(unit))
      throw new Error(`${unit} are counted for you: leave "--value ${text}" out`);
    const choice = units.length === 0 ? nothingToTell(text, own) : suggest(unit, units);
    throw new Error(`no goal of ${own.member.id} is counted in "${unit}"; ${choice ?? ''}`);
  }
  if (at === -1 && !isBareNumber) {
    throw new Error(`--value ${text} has no number: type ${flagFor(unit, '3')}`);
  }
  const number = text.slice(at + 1);
  const fault = faultInNumber(quantity(), number);
  if (fault !== undefined) throw new Error(`the number of --value ${text} ${fault}`);
  return [unit, Number(number)];
}

/** Returns the unit of a number that was typed without one. */
function onlyUnit(number: string, own: Participation, units: readonly string[]): string {
  const [unit, ...others] = units;
  if (unit === undefined) throw new Error(nothingToTell(number, own));
  if (others.length === 0) return unit;
  const choices = units.map((one) => flagFor(one, number.trim())).join(' or ');
  throw new Error(`--value ${number} does not say of what: type ${choices}`);
}

function nothingToTell(text: string, { member }: Participation): string {
  return `leave "--value ${text}" out: no goal of ${member.id} has a unit to tell`;
}

function flagFor(unit: string, number: string): string {
  const value = `${unit}=${number}`;
  return `--value ${/^[\w=.,+-]+$/.test(value) ? value : `"${value}"`}`;
}
