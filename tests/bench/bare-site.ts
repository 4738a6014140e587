import { CACHE_AND_MARKDOWN, TIMED } from './site-config.ts';

/** What Astro alone makes of the same posts: a page each in a thin layout, one list of all, and the search index. */
export const BARE_SITE: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bench-bare", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { createIndex } from 'pagefind';
import { timed } from '${TIMED}';

const search = {
  name: 'search',
  hooks: {
    async 'astro:build:done'({ dir }) {
      const { index } = await createIndex();
      await index.addDirectory({ path: fileURLToPath(dir) });
      await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
      await index.deleteIndex();
    },
  },
};

export default defineConfig({
  site: 'https://bench.example',${CACHE_AND_MARKDOWN}
  integrations: [timed(search)],
});
`,
  'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const posts = defineCollection({
  loader: glob({ base: './content/posts', pattern: '*/*.md' }),
  schema: z.object({ title: z.string(), date: z.coerce.date() }),
});

export const collections = { posts };
`,
  'src/layouts/Layout.astro': `---
const { title } = Astro.props;
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
  </head>
  <body><slot /></body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';

const posts = await getCollection('posts');
---

<Layout title="Posts">
  <ul>
    {posts.map(({ id, data }) => <li><a href={\`/posts/\${id}/\`}>{data.title}</a></li>)}
  </ul>
</Layout>
`,
  'src/pages/posts/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../../layouts/Layout.astro';

export async function getStaticPaths() {
  const posts = await getCollection('posts');
  return posts.map((post) => ({ params: { id: post.id }, props: { post } }));
}

const { post } = Astro.props;
const { Content } = await render(post);
---

<Layout title={post.data.title}>
  <article data-pagefind-body>
    <h1>{post.data.title}</h1>
    <p>{post.data.date.toISOString().slice(0, 10)}</p>
    <Content />
  </article>
</Layout>
`,
};
