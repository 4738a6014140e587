#!/usr/bin/env bash
# A wrapper with Tailwind's class h-full hides a post's microformats: it is an item of its own, which takes its properties.
# One would expect parsers to know the vocabularies (h-entry, h-card and so on). Microformats 2 has no list: any class of
# "h-" and lower-case letters starts an item.
# Seen with microformats-parser 2.0.6 (npm): with class="h-full" around its title and text, an h-entry has neither name
# nor content, and a child of the type "h-full" has both; with h-96, which has digits, nothing changes.
# Whoever styles a blog with such classes must keep h-full, h-screen, h-auto and h-px out of posts that others should
# read by webmention, or write them another way (h-[100%]).
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund microformats-parser@2.0.6 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { mf2 } from 'microformats-parser';

const read = (wrapper) => {
  const page = `<article class="h-entry"><a class="u-url" href="/kettle/"></a><div class="${wrapper}">
<h1 class="p-name">Kettle</h1><div class="e-content">Kettles.</div></div></article>`;
  const [entry] = mf2(page, { baseUrl: 'https://lanterns.example/' }).items;
  return { post: Object.keys(entry.properties), child: entry.children?.[0] && Object.keys(entry.children[0].properties) };
};
const seen = { 'h-full': read('h-full'), 'h-96': read('h-96'), 'h-[100%]': read('h-[100%]') };
console.dir(seen, { depth: 3 });
assert.deepEqual(seen['h-full'], { post: ['url'], child: ['name', 'content'] });
for (const wrapper of ['h-96', 'h-[100%]']) assert.deepEqual(seen[wrapper].post, ['url', 'name', 'content']);
JS
node seen.mjs
