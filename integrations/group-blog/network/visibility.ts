/** What the world may see of a post: its page and all lists, only its page, or nothing. */
export type Visibility = 'listed' | 'unlisted' | 'hidden';

/** Decides what the world may see of a post. Pages, lists, counts, feeds, search and cards all ask it. */
export function visibilityOf(
  post: { date: string; draft?: boolean | undefined; unlisted?: boolean | undefined },
  today: string,
): Visibility {
  if (post.draft === true || post.date > today) return 'hidden';
  return post.unlisted === true ? 'unlisted' : 'listed';
}

/**
 * Whether a member has a page. Those who join later have none yet, unless a post that can be seen is theirs or stands on
 * their blog.
 * @param peopleOfPosts the ids of the hosts and authors of all posts that can be seen.
 */
export function hasMemberPage(
  member: { id: string; joined?: string | undefined },
  today: string,
  peopleOfPosts: ReadonlySet<string>,
): boolean {
  return member.joined === undefined || member.joined <= today || peopleOfPosts.has(member.id);
}

/** Whether a member has left: from that day on they are listed under "Earlier members". */
export function hasLeft(member: { left?: string | undefined }, today: string): boolean {
  return member.left !== undefined && member.left <= today;
}
