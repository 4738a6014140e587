import type { Challenge, Participation } from '../../network/network.ts';
import { lastDay, participantStart } from '../../network/civil-days.ts';
import { CommandRefusal } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { fileWithId, findId, refuseExcluded, type LoadedNetwork } from '../load-network.ts';

/** @throws {Error} where there is no such challenge, {CommandRefusal} where its file is wrong. */
export function findChallenge(loaded: LoadedNetwork, id: string): Challenge {
  const now = findId(loaded, 'challenges', id);
  refuseExcluded(loaded, [`challenges/${now}.md`], 'nothing was written');
  const found = loaded.network.challenges.find((challenge) => challenge.id === now);
  if (!found) throw new CommandRefusal(`challenges/${now}.md cannot be read; nothing was written`);
  return found;
}

/**
 * Finds the participation of a member in a challenge.
 * @throws {Error} where there is no such challenge or member, or the member takes no part; {CommandRefusal} where a file is wrong.
 */
export function findParticipation(
  loaded: LoadedNetwork,
  challengeId: string,
  memberId: string,
): Participation {
  const { folder, ids, network } = loaded;
  const { id: challenge, participants } = findChallenge(loaded, challengeId);
  const member = findId(loaded, 'members', memberId);
  const id = `${challenge}/${member}`;
  if (!ids.participants.has(id)) {
    const command = commandFor(`join ${challenge} ${member}`, folder);
    throw new Error(`${member} takes no part in ${challenge} yet: type ${command}`);
  }
  const participant = fileWithId(loaded, 'participants', id)?.path;
  refuseExcluded(loaded, [`members/${member}.md`, participant], 'nothing was written');
  const found = participants.find((own) => own.member.id === member);
  if (!found) throw new CommandRefusal(`${member} is not there yet on ${network.today}; nothing was written`);
  return found;
}

interface OwnDays {
  challenge: Pick<Challenge, 'data'>;
  data: { joined?: string | undefined };
}

/** Returns the first and the last date on which a member takes part. */
export function daysOf({ challenge, data }: OwnDays): { first: string; last: string } {
  return { first: participantStart(challenge.data, data.joined), last: lastDay(challenge.data) };
}

/** Whether a member takes part on a date. */
export function isOwnDay(own: OwnDays, date: string): boolean {
  const { first, last } = daysOf(own);
  return date >= first && date <= last;
}

/**
 * @param today the last date that is accepted; without it, future days are accepted too.
 * @param otherwise a suggestion at the end of the message.
 * @throws {Error} where the date is none of a participant's days.
 */
export function refuseOtherDays(
  own: Participation,
  date: string,
  { today, otherwise = '' }: { today?: string; otherwise?: string },
): void {
  const { first, last } = daysOf(own);
  const latest = today !== undefined && today < last ? today : last;
  if (date >= first && date <= latest) return;
  const choice = first > latest ? `the first is ${first}` : `name one with --date, ${first} to ${latest}`;
  const is = isOwnDay(own, date)
    ? `is still to come (it is ${latest})`
    : `is not one of ${own.member.id}'s days in ${own.challenge.id}`;
  throw new Error(`${date} ${is}: ${choice}${otherwise}`);
}
