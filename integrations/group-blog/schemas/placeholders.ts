/** What stands in a file that a link of the site began, for what only its writer knows. */
export const PLACEHOLDERS = { author: 'YOUR-NAME', slug: 'A-SHORT-NAME' } as const;
