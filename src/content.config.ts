import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { groupBlogCollections } from 'astro-group-blog/content';
import { z } from 'zod';

export const collections = {
  ...groupBlogCollections(),
  docs: defineCollection({
    loader: glob({
      base: './docs',
      pattern: '**/*.md',
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: z.object({}),
  }),
};
