/** The module that times an integration, for the sites' configurations. */
export const TIMED = import.meta.resolve('./timed.ts');

/** What both sites' configurations have, as this repository's own has it. */
export const CACHE_AND_MARKDOWN = `
  cacheDir: './.cache/astro',
  markdown: { shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' } } },`;
