/** Texts that only the writer can replace, in a file that a link of the site began. */
export const PLACEHOLDERS = { author: 'YOUR-NAME', slug: 'A-SHORT-NAME', date: 'YYYY-MM-DD' } as const;
