import { createIsBlocked } from '../network/joining/build-responses.ts';
import { comparableAddress } from '../network/acts/comparable-address.ts';
import { byText } from '../model/compare.ts';
import type { ResponseData } from '../schemas/pulled/responses.ts';
import type { ReceivedMention } from './read-mentions.ts';

/** The responses that are kept of each post, by its id. */
export type KeptResponses = ReadonlyMap<string, readonly ResponseData[]>;

export interface ResponsesPlan {
  /** The posts whose responses change, with all of them; sorted by id. */
  changed: readonly { post: string; responses: readonly ResponseData[] }[];
  added: number;
  updated: number;
  blocked: number;
  /** Mentions of pages that are no posts. */
  others: number;
}

/**
 * Puts new mentions among the responses that are kept. One that is there is replaced by what it says now, and one that is blocked is left out.
 * @param postAt finds the id of the post at an address; undefined for any other page.
 */
export function planResponses(
  kept: KeptResponses,
  mentions: readonly ReceivedMention[],
  postAt: (url: string) => string | undefined,
  blocked: readonly string[],
): ResponsesPlan {
  const isBlocked = createIsBlocked(blocked);
  const after = new Map([...kept].map(([post, responses]) => [post, [...responses]]));
  const counts = { added: 0, updated: 0, blocked: 0, others: 0 };
  for (const { target, response } of mentions.toSorted((a, b) => a.number - b.number)) {
    const post = postAt(target);
    if (post === undefined) {
      counts.others += 1;
      continue;
    }
    if (isBlocked(response)) {
      counts.blocked += 1;
      continue;
    }
    const responses = after.get(post) ?? [];
    after.set(post, responses);
    const place = responses.findIndex((one) => isSame(one, response));
    if (place === -1) {
      responses.push(response);
      counts.added += 1;
    } else if (JSON.stringify(responses[place]) !== JSON.stringify(response)) {
      responses[place] = response;
      counts.updated += 1;
    }
  }
  const changed = [...after]
    .map(([post, responses]) => ({
      post,
      responses: responses.toSorted(byText(({ published = '', id }) => `${published} ${id}`)),
    }))
    .filter(({ post, responses }) => JSON.stringify(responses) !== JSON.stringify(kept.get(post)))
    .toSorted(byText(({ post }) => post));
  return { changed, ...counts };
}

function isSame(one: ResponseData, other: ResponseData): boolean {
  if (one.id === other.id) return true;
  const isOneAddress =
    one.url !== undefined &&
    other.url !== undefined &&
    comparableAddress(one.url) === comparableAddress(other.url);
  return isOneAddress && one.type === other.type;
}
