import { nextCycle, type FocusCycle } from '../../community/focus.ts';
import { weekOf } from '../../schemas/values/iso-week.ts';
import { loadNetwork, warnAboutExcluded, type NetworkFlags } from '../load-network.ts';

/**
 * Prints on whom everybody could look in the next weeks, as the line to paste.
 * @returns the exit status: 0 fine.
 * @throws {Error} on wrong usage.
 */
export async function runFocus(flags: NetworkFlags & { json: boolean }): Promise<number> {
  const loaded = await loadNetwork(flags);
  warnAboutExcluded(loaded);
  const cycle = nextCycle(loaded.network);
  const { name } = loaded.folder;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(cycleData(cycle), null, 2)}\n`
      : focusText(cycle, loaded.network.focus, name),
  );
  return 0;
}

function cycleData({ challenge, blocks }: FocusCycle): object {
  return {
    challenge: challenge?.id ?? null,
    blocks: blocks.map(({ from, to, member }) => ({ from, to, member: member.id })),
  };
}

/** The line to paste, below a sentence that says where. What was written before stays. */
export function focusText(
  { challenge, before, blocks }: FocusCycle,
  written: Readonly<Record<string, string>>,
  folder: string,
): string {
  if (blocks.length === 0) return '# There is nobody to look at: members join with a file in members/.\n';
  if (challenge) {
    const ids = [...before.map((id) => id ?? 'null'), ...blocks.map(({ member }) => member.id)];
    return `# In ${folder}/challenges/${challenge.id}.md:\nfocus: [${ids.join(', ')}]\n`;
  }
  const proposed = Object.fromEntries(blocks.map(({ from, member }) => [weekOf(from), member.id]));
  const lines = Object.entries({ ...written, ...proposed })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([week, id]) => `  ${week}: ${id}`);
  return `# In ${folder}/network.md:\nfocus:\n${lines.join('\n')}\n`;
}
