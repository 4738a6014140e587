import type { Participation } from '../network/network.ts';
import { suggest } from '../problems/near.ts';
import { quantity } from '../schemas/fields.ts';
import { countedUnitsOf, unitsOf } from '../writing/units.ts';
import { askText } from './questions.ts';
import { faultInNumber, type Told } from './told.ts';

/**
 * The values of a check-in, as `--value miles=3`.
 * @throws {Error} where one has no number, or a unit that no goal has.
 */
export async function valuesTold(told: Told, own: Participation): Promise<Record<string, number>> {
  const given = told.all('value');
  const units = unitsOf(own);
  if (given.length > 0 || !told.isAsking) {
    return Object.fromEntries(given.map((text) => readValue(text, own, units)));
  }
  const values: [string, number][] = [];
  for (const unit of units) {
    const fault = (answer: string): string | undefined => {
      const says = answer.trim() === '' ? undefined : faultInNumber(quantity(), answer);
      return says === undefined ? undefined : `It ${says}.`;
    };
    const answer = await askText({ message: `How many ${unit}?`, placeholder: 'none to tell', fault });
    if (answer.trim() !== '') values.push([unit, Number(answer)]);
  }
  return Object.fromEntries(values);
}

function readValue(text: string, own: Participation, units: readonly string[]): [string, number] {
  const at = text.lastIndexOf('=');
  if (at === -1) throw new Error(`--value ${text} has no number: type --value ${text}=3`);
  const unit = text.slice(0, at).trim();
  const number = text.slice(at + 1);
  const counts = countedUnitsOf(own).get(unit);
  if (counts !== undefined && !units.includes(unit)) {
    throw new Error(`${unit} are counted for you: leave "--value ${text}" out`);
  }
  if (!units.includes(unit)) {
    const choice =
      units.length === 0
        ? `leave "--value ${text}" out: no goal of ${own.member.id} has a unit to tell`
        : suggest(unit, units);
    throw new Error(`no goal of ${own.member.id} is counted in "${unit}"; ${choice ?? ''}`);
  }
  const fault = faultInNumber(quantity(), number);
  if (fault !== undefined) throw new Error(`the number of --value ${text} ${fault}`);
  return [unit, Number(number)];
}
