import type { Given } from '../command.ts';
import type { LoadedNetwork } from '../load-network.ts';

/** What a command that writes a file works with: the network, and what was typed. */
export interface CommandContext extends LoadedNetwork {
  given: Given;
}
