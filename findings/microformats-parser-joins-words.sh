#!/usr/bin/env bash
# microformats-parser 2.0.6 (npm) joins the words on both sides of a line break, a paragraph or a list item.
# One would expect the plain text of an e-content to read as the page does; Python's mf2py puts line breaks between paragraphs.
# The text is the element's textContent, in which markup leaves no trace.
# Seen: <p>Tea.</p><p>Cake<br>and lanterns</p> has the value "Tea.Cakeand lanterns".
# Whoever shows webmentions should make the text from `html` and not from `value`; whoever publishes for others' parsers
# should put white space between blocks, as a line break in the source is enough.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund microformats-parser@2.0.6 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { mf2 } from 'microformats-parser';

const read = (content) => {
  const page = `<article class="h-entry"><div class="e-content">${content}</div></article>`;
  return mf2(page, { baseUrl: 'https://lanterns.example/' }).items[0].properties.content[0].value;
};
const close = read('<p>Tea.</p><p>Cake<br>and lanterns</p>');
const apart = read('<p>Tea.</p>\n<p>Cake<br>\nand lanterns</p>');
console.log({ close, apart });
assert.equal(close, 'Tea.Cakeand lanterns');
assert.equal(apart, 'Tea.\nCake\nand lanterns');
JS
node seen.mjs
