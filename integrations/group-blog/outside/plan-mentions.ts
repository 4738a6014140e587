import type { Network, Post } from '../network/network.ts';

/** A post, and the pages elsewhere to which it links and that were not told yet. */
export interface PostMentions {
  post: Post;
  targets: readonly string[];
}

/**
 * Lists whom posts link to or answer elsewhere, oldest post first.
 * @param sent who was told already, by the id of the post.
 * @param since the first day of posts that are looked at, or of their last change.
 * @param ownHost the host of the site: its own pages are not told.
 */
export function mentionsToSend(
  { listedPosts }: Pick<Network, 'listedPosts'>,
  sent: Readonly<Record<string, readonly string[]>>,
  since: string,
  ownHost: string,
): PostMentions[] {
  return listedPosts
    .filter(({ date, updated }) => (updated ?? date) >= since)
    .toReversed()
    .flatMap((post) => {
      const told = new Set(Object.hasOwn(sent, post.id) ? sent[post.id] : []);
      const targets = targetsOf(post, ownHost).filter((target) => !told.has(target));
      return targets.length > 0 ? [{ post, targets }] : [];
    });
}

function targetsOf({ source, answers }: Post, ownHost: string): string[] {
  const hrefs = [
    ...answers.flatMap((answer) => ('url' in answer ? [answer.url] : [])),
    ...source.links.map(({ href }) => href),
  ];
  const urls = hrefs.flatMap((href) => {
    const url = /^https?:/i.test(href.trim()) ? URL.parse(href.trim()) : null;
    return url !== null && url.host !== ownHost ? [url.href] : [];
  });
  return [...new Set(urls)];
}
