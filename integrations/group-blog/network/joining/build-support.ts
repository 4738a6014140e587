import { byText } from '../../model/compare.ts';
import type { EntryOf } from '../../model/entries.ts';
import { comparableAddress, onOwnHost } from '../acts/comparable-address.ts';
import { sourceOf, type NetworkDraft } from './network-draft.ts';
import type { Post, SupportFile } from '../network.ts';
import { PAGES } from '../pages/pages.ts';
import type { FindPostId } from '../post-ids.ts';

interface Context {
  today: string;
  site: string | null;
  postIdAt: FindPostId;
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
          address: url === null ? null : addressOf(url, known, context),
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

/** A post of this network has one address, whichever of them was written down. */
function addressOf(url: string, posts: ReadonlyMap<string, Post>, { site, postIdAt }: Context): string {
  const own = onOwnHost(url, site);
  const post = own === null ? undefined : posts.get(postIdAt(own) ?? '');
  return post ? PAGES.post.make(post.host.id, post.slug) : comparableAddress(url);
}
