/** What the world may see of a post: its page and every list, its page alone, or nothing. */
export type Visibility = 'listed' | 'unlisted' | 'hidden';

/** The one gate: pages, lists, counts, feed, search, cards and sitemap all go by what it says. */
export function visibilityOf(
  post: { date: string; draft?: boolean | undefined; unlisted?: boolean | undefined },
  today: string,
): Visibility {
  if (post.draft === true || post.date > today) return 'hidden';
  return post.unlisted === true ? 'unlisted' : 'listed';
}

/** Whoever joins later is not there yet, unless a post that can be seen is theirs or stands on their blog. */
export function isThere(
  member: { id: string; joined?: string | undefined },
  today: string,
  ofPosts: ReadonlySet<string>,
): boolean {
  return member.joined === undefined || member.joined <= today || ofPosts.has(member.id);
}

/** A member who left is listed under "Earlier members" from the day they left. */
export function hasLeft(member: { left?: string | undefined }, today: string): boolean {
  return member.left !== undefined && member.left <= today;
}
