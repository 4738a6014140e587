import { autocomplete, isCancel, select, text, updateSettings } from '@clack/prompts';
import { Refusal } from '../command.ts';
import { plainLine } from '../terminal/terminal-text.ts';

// After Ctrl-D the terminal sends nothing more, and a question would wait for ever.
updateSettings({ aliases: { '\u0004': 'cancel' } });

/** Longer lists are searched by typing. */
const MOST_LISTED = 12;

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

export interface TextPrompt {
  question: string;
  /** An example of an answer. */
  placeholder?: string;
  /** The answer that can be accepted or edited. */
  initial?: string | undefined;
  /** What is wrong with an answer, to go on after its name: "is empty". */
  faultOf?: (answer: string) => string | undefined;
}

/**
 * Asks for text on the terminal, until it has no fault.
 * @throws {Refusal} where somebody stops.
 */
export async function askText({ question, placeholder, initial, faultOf }: TextPrompt): Promise<string> {
  return answered(
    await text({
      message: question,
      ...(placeholder !== undefined && { placeholder }),
      ...(initial !== undefined && { initialValue: initial }),
      validate: (answer) => {
        const fault = faultOf?.(answer ?? '');
        return fault === undefined ? undefined : `It ${fault}.`;
      },
    }),
  );
}

/**
 * Asks for one of several choices, whose labels may be members' words.
 * @returns the value of the choice.
 * @throws {Refusal} where somebody stops.
 */
export async function askChoice(message: string, choices: readonly Choice[]): Promise<string> {
  const options = choices.map(({ value, label, hint }) => ({
    value,
    label: plainLine(label),
    ...(hint !== undefined && { hint: plainLine(hint) }),
  }));
  const prompt = { message, options, maxItems: MOST_LISTED };
  return answered(await (options.length > MOST_LISTED ? autocomplete(prompt) : select(prompt)));
}

function answered(answer: string | symbol): string {
  if (isCancel(answer)) throw new Refusal('stopped; nothing was written');
  return String(answer);
}
