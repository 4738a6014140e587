import type { Peer } from './peer.ts';

/** A blog for Starlight, which is made of Astro as the plugin is. */
export const STARLIGHT_BLOG: Peer = {
  name: 'starlight-blog',
  packages: {
    astro: '7.3.4',
    '@astrojs/starlight': '0.42.4',
    'starlight-blog': '0.30.0',
    sharp: '0.35.5',
  },
  versionOf: 'starlight-blog',
  has: 'search, pages of authors and tags, 1 feed',
  postsFolder: 'src/content/docs/blog',
  files: (members) => ({
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightBlog from 'starlight-blog';

const authors = Object.fromEntries(${JSON.stringify(members)}.map((name) => [name, { name }]));

export default defineConfig({
  site: 'https://bench.example',
  integrations: [starlight({ title: 'The measured blog', plugins: [starlightBlog({ authors })] })],
});
`,
    'src/content.config.mjs': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { blogSchema } from 'starlight-blog/schema';

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: (context) => blogSchema(context) }) }),
};
`,
  }),
  postText: ({ title, date, tags, authors, body }) =>
    `---\ntitle: ${title}\ndate: ${date}\ntags: ${tags}\nauthors: ${authors}\n---\n${body.replaceAll('](/posts/', '](/blog/')}`,
  command: ['astro', 'build'],
  made: ['.astro', 'dist', 'node_modules/.astro', 'node_modules/.vite'],
};
