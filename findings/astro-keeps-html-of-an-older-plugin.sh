#!/usr/bin/env bash
# Astro 7.3.5 (npm) keeps the HTML of unchanged Markdown files after a plugin that makes this HTML was changed.
# One would expect a build to use the code that is there, as it does for pages and components.
# What is kept goes by the file's bytes, and is cleared when the configuration changes; of a plugin it knows the name only.
# Seen: the plugin writes data-version="1", then "2"; the second build still has "1". With --force, it has "2".
# Whoever fixes a plugin, for links or safety, must put a version into its name, or clear node_modules/.astro on the build
# machine: the fix reaches new posts only.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund astro@7.3.5 @astrojs/markdown-satteri@0.4.2 node@26.10.0 >/dev/null
mkdir -p posts src/pages
cat >src/content.config.ts <<'TS'
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { posts: defineCollection({ loader: glob({ pattern: '*.md', base: './posts' }) }) };
TS
cat >src/pages/index.astro <<'ASTRO'
---
import { getCollection, render } from 'astro:content';
const posts = await Promise.all((await getCollection('posts')).map(async (post) => ({ ...post, ...(await render(post)) })));
---
<html lang="en"><head><title>Posts</title></head>
<body>{posts.map(({ data, Content }) => <article><h2>{data.title}</h2><Content /></article>)}</body></html>
ASTRO
printf -- '---\ntitle: Kettle\n---\nKettles.\n' >posts/kettle.md
cat >astro.config.mjs <<'JS'
import { satteri } from '@astrojs/markdown-satteri';
import { versions } from './versions.mjs';

export default { markdown: { processor: satteri({ hastPlugins: [versions] }) } };
JS
build() {
  cat >versions.mjs <<JS
const visit = (node, context) => context.setProperty(node, 'dataVersion', '$1');
export const versions = { name: 'versions', element: { filter: ['p'], visit } };
JS
  ASTRO_TELEMETRY_DISABLED=1 npx node node_modules/astro/bin/astro.mjs build "${@:2}" >log 2>&1
  grep -o 'data-version="."' dist/index.html
}
seen="$(build 1) $(build 2) $(build 2 --force)"
echo "with version 1, version 2, version 2 and --force: $seen"
[[ $seen == 'data-version="1" data-version="1" data-version="2"' ]]
