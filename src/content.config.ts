import { groupBlogCollections } from 'astro-group-blog/content';

export const collections = groupBlogCollections();
