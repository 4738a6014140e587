import { buildCommunityView } from '../../community/community-view.ts';
import { loadNetwork, warnAboutExcluded, type NetworkFlags } from '../load-network.ts';
import { communityReport } from './community-report.ts';

/**
 * Prints what members do for each other. Files that are wrong are left out.
 * @returns the exit status: 0 fine.
 * @throws {Error} on wrong usage.
 */
export async function runCommunity(flags: NetworkFlags & { json: boolean }): Promise<number> {
  const loaded = await loadNetwork(flags);
  warnAboutExcluded(loaded);
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(buildCommunityView(loaded.network), null, 2)}\n`
      : communityReport(loaded.network),
  );
  return 0;
}
