import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { groupBlogCollections } from 'astro-group-blog/content';

export const collections = {
  posts: defineCollection({ loader: glob({ base: './src/posts', pattern: '**/*.md' }) }),
  ...groupBlogCollections(),
};
