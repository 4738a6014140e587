import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  site: 'https://example.org',
  // The blog's own, which the network leaves alone.
  markdown: { syntaxHighlight: 'shiki', shikiConfig: { theme: 'nord' } },
  integrations: [groupBlog({ prefix: '/network' })],
});
