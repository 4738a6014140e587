/** What made a feed; without a version, so that a new one changes no feed. */
export const GENERATOR = 'astro-group-blog';
