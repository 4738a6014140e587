import { PAGES } from '../../network/pages.ts';
import type { Site } from '../site.ts';

/** An old address of a post, and where the post stands now. */
export interface AliasRedirect {
  /** The old path, decoded, without slashes at its ends. */
  path: string;
  /** Whether it is an `.html` file, and not a page in a folder of that name. */
  isFile: boolean;
  /** The path of the post's page. */
  to: string;
}

export function aliasRedirects({ network, addresses }: Pick<Site, 'network' | 'addresses'>): AliasRedirect[] {
  return network.allPosts.flatMap(({ aliases, host, slug }) =>
    aliases.map((alias) => {
      const path = decodeURI(alias).replace(/^\/|\/$/g, '');
      return { path, isFile: /\.html?$/i.test(path), to: addresses.page(PAGES.post.make(host.id, slug)) };
    }),
  );
}
