interface TranslatedPost {
  /** `host/slug`. */
  id: string;
  /** The ids of its authors. */
  authors: readonly string[];
  /** The id of the post that it translates, as `translationOf` names it. */
  translationOf: string | undefined;
}

/** Whether two posts have an author in common, without which neither is taken for a translation of the other. */
export function shareAuthor(a: Pick<TranslatedPost, 'authors'>, b: Pick<TranslatedPost, 'authors'>): boolean {
  return a.authors.some((author) => b.authors.includes(author));
}

/**
 * Puts the posts together that translate each other, however `translationOf` leads from one to the next: a chain, a circle and several
 * translations of one post are a group each. Posts without a translation are in none.
 */
export function translationGroups<Post extends TranslatedPost>(posts: readonly Post[]): Post[][] {
  const byId = new Map(posts.map((post) => [post.id, post]));
  const groups = new Map(posts.map((post) => [post, [post]]));
  for (const post of posts) {
    const original = byId.get(post.translationOf ?? '');
    const [one, other] = [groups.get(post), original && groups.get(original)];
    if (!one || !other || one === other || !original || !shareAuthor(post, original)) continue;
    const [larger, smaller] = one.length > other.length ? [one, other] : [other, one];
    larger.push(...smaller);
    for (const moved of smaller) groups.set(moved, larger);
  }
  return [...new Set(groups.values())].filter(({ length }) => length > 1);
}
