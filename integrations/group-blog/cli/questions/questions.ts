import { autocomplete, isCancel, select, text, updateSettings } from '@clack/prompts';
import { plain } from '../terminal/terminal-text.ts';
import { Refused } from './refused.ts';

/** With Ctrl-D the terminal says that nothing more will come, and a question would wait for ever. */
updateSettings({ aliases: { '\u0004': 'cancel' } });

/** More than that are found by typing. */
const MOST_LISTED = 12;

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface TextQuestion {
  message: string;
  placeholder?: string;
  /** What stands there already. */
  initial?: string;
  /** What is wrong with an answer. */
  fault: (answer: string) => string | undefined;
}

/** Asks on the terminal. */
export async function askText({ message, placeholder, initial, fault }: TextQuestion): Promise<string> {
  return answered(
    await text({
      message,
      ...(placeholder !== undefined && { placeholder }),
      ...(initial !== undefined && { initialValue: initial }),
      validate: (answer) => fault(answer ?? ''),
    }),
  );
}

/** @param choices what there is, with members' own words in it. */
export async function askChoice(message: string, choices: readonly Choice[]): Promise<string> {
  const options = choices.map(({ value, label, hint }) => ({
    value,
    label: plain(label),
    ...(hint !== undefined && { hint: plain(hint) }),
  }));
  const ask = { message, options, maxItems: MOST_LISTED };
  return answered(await (options.length > MOST_LISTED ? autocomplete(ask) : select(ask)));
}

function answered(answer: string | symbol): string {
  if (isCancel(answer)) throw new Refused('stopped; nothing was written');
  return String(answer);
}
