import { currentId } from '../../model/current-ids.ts';
import type { ParsedContent } from '../../model/parsed-content.ts';
import { posts as postKind } from '../../schemas/post.ts';
import { addressKey, possibleAddresses, withSlash } from '../addresses.ts';
import { addressPattern } from './address-pattern.ts';

const POST = addressPattern(`/${postKind.path.slice(0, -'.md'.length)}/`);

/** Gives the host and the slug of every post that another one answers, also those that it has in its old addresses. */
export function answeredAddresses({
  posts,
  network: [network],
  currentIds,
}: ParsedContent): [host: string, slug: string][] {
  const site = network?.data.site ?? null;
  /** The id that a post has at an address, or the address itself where it is none of posts. */
  const keyOf = (address: string): string => {
    const parts = POST.parse(withSlash(address));
    return parts ? currentId(currentIds, 'posts', parts.join('/')) : addressKey(address);
  };
  const keysOf = (named: string): string[] =>
    named.includes('://') ? possibleAddresses(named, site).map(keyOf) : [named];
  const answered = new Set(
    posts.flatMap(({ id, data: { replyTo = [] } }) =>
      replyTo.filter((named) => named !== id).flatMap(keysOf),
    ),
  );
  return posts.flatMap(({ id, data: { aliases = [] } }) => {
    const keys = [id, ...aliases.map(keyOf)];
    if (!keys.some((key) => answered.has(key))) return [];
    return keys.flatMap((key): [string, string][] => {
      const [host = '', slug = '', ...rest] = key.split('/');
      return host !== '' && slug !== '' && rest.length === 0 ? [[host, slug]] : [];
    });
  });
}
