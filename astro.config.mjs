import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  integrations: [groupBlog({ content: './content', layout: './src/layouts/Network.astro' })],
});
