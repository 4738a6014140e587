import type { ParsedArguments } from '../command.ts';
import type { LoadedNetwork } from '../load-network.ts';

/** What a command that writes a file gets: the network and the arguments. */
export interface CommandContext extends LoadedNetwork {
  args: ParsedArguments;
}
