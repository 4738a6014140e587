import { join } from 'node:path';
import type { z } from 'zod';
import { BASICS_BEFORE_SYSTEMS, countSteps } from '../../community/steps.ts';
import { fieldsIn } from '../../model/source-file.ts';
import { readText, toSourceFile } from '../../reader/read-folder.ts';
import { isId } from '../../schemas/fields.ts';
import { BASICS, POST_STEPS, strategies, SYSTEMS, type StrategyData } from '../../schemas/strategy.ts';
import { schemaAt } from '../../suggest/schema-walk.ts';
import { slugOf } from '../../suggest/slug.ts';
import { addAnswer, type StepAnswer, type StepGroup } from '../../writing/add-answer.ts';
import { exampleLine } from '../../writing/commented-fields.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { stepLines, strategyFile } from '../../writing/strategy-file.ts';
import { CommandRefusal, type ParsedArguments } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import {
  fileWithId,
  loadNetwork,
  refuseExcluded,
  type LoadedNetwork,
  type NetworkFlags,
} from '../load-network.ts';
import { optionalText, skippableText, typedText } from '../questions/answers.ts';
import { isBlogger, memberAnswer } from '../questions/choices.ts';
import { replaceFile, writeNewFile } from '../write-file.ts';
import { existsText, refuseGuest, refuseLeft, refuseProblems } from './refusals.ts';

/** One of the questions, and where its answer stands in the file. */
interface Question {
  group: StepGroup;
  step: string;
  /** The name of the flag with which the answer is typed. */
  flag: string;
}

/** Steps whose flags have other names: --content is the folder. */
const OTHER_FLAGS: Readonly<Record<string, string>> = { content: 'topics', workingNow: 'working' };

const questionsOf = (group: StepGroup, steps: readonly string[]): Question[] =>
  steps.map((step) => ({ group, step, flag: OTHER_FLAGS[step] ?? step }));

const QUESTIONS: readonly Question[] = [
  ...questionsOf('basics', BASICS),
  ...questionsOf('systems', SYSTEMS),
  ...questionsOf('post', POST_STEPS),
];

/**
 * Writes answers to the starter steps of a member: those that were typed, else those that are asked for one by one, each of which is written
 * at once.
 * @returns the exit status: 0 fine, also where somebody leaves at a question.
 * @throws {CommandRefusal} where an answer is there already, or the network or the file would be invalid; {Error} on wrong usage.
 */
export async function runStrategy(
  args: ParsedArguments,
  flags: NetworkFlags & { json: boolean },
): Promise<number> {
  const loaded = await loadNetwork(flags);
  refuseExcluded(loaded, ['network.md'], 'nothing was written');
  const member = await memberAnswer(
    { ...loaded, args },
    'member',
    'Whose starter steps are they?',
    isBlogger,
  );
  refuseGuest(loaded, member, { cannot: 'starter steps are a member’s', instead: 'name a member' });
  refuseLeft(loaded, member, loaded.network.today);
  const file = fileWithId(loaded, 'strategies', member);
  refuseExcluded(loaded, [file?.path], 'nothing was written');
  const sheet = new AnswerSheet(loaded, member, file?.path);
  const typed = QUESTIONS.filter(({ flag }) => typedText(args, flag) !== undefined);
  if (typed.length > 0) await writeTyped(args, sheet, typed);
  else if (args.canAsk) await askAll(args, sheet);
  else throw new Error('an answer is missing: --money "Bread, sold on Saturdays", --buyers, and so on');
  say(sheet, flags);
  return 0;
}

/** Writes all answers that were typed, or none. */
async function writeTyped(
  args: ParsedArguments,
  sheet: AnswerSheet,
  questions: readonly Question[],
): Promise<void> {
  for (const question of questions) {
    const { group, step, flag } = question;
    if (sheet.has(question))
      throw new CommandRefusal(existsText(`${group}.${step} in ${sheet.name}`, '; nothing was written'));
    sheet.add(question, (await optionalText(args, flag, answerSchema(question))) ?? '');
  }
  sheet.write();
}

/** Asks what is not answered yet. Nothing that is early is asked for: systems before three basics, tools before people. */
async function askAll(args: ParsedArguments, sheet: AnswerSheet): Promise<void> {
  const asking = { ...args, isAsking: true };
  for (const question of QUESTIONS) {
    if (sheet.has(question) || sheet.isEarly(question)) continue;
    let answer: string | undefined;
    try {
      answer = await skippableText(asking, question.flag, answerSchema(question), {
        question: questionText(question),
        placeholder: `${exampleText(question)}, or nothing yet: press Enter`,
      });
    } catch (cause) {
      // Whoever leaves keeps what was answered.
      if (cause instanceof CommandRefusal) return;
      throw cause;
    }
    if (answer === undefined) continue;
    sheet.add(question, answer);
    sheet.write();
  }
}

/** The file with a member's answers. */
class AnswerSheet {
  readonly name: string;
  readonly member: string;
  readonly path: string;
  readonly place: LoadedNetwork;
  /** How many answers were written. */
  written = 0;
  #isNew: boolean;
  #text: string;
  #added = 0;

