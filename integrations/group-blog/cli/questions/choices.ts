import type { Challenge, Member } from '../../network/network.ts';
import type { Words } from '../../words/words.ts';
import { dayLabel } from '../../network/civil-days.ts';
import { findId } from '../load-network.ts';
import { plainLine } from '../terminal/terminal-text.ts';
import { typedLabel, typedText } from './answers.ts';
import type { CommandContext } from './command-context.ts';
import { askChoice, type Choice } from './prompts.ts';

/**
 * Returns the id of a member, from the arguments or chosen from a list.
 * @param isOffered which members can be chosen; any can be typed.
 * @throws {Error} where there is no such member, or none to choose from.
 */
export async function memberAnswer(
  context: CommandContext,
  name: string,
  question: string,
  isOffered: (member: Member) => boolean,
): Promise<string> {
  const offered = context.network.members.filter(isOffered);
  return findId(context, 'members', await choiceAnswer(context, name, question, offered.map(memberChoice)));
}

/**
 * Returns the id of a challenge, from the arguments or chosen from a list.
 * @param isOffered which challenges can be chosen; any can be typed.
 * @throws {Error} where there is no such challenge, or none to choose from.
 */
export async function challengeAnswer(
  context: CommandContext,
  question: string,
  isOffered: (challenge: Challenge) => boolean,
): Promise<string> {
  const { challenges, today, words } = context.network;
  const choices = challenges.filter(isOffered).map((challenge) => challengeChoice(challenge, today, words));
  return findId(context, 'challenges', await choiceAnswer(context, 'challenge', question, choices));
}

export async function choiceAnswer(
  { args }: CommandContext,
  name: string,
  question: string,
  choices: readonly Choice[],
): Promise<string> {
  const typed = typedText(args, name);
  if (typed !== undefined) return typed;
  if (choices.length > 0) return askChoice(question, choices);
  throw new Error(`${typedLabel(args, name)} is missing, and there is none to choose from`);
}

/** Returns an optional choice: the argument, which is not checked, else what is chosen if the command asks at all. */
export async function optionalChoice(
  { args }: CommandContext,
  name: string,
  { question, none, choices }: { question: string; none: string; choices: readonly Choice[] },
): Promise<string | undefined> {
  const typed = typedText(args, name);
  if (typed !== undefined || !args.isAsking || choices.length === 0) return typed;
  const chosen = await askChoice(question, [{ value: '', label: none }, ...choices]);
  return chosen === '' ? undefined : chosen;
}

export function memberChoice({ id, name }: Pick<Member, 'id' | 'name'>): Choice {
  return { value: id, label: name, hint: id };
}

/** @param date the date whose day of the challenge the hint names. */
export function challengeChoice(challenge: Challenge, date: string, words: Words): Choice {
  return { value: challenge.id, label: challenge.title, hint: challengeDayText(challenge, date, words) };
}

/** Whether a member has a blog of their own. */
export function isBlogger({ isGuest, isEarlier }: Member): boolean {
  return !isGuest && !isEarlier;
}

/** Names a day of a challenge, with its prompt: "Day 5 of 21: What did you learn?" */
export function challengeDayText({ data }: Challenge, date: string, words: Words): string {
  const { n, label } = dayLabel(data, date, words);
  const prompt = plainLine(data.prompts?.[String(n)] ?? '');
  return prompt === '' ? label : `${label}: ${prompt}`;
}
