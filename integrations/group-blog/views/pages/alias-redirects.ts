import { postAddress } from '../../network/addresses.ts';
import type { Site } from '../site.ts';

/** An old address of a post, and where the post stands now. */
export interface AliasRedirect {
  /** Decoded, without slashes at its ends. */
  path: string;
  /** Is an `.html` file, and no page in a folder of that name. */
  isFile: boolean;
  to: string;
}

export function aliasRedirects({ network, addresses }: Pick<Site, 'network' | 'addresses'>): AliasRedirect[] {
  return network.allPosts.flatMap(({ aliases, host, slug }) =>
    aliases.map((alias) => {
      const path = decodeURI(alias).replace(/^\/|\/$/g, '');
      return { path, isFile: /\.html?$/i.test(path), to: addresses.page(postAddress(host.id, slug)) };
    }),
  );
}
