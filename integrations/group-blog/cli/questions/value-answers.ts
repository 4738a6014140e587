import type { Participation } from '../../network/network.ts';
import { suggest } from '../../suggest/did-you-mean.ts';
import { quantity } from '../../schemas/fields.ts';
import { countedUnitsOf, unitsOf } from '../../writing/units.ts';
import { askText } from './questions.ts';
import { plain } from '../terminal/terminal-text.ts';
import { faultInNumber, type Told } from './answers.ts';

/**
 * The values of a check-in, as `--value miles=3`.
 * @throws {Error} where one has no number, or a unit that no goal has.
 */
export async function valuesTold(
  told: Told,
  own: Participation,
  date: string,
): Promise<Record<string, number>> {
  const given = told.all('value');
  const units = unitsOf(own);
  if (given.length > 0 || !told.isAsking) {
    const values = given.map((text) => readValue(text, own, units));
    const twice = values.find(([unit], index) => values.findIndex(([one]) => one === unit) < index)?.[0];
    if (twice !== undefined) throw new Error(`--value tells ${twice} twice: leave one of them out`);
    return Object.fromEntries(values);
  }
  const values: [string, number][] = [];
  for (const unit of units) {
    const fault = (answer: string): string | undefined => {
      const says = answer.trim() === '' ? undefined : faultInNumber(quantity(), answer);
      return says === undefined ? undefined : `It ${says}.`;
    };
    const answer = await askText({
      message: `How many ${plain(unit)} on ${date}?`,
      placeholder: 'none to tell: press Enter',
      fault,
    });
    if (answer.trim() !== '') values.push([unit, Number(answer)]);
  }
  return Object.fromEntries(values);
}

function readValue(text: string, own: Participation, units: readonly string[]): [string, number] {
  const at = text.lastIndexOf('=');
  const isBareNumber = /^\s*[-+]?[.,]?\d[\d.,]*\s*$/.test(text);
  const unit = isBareNumber ? onlyUnit(text, own, units) : (at === -1 ? text : text.slice(0, at)).trim();
  const counts = countedUnitsOf(own).get(unit);
  if (counts !== undefined && !units.includes(unit)) {
    throw new Error(`${unit} are counted for you: leave "--value ${text}" out`);
  }
  if (!units.includes(unit)) {
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

/** A number alone says enough where there is only one thing to count. */
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
