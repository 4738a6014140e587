import { expect, it } from 'vitest';
import { collectionsOf } from '../../../integrations/group-blog/astro/content/collections.ts';

it('the names of collections are in small letters, or editors know nothing of front matter', () => {
  for (const { name } of collectionsOf()) expect(name).toMatch(/^group-blog-[a-z-]+$/);
});
