import { byText } from '../model/compare.ts';
import type { EntryOf } from '../model/entries.ts';
import { possibleAddresses, withSlash, type Addresses } from './addresses.ts';
import { comparableAddress } from './acts/comparable-address.ts';
import { sourceOf, type NetworkDraft } from './network-draft.ts';
import type { Post, SupportFile } from './network.ts';
import { PAGES } from './pages.ts';

interface Context {
  today: string;
  site: string | null;
  addresses: Pick<Addresses, 'inNetwork'> | undefined;
}

/** What members noted down of what they did for each other. The checks report what is left out: acts for oneself, for guests and for nobody. */
export function buildSupport(
  entries: readonly EntryOf<'support'>[],
  { members }: Pick<NetworkDraft, 'members'>,
  posts: readonly Post[],
  context: Context,
): SupportFile[] {
  const known = new Map(posts.map((post) => [post.id, post]));
  return entries
    .flatMap(({ id, data, text, ...source }): SupportFile[] => {
      const [giverId = '', name = ''] = id.split('/');
      const date = name.slice(0, DATE_LENGTH);
      const giver = members.get(giverId);
      const to = members.get(data.to);
      if (!giver || !to || to === giver || to.isGuest || date > context.today) return [];
      const post = known.get(data.post ?? '');
      const url = data.url ?? null;
      return [
        {
          id,
          giver,
          to,
          kind: data.kind,
          date,
          url,
          address: url === null ? null : (ownPostAddress(url, known, context) ?? comparableAddress(url)),
          post: post?.isListed === true ? post : null,
          goal: data.goal ?? null,
          note: text,
          source: sourceOf(source),
        },
      ];
    })
    .toSorted(byText(({ id }) => id));
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** The address in the network of the post whose own address a web address is; undefined for any other. */
function ownPostAddress(
  url: string,
  posts: ReadonlyMap<string, Post>,
  { site, addresses }: Context,
): string | undefined {
  if (site === null) return undefined;
  const { host } = new URL(site);
  const address = comparableAddress(url);
  const path = address.slice(address.search(/[/?]|$/));
  const isHere = address.slice(0, -path.length || undefined) === host.replace(/^www\./, '');
  if (!isHere || path.includes('?')) return undefined;
  const own = new URL(path, site).href;
  const inNetwork = addresses ? [addresses.inNetwork(own) ?? ''] : possibleAddresses(own, site);
  return inNetwork
    .map((one) => withSlash(one.replace(/\.html$/, '')))
    .find((one) => posts.has(PAGES.post.parse(one)?.join('/') ?? ''));
}