  constructor(place: LoadedNetwork, member: string, path: string | undefined) {
    this.place = place;
    this.member = member;
    this.path = path ?? `${strategies.folder}/${member}.md`;
    this.name = `${place.folder.name}/${this.path}`;
    this.#isNew = path === undefined;
    this.#text = path === undefined ? '' : (readText(join(place.folder.path, path)) ?? '');
  }

  get data(): Partial<StrategyData> {
    if (this.#text === '') return {};
    return fieldsIn(toSourceFile(this.path, this.#text));
  }

  has({ group, step }: Question): boolean {
    const answers: Readonly<Record<string, unknown>> = this.data[group] ?? {};
    return answers[step] !== undefined;
  }

  isEarly({ group, step }: Question): boolean {
    const { post } = this.data;
    if (group === 'systems') return countSteps(this.data).basics < BASICS_BEFORE_SYSTEMS;
    const hasPeople = post?.people !== undefined && (post.objectives ?? []).length > 0;
    return step === 'technology' && !hasPeople;
  }

  /** @throws {CommandRefusal} where the file is written so that nobody but its owner can add to it. */
  add(question: Question, answer: string): void {
    const { group, step } = question;
    const value = step === 'objectives' ? [{ id: objectiveId(answer), text: answer }] : answer;
    this.#text = this.#with({ group, step, value });
    this.#added += 1;
  }

  /** Writes what was added, once the check has nothing against it. */
  write(): void {
    const { folder, files } = this.place;
    const file: NewFile = { path: this.path, text: this.#text };
    refuseProblems({ ...this.place, files: files.filter(({ path }) => path !== this.path) }, file);
    if (this.#isNew) {
      if (!writeNewFile(folder.path, file)) throw new CommandRefusal(existsText(this.name));
    } else replaceFile(join(folder.path, this.path), this.#text);
    this.#isNew = false;
    this.written += this.#added;
    this.#added = 0;
  }

  #with(answer: StepAnswer): string {
    const { today } = this.place.network;
    if (this.#text === '') return strategyFile(this.member, today, answer).text;
    const { frontMatter } = toSourceFile(this.path, this.#text);
    const yaml = frontMatter?.text ?? '';
    const start = this.#text.indexOf(`---${yaml}`) + '---'.length;
    const added = addAnswer(yaml, answer, today);
    const text =
      added === null ? '' : this.#text.slice(0, start) + added + this.#text.slice(start + yaml.length);
    if (isAdded(fieldsIn(toSourceFile(this.path, text)), this.data, answer)) return text;
    const lines = stepLines(answer.group, answer.step, this.data[answer.group] !== undefined).join('\n');
    throw new CommandRefusal(
      `${this.name} is written so that nothing can be added to it from here: open it, and add\n\n${lines}`,
    );
  }
}

/** Whether fields are those of before, with an answer more. */
function isAdded(
  fields: Readonly<Record<string, unknown>>,
  before: Partial<StrategyData>,
  { group, step, value }: StepAnswer,
): boolean {
  const expected = { ...before, [group]: { ...before[group], [step]: value } };
  const sorted = (data: object): string =>
    JSON.stringify(Object.entries({ ...data, updated: '' }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(fields) === sorted(expected);
}

const ID_WORDS = 4;

/** Makes the name of an objective from its first words. */
function objectiveId(text: string): string {
  const id = slugOf(text)?.split('-').slice(0, ID_WORDS).join('-') ?? '';
  return isId(id) ? id : 'first';
}

function answerSchema({ group, step }: Question): z.ZodType {
  const path = step === 'objectives' ? [group, step, 0, 'text'] : [group, step];
  const schema = schemaAt(strategies.schema, path);
  if (!schema) throw new Error(`there is no field ${path.join('.')}`);
  return schema;
}

function questionText({ group, step }: Question): string {
  const description = schemaAt(strategies.schema, [group, step])?.meta()?.['description'];
  return typeof description === 'string' ? description : step;
}

/** Returns the example of an answer without the name of its field. */
function exampleText(question: Question): string {
  return exampleLine(answerSchema(question)).replace(/^\w+: /, '');
}

/** Once it is said who the people are and what is to come of it, channels come next. */
function nextStep({ member, name, place, data }: AnswerSheet): string {
  const goOn = `go on when you like: ${commandFor(`new strategy ${member}`, place.folder)}`;
  const { people, objectives: [objective] = [] } = data.post ?? {};
  if (people === undefined || !objective || data.channels !== undefined) return goOn;
  return `say in ${name} what you count (primaryOutcome) and where you are (channels, each with "objective: ${objective.id}"). Or ${goOn}`;
}

function say(sheet: AnswerSheet, { json }: { json: boolean }): void {
  const { name, path, place, written, data } = sheet;
  const { basics } = countSteps(data);
  const { steps: words } = place.network.words;
  const counted = words.basicsCount(basics, BASICS.length);
  const next = nextStep(sheet);
  if (json) process.stdout.write(`${JSON.stringify({ path, answers: written, basics, next }, null, 2)}\n`);
  else if (written === 0) process.stdout.write(`Nothing was written. Next: ${next}\n`);
  else process.stdout.write(`Wrote ${name} (${written} more): ${counted}.\nNext: ${next}\n`);
}
