import { PAGES } from '../../network/pages.ts';
import type { LinkedSite } from '../site.ts';

/** A redirect from an old address of a post to its page. */
export interface AliasRedirect {
  /** The old path, decoded, without slashes at its ends. */
  path: string;
  /** Whether the old address is a `.html` file rather than a folder's page. */
  isFile: boolean;
  /** The path of the post's page. */
  to: string;
}

export function aliasRedirects({ network, addresses }: LinkedSite): AliasRedirect[] {
  return network.allPosts.flatMap(({ aliases, host, slug }) =>
    aliases.map((alias) => {
      const path = decodeURI(alias).replace(/^\/|\/$/g, '');
      return { path, isFile: /\.html?$/i.test(path), to: addresses.page(PAGES.post.make(host.id, slug)) };
    }),
  );
}
