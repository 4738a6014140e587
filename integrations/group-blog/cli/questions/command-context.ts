import type { Given } from '../command.ts';
import type { LoadedNetwork } from '../load-network.ts';
import { unknownName } from '../unknown-name.ts';

/** What a command that writes a file works with: the network, and what was typed. */
export interface CommandContext extends LoadedNetwork {
  given: Given;
}

const NAMES = { members: 'member', challenges: 'challenge', communities: 'community' } as const;

/** @throws {Error} where the id does not exist, with the one that was probably meant. */
export function findId({ ids }: CommandContext, kind: keyof typeof NAMES, id: string): string {
  if (ids[kind].has(id)) return id;
  throw unknownName(`there is no ${NAMES[kind]} "${id}"`, id, [...ids[kind]].toSorted());
}
