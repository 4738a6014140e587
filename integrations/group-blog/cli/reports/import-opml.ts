import { readFileSync, statSync } from 'node:fs';
import { decodeText } from '../../outside/decode-text.ts';
import { planBlogroll } from '../../outside/plan-blogroll.ts';
import { readOpml } from '../../outside/read-opml.ts';
import { FeedFault } from '../../outside/read-feed.ts';
import { fileText, yamlLines } from '../../writing/file-text.ts';
import { CommandRefusal } from '../command.ts';
import { commandFor } from '../content-folder.ts';
import { loadNetwork, warnAboutExcluded, type LoadedNetwork, type NetworkFlags } from '../load-network.ts';
import { writeNewFile } from '../write-file.ts';

interface OpmlFlags extends NetworkFlags {
  'dry-run': boolean;
  json: boolean;
}

/** As much as ten thousand blogs. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Makes a member of each blog in a blogroll. Files that are there are never touched.
 * @returns the exit status: 0.
 * @throws {CommandRefusal} where the file is no OPML.
 */
export async function runImportOpml(
  file: string,
  { 'dry-run': isDry, json, ...flags }: OpmlFlags,
): Promise<number> {
  const loaded = await loadNetwork(flags);
  warnAboutExcluded(loaded);
  const { created, skipped } = planBlogroll(entriesOf(file), existingMembers(loaded));
  if (!isDry) {
    for (const { path, fields } of created) {
      writeNewFile(loaded.folder.path, { path, text: fileText(yamlLines(fields), '') });
    }
  }
  if (json) {
    const members = created.map(({ id, path, fields: { name, feed } }) => ({
      id,
      path,
      name,
      feed: feed.url,
    }));
    process.stdout.write(`${JSON.stringify({ members, skipped }, null, 2)}\n`);
    return 0;
  }
  const lines = [
    ...created.map(
      ({ path, fields }) =>
        `${isDry ? 'would write' : 'wrote'} ${loaded.folder.name}/${path}: ${fields.name}`,
    ),
    ...skipped.map(({ name, why }) => `left out ${name}: ${why}`),
    ...(created.length > 0 && !isDry ? [`Bring in their posts: ${commandFor('pull', loaded.folder)}`] : []),
  ];
  process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'There is no blog in it.\n');
  return 0;
}

function entriesOf(file: string): ReturnType<typeof readOpml> {
  try {
    if (statSync(file).size > MAX_BYTES) throw new FeedFault('it is larger than 5 MB');
    return readOpml(decodeText(readFileSync(file), null));
  } catch (cause) {
    if (cause instanceof FeedFault) throw new CommandRefusal(`${file} cannot be taken: ${cause.message}`);
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EISDIR') throw new Error(`there is no file ${file}`);
    throw cause;
  }
}

/** The members of the network, those too whose files are wrong or who join later. */
function existingMembers({ ids, currentIds, entries }: LoadedNetwork): { id: string; feed: string | null }[] {
  const feeds = new Map(entries.members.map(({ id, data }) => [id, data.feed?.url ?? null]));
  const former = [...(currentIds.get('members')?.keys() ?? [])];
  return [...ids.members, ...former].map((id) => ({ id, feed: feeds.get(id) ?? null }));
}
