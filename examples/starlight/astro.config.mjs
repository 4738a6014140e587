import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  site: 'https://docs.example',
  integrations: [
    starlight({
      title: 'The software',
      sidebar: [{ slug: 'guide' }, { label: 'Community', link: '/community/' }],
      // Both would write the folder pagefind/.
      pagefind: false,
    }),
    groupBlog({ prefix: '/community', theme: 'plain' }),
  ],
});
