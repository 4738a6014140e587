import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  // Outside node_modules, which npm ci empties: drawn cards and unchanged pages are kept from build to build.
  cacheDir: './.cache/astro',
  // The second: editors know what can stand in front matter (CONTRIBUTING).
  experimental: { incrementalBuild: true, contentIntellisense: true },
  markdown: { shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' } } },
  integrations: [groupBlog({ content: './content', layout: './src/layouts/Network.astro' })],
});
