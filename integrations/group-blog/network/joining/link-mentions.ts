import { currentId } from '../../model/current-ids.ts';
import type { BodyComponent } from '../../model/entries.ts';
import { possibleAddresses, withSlash, type Addresses } from '../addresses.ts';
import { linkTarget, pageAt } from '../links.ts';
import type { Mutable } from './network-draft.ts';
import type { Member, Mention, Network, Post } from '../network.ts';
import { PAGES, pageTypeAt } from '../pages/pages.ts';

interface Context {
  site: string | null;
  addresses: Pick<Addresses, 'inNetwork'> | undefined;
}

/** Fills `Post.mentions` of listed posts. The network has to have its page addresses. */
export function linkMentions(
  network: Pick<Network, 'members' | 'listedPosts' | 'challenges' | 'pageAddresses' | 'currentIds'>,
  context: Context,
): void {
  const members = new Map(network.members.map((member) => [member.id, member]));
  const posts = new Map(network.listedPosts.map((post) => [post.id, post]));
  const participants = new Map(
    network.challenges.flatMap(({ id, participants }) =>
      participants.map(({ member }): [string, Member] => [`${id}/${member.id}`, member]),
    ),
  );
  const addresses = context.addresses ?? guessedAddresses(network.pageAddresses, context.site);

  const atAddress = (file: string, href: string): Post | Member | undefined => {
    const { address } = linkTarget(addresses, file, href);
    if (address === null) return undefined;
    const page = pageAt(network.pageAddresses, address) ?? withSlash(address);
    const path = (type: { parse: (address: string) => readonly string[] | null }): string =>
      type.parse(page)?.join('/') ?? '';
    return (
      posts.get(path(PAGES.post)) ??
      members.get(path(PAGES.member)) ??
      // A blog without posts has no page yet, but it is clear whose it is.
      members.get(path(PAGES.host)) ??
      participants.get(path(PAGES.progress))
    );
  };
  const ofComponent = (file: string, { name, attributes }: BodyComponent): Post | Member | undefined => {
    const { id = '', challenge = '', member = '', cite } = attributes;
    switch (name) {
      case 'Post':
        return posts.get(currentId(network.currentIds, 'posts', id));
      case 'Member':
        return members.get(currentId(network.currentIds, 'members', id));
      case 'Progress':
        return participants.get(currentId(network.currentIds, 'participants', `${challenge}/${member}`));
      case 'Quote':
        return cite === undefined ? undefined : atAddress(file, cite);
      default:
        return undefined;
    }
  };
  for (const post of network.listedPosts) {
    const { path, links, components = [] } = post.source;
    const found = new Set([
      ...links.map(({ href }) => atAddress(path, href)),
      ...components.map((component) => ofComponent(path, component)),
    ]);
    (post as Mutable<Post>).mentions = [...found].flatMap((one): Mention[] =>
      one === undefined ? [] : ['slug' in one ? { post: one } : { member: one }],
    );
  }
}

/** Finds what addresses mean in a network of which only the host is known: nobody has said in which folder of it the site stands. */
function guessedAddresses(
  pages: Network['pageAddresses'],
  site: string | null,
): Pick<Addresses, 'inNetwork'> {
  const host = site ?? 'http://localhost';
  return {
    inNetwork(url) {
      const isWhole = /^(?:https?:)?\/\//i.test(url);
      const parsed = isWhole || url.startsWith('/') ? URL.parse(url, host) : null;
      if (!parsed || (isWhole && site === null)) return null;
      const [whole, ...shorter] = possibleAddresses(parsed.href.replace(/\/index\.html$/, '/'), host);
      if (whole === undefined || pageAt(pages, whole) !== undefined) return whole ?? null;
      // An alias is looked for at the whole path alone.
      return shorter.find((one) => pageAt(pages, one) !== undefined && pageTypeAt(withSlash(one))) ?? whole;
    },
  };
}
