#!/usr/bin/env bash
# Astro 7's Markdown (@astrojs/markdown-satteri 0.4.2, npm) makes an en dash of --, where Astro's older processor
# (@astrojs/markdown-remark 7.3.1), which is still offered, makes an em dash.
# One would expect the option of one name, smartypants, on by default in both, to write the same sign after an upgrade.
# The new one keeps the em dash for ---, of which the old one makes nothing.
# Seen: "tea -- or cake" is "tea – or cake" with the new one and "tea — or cake" with the old; "tea --- or cake" is
# "tea — or cake" with the new and stays as it was typed with the old.
# Whoever upgrades a blog changes the text of all posts that hold --, and so the content of feeds: readers that compare
# content show old posts as changed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund @astrojs/markdown-satteri@0.4.2 @astrojs/markdown-remark@7.3.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';

const seen = {};
for (const text of ['tea -- or cake', 'tea --- or cake'])
  for (const [name, create] of Object.entries({ satteri: createSatteriMarkdownProcessor, remark: createMarkdownProcessor }))
    seen[`${text} (${name})`] = (await (await create({})).render(text)).code.trim();
console.log(seen);
assert.deepEqual(Object.values(seen), [
  '<p>tea – or cake</p>',
  '<p>tea — or cake</p>',
  '<p>tea — or cake</p>',
  '<p>tea --- or cake</p>',
]);
JS
node seen.mjs
