import type { Challenge, Member, Network } from '../../network/network.ts';
import { dayText } from '../terminal/challenge-day.ts';
import type { Choice } from './questions.ts';

export function memberChoices({ members }: Network, isMeant: (member: Member) => boolean): Choice[] {
  return members.filter(isMeant).map(({ id, name }) => ({ value: id, label: name, hint: id }));
}

export function challengeChoices(
  { challenges, today }: Network,
  isMeant: (challenge: Challenge) => boolean,
): Choice[] {
  return challenges
    .filter(isMeant)
    .map((challenge) => ({ value: challenge.id, label: challenge.title, hint: dayText(challenge, today) }));
}
