#!/usr/bin/env bash
# Astro 7.3.5 (npm) builds an empty site, without an error, when a collection's data holds a Temporal date on Node 22 or 24.
# One would expect dates from temporal-polyfill to work as they do on Node 26, or the build to fail.
# Astro keeps collections on disk; reading them makes each Temporal value with the global Temporal, which Node has from 26
# on, and the error is taken for a missing collection.
# Seen: with Node 22.12.0 the page lists no posts, the log warns that the collection "does not exist or is empty", and the
# exit code is 0; with Node 26.10.0 the post is there.
# Whoever uses Temporal in a schema must import 'temporal-polyfill/global' before, or keep text in collections.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund astro@7.3.5 temporal-polyfill@1.0.8 \
  node26@npm:node@26.10.0 node22@npm:node@22.12.0 >/dev/null
mkdir -p posts src/pages
printf -- '---\ntitle: Kettle\nday: "2026-03-14"\n---\nKettles.\n' >posts/kettle.md
cat >src/content.config.ts <<'TS'
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { Temporal } from 'temporal-polyfill';

const day = z.string().transform((text) => Temporal.PlainDate.from(text));
const loader = glob({ pattern: '*.md', base: './posts' });
export const collections = { posts: defineCollection({ loader, schema: z.object({ title: z.string(), day }) }) };
TS
cat >src/pages/index.astro <<'ASTRO'
---
import { getCollection } from 'astro:content';
---
<ul>{(await getCollection('posts')).map(({ data }) => <li>{data.title}, {String(data.day)}</li>)}</ul>
ASTRO
build() {
  rm -rf dist .astro node_modules/.astro
  ASTRO_TELEMETRY_DISABLED=1 "node_modules/$1/bin/node" node_modules/astro/bin/astro.mjs build >"$1.log" 2>&1
  echo "$1 exits with $?: $(grep -o '<ul>.*' dist/index.html)"
}
old=$(build node22)
new=$(build node26)
echo "$old" && grep WARN node22.log && echo "$new"
[[ $old == 'node22 exits with 0: <ul></ul>' && $new == 'node26 exits with 0: <ul><li>Kettle, 2026-03-14</li></ul>' ]]
