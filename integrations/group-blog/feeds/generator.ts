/** The program that made a feed. It has no version here, so that an update changes no feed. */
export const GENERATOR = 'astro-group-blog';
