import type { Challenge, Member } from '../../network/network.ts';
import type { Words } from '../../words/words.ts';
import { dayLabel } from '../../progress/civil-days.ts';
import { findId } from '../load-network.ts';
import { plainLine } from '../terminal/terminal-text.ts';
import { typedLabel, typedText } from './answers.ts';
import type { CommandContext } from './command-context.ts';
import { askChoice, type Choice } from './prompts.ts';

/**
 * The id of a member, typed or chosen.
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
 * The id of a challenge, typed or chosen.
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
  { given }: CommandContext,
  name: string,
  question: string,
  choices: readonly Choice[],
): Promise<string> {
  const typed = typedText(given, name);
  if (typed !== undefined) return typed;
  if (choices.length > 0) return askChoice(question, choices);
  throw new Error(`${typedLabel(given, name)} is missing, and there is none to choose from`);
}

/** A choice that may be left out: what was typed, which is not checked, else what is chosen where others are asked for. */
export async function optionalChoice(
  { given }: CommandContext,
  name: string,
  { question, none, choices }: { question: string; none: string; choices: readonly Choice[] },
): Promise<string | undefined> {
  const typed = typedText(given, name);
  if (typed !== undefined || !given.isAsking || choices.length === 0) return typed;
  const chosen = await askChoice(question, [{ value: '', label: none }, ...choices]);
  return chosen === '' ? undefined : chosen;
}

export function memberChoice({ id, name }: Pick<Member, 'id' | 'name'>): Choice {
  return { value: id, label: name, hint: id };
}

/** @param date the day that is shown with it. */
export function challengeChoice(challenge: Challenge, date: string, words: Words): Choice {
  return { value: challenge.id, label: challenge.title, hint: challengeDayText(challenge, date, words) };
}

/** Whether posts can stand on a member's own blog. */
export function isBlogger({ isGuest, isEarlier }: Member): boolean {
  return !isGuest && !isEarlier;
}

/** A day of a challenge with its prompt: "Day 5 of 21: What did you learn?" */
export function challengeDayText({ data }: Challenge, date: string, words: Words): string {
  const { n, label } = dayLabel(data, date, words);
  const prompt = plainLine(data.prompts?.[String(n)] ?? '');
  return prompt === '' ? label : `${label}: ${prompt}`;
}
