import { contentPath } from '../model/content-path.ts';
import { comparableAddress } from '../network/acts/comparable-address.ts';
import { members } from '../schemas/member.ts';
import { slugOf } from '../suggest/slug.ts';
import { shortenText } from '../words/letters.ts';
import type { BlogrollEntry } from './read-opml.ts';

/** A member who comes of a blogroll. */
export interface NewMember {
  id: string;
  path: string;
  fields: { name: string; links?: { website: string }; feed: { url: string } };
}

/** A blog that no member is made of. */
export interface SkippedBlog {
  name: string;
  feed: string;
  why: string;
}

/**
 * Works out which members a blogroll makes: one for each blog whose feed is nobody's yet.
 * @param existing the members that there are, with the addresses of their feeds.
 */
export function planBlogroll(
  entries: readonly BlogrollEntry[],
  existing: readonly { id: string; feed: string | null }[],
): { created: NewMember[]; skipped: SkippedBlog[] } {
  const owners = new Map(
    existing.flatMap(({ id, feed }) => (feed === null ? [] : [[comparableAddress(feed), id]])),
  );
  const taken = new Set(existing.map(({ id }) => id));
  const created: NewMember[] = [];
  const skipped: SkippedBlog[] = [];
  for (const { name, feed, website } of entries) {
    const owner = owners.get(comparableAddress(feed));
    const id = slugOf(name) ?? slugOf(new URL(feed).host) ?? 'blog';
    if (owner !== undefined) {
      skipped.push({ name, feed, why: `it is the feed of ${owner} already` });
    } else if (taken.has(id)) {
      const path = contentPath(members, { member: id });
      skipped.push({ name, feed, why: `${path} is there already: write "feed: { url: ${feed} }" into it` });
    } else {
      taken.add(id);
      owners.set(comparableAddress(feed), id);
      created.push({
        id,
        path: contentPath(members, { member: id }),
        fields: {
          name: shortenText(name, 80),
          ...(website !== null && { links: { website } }),
          feed: { url: feed },
        },
      });
    }
  }
  return { created, skipped };
}
