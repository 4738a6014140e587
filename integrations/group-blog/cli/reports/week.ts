import { addDays, DAYS_PER_WEEK } from '../../network/civil-days.ts';
import { createAddresses, type Addresses } from '../../network/addresses.ts';
import { weekOf } from '../../schemas/values/iso-week.ts';
import { buildWeek } from '../../views/community/week-sections.ts';
import { loadNetwork, warnAboutExcluded, type NetworkFlags } from '../load-network.ts';
import { weekHtml, weekMarkdown } from './week-text.ts';

/**
 * Prints what a week brought.
 * @param typed the week; without it, the last one that is over.
 * @returns the exit status: 0 fine.
 * @throws {Error} where the week does not exist, or has not begun.
 */
export async function runWeek(
  typed: string | undefined,
  flags: NetworkFlags & { html: boolean; json: boolean },
): Promise<number> {
  const loaded = await loadNetwork(flags);
  const { network, entries } = loaded;
  const addresses = addressesOf(entries.network.data.site);
  const week = typed ?? weekOf(addDays(network.today, -DAYS_PER_WEEK));
  const view = buildWeek({ network, addresses }, week);
  if (!view) {
    throw new Error(
      `there is no week "${week}" up to ${network.today}: type a year and the number of a week, as in ${weekOf(network.today)}`,
    );
  }
  warnAboutExcluded(loaded);
  const write = flags.html ? weekHtml : weekMarkdown;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(view, null, 2)}\n`
      : write(view, {
          title: network.title,
          language: network.language,
          nothing: network.words.community.nothing,
          labelled: network.words.marks.labelled,
          absolute: addresses.absolute,
        }),
  );
  return 0;
}

/** The addresses of the site, as far as network.md tells. */
function addressesOf(site: string | undefined): Addresses {
  const url = site === undefined ? null : new URL(site);
  return createAddresses({
    site: url?.origin ?? null,
    base: url?.pathname ?? '/',
    prefix: '',
    trailingSlash: 'always',
    format: 'directory',
  });
}
