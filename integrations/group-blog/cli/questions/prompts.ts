import { autocomplete, isCancel, multiselect, select, text, updateSettings } from '@clack/prompts';
import { CommandRefusal } from '../command.ts';
import { plainLine } from '../terminal/terminal-text.ts';

// Ctrl-D closes the input, so that a question would wait forever without this.
updateSettings({ aliases: { '\u0004': 'cancel' } });

/** A list with more choices is a search field. */
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
  /** The proposed answer, which can be accepted or edited. */
  initial?: string | undefined;
  /** Says what is wrong with an answer, as the end of a sentence: "is empty". */
  faultOf?: (answer: string) => string | undefined;
}

/**
 * Asks for text on the terminal until it has no fault.
 * @throws {CommandRefusal} where the prompt is cancelled.
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
 * Asks for one of several choices.
 * @param choices may have untrusted text in their labels and hints.
 * @returns the value of the choice.
 * @throws {CommandRefusal} where the prompt is cancelled.
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

/**
 * Asks for any number of several choices.
 * @returns the values of the choices.
 * @throws {CommandRefusal} where the prompt is cancelled.
 */
export async function askChoices(message: string, choices: readonly Choice[]): Promise<string[]> {
  const answer = await multiselect({ message, options: [...choices], required: false });
  if (isCancel(answer)) throw new CommandRefusal(STOPPED);
  return answer;
}

const STOPPED = 'stopped; nothing was written';

function answered(answer: string | symbol): string {
  if (isCancel(answer)) throw new CommandRefusal(STOPPED);
  return String(answer);
}
