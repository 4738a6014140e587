import type { Member, Network } from '../network/network.ts';
import { BASICS, SYSTEMS, type StrategyData } from '../schemas/strategy.ts';
import { membersOn } from './people.ts';

/** How many answers count, of 6 basics, 5 systems and 4 of people, objectives, strategy and technology. */
export interface StepCounts {
  basics: number;
  /** None before three basics stand. */
  systems: number;
  post: number;
}

/** So many basics stand before the systems are asked for. */
export const BASICS_BEFORE_SYSTEMS = 3;

/** An answer counts from so many code points. */
export const SHORTEST_ANSWER = 10;

/** The steps of a strategy, which may have been read in part. */
export type Steps = Pick<StrategyData, 'basics' | 'systems' | 'post'>;

/** Whether an answer is long enough to count. */
export function isAnswer(text: string | undefined): boolean {
  return text !== undefined && Array.from(text.trim()).length >= SHORTEST_ANSWER;
}

/** Counts the answers of a strategy (community rules, 5). */
export function countSteps({ basics = {}, systems = {}, post = {} }: Partial<Steps>): StepCounts {
  const { people, objectives = [], strategy, technology } = post;
  const answered = BASICS.filter((step) => isAnswer(basics[step])).length;
  return {
    basics: answered,
    systems: answered < BASICS_BEFORE_SYSTEMS ? 0 : SYSTEMS.filter((step) => isAnswer(systems[step])).length,
    post: [
      isAnswer(people),
      objectives.some(({ text }) => isAnswer(text)),
      isAnswer(strategy),
      isAnswer(technology),
    ].filter(Boolean).length,
  };
}

/** Counts the starter steps of each member who has a strategy, by the member's id. */
export function stepsOn(network: Network, day: string): (StepCounts & { member: Member })[] {
  return membersOn(network, day).flatMap((member) =>
    member.strategy ? [{ member, ...countSteps(member.strategy.data) }] : [],
  );
}
