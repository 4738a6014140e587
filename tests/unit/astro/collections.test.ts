import { expect, it } from 'vitest';
import { collectionOf } from '../../../integrations/group-blog/astro/content/collections.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';

it('the names of collections are in small letters, or editors know nothing of front matter', () => {
  for (const kind of KINDS) expect(collectionOf(kind)).toMatch(/^group-blog-[a-z-]+$/);
});
