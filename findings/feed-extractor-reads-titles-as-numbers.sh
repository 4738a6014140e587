#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (npm) reads a title or guid that looks like a number as one: "3.10" becomes "3.1".
# One would expect the texts of a feed to stay texts. It sets up fast-xml-parser without parseTagValue: false, and turns
# the numbers into texts again afterwards.
# Seen: "3.10" and "3.1" are both titled "3.1"; the guids "007" and "7", two posts, are both "7".
# Whoever writes feeds should not use bare numbers for ids (tag: or https: addresses are safe), and a release titled only
# by its number should have its product's name before it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund @extractus/feed-extractor@8.0.3 fast-xml-parser@5.12.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { extractFromXml } from '@extractus/feed-extractor';

const item = (title, guid) =>
  `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><link>https://lanterns.example/${guid}/</link></item>`;
const items = item('3.10', '007') + item('3.1', '7') + item('Lanterns 3.10', 'post-007');
const xml = `<rss version="2.0"><channel><title>Lanterns</title><link>https://lanterns.example/</link>
<description>Lanterns</description>${items}</channel></rss>`;
const seen = extractFromXml(xml).entries.map(({ title, id }) => ({ title, id }));
console.log(seen);
assert.deepEqual(seen, [
  { title: '3.1', id: '7' },
  { title: '3.1', id: '7' },
  { title: 'Lanterns 3.10', id: 'post-007' },
]);
JS
node seen.mjs
