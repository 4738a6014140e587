import { byText } from '../../model/compare.ts';
import type { EntryOf } from '../../model/entries.ts';
import { comparableAddress } from '../acts/comparable-address.ts';
import type { Post, Response } from '../network.ts';

/**
 * Gives posts what was said of them elsewhere, the oldest first, without what `blocked` of `network.md` keeps away, and without a second
 * response of one id or of one kind at one address.
 */
export function addResponses(
  entries: readonly EntryOf<'responses'>[],
  posts: readonly Post[],
  blocked: readonly string[] = [],
): void {
  const isBlocked = createIsBlocked(blocked);
  const byId = new Map(posts.map((post) => [post.id, post]));
  for (const { id, data } of entries) {
    const post = byId.get(id);
    if (!post) continue;
    const taken = new Set<string>();
    const responses = data.responses
      .filter((one) => !isBlocked(one))
      .flatMap(({ id: own, type, url = null, name = null, home = null, published = null, html = null }) => {
        const keys = [own, ...(url === null ? [] : [`${type} ${comparableAddress(url)}`])];
        if (keys.some((key) => taken.has(key))) return [];
        for (const key of keys) taken.add(key);
        return [{ id: own, type, url, name, home, published, html }];
      });
    (post.responses as Response[]).push(...responses.toSorted(byText(({ published }) => published ?? '')));
  }
}

interface Named {
  id: string;
  url?: string | undefined;
  home?: string | undefined;
}

/** Makes the function that tells whether a response is kept away: by its id, its address, its writer's address, or the host of one of these. */
export function createIsBlocked(blocked: readonly string[]): (response: Named) => boolean {
  const names = new Set(blocked.map(comparableName));
  return ({ id, url, home }) =>
    [id, url, home].some((one) => {
      if (one === undefined) return false;
      const name = comparableName(one);
      return names.has(name) || names.has(name.split('/')[0] ?? '');
    });
}

/** `spam.example` and `https://www.spam.example/` are the same. */
function comparableName(text: string): string {
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  return url === null ? text : comparableAddress(url.href);
}
