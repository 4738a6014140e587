#!/usr/bin/env bash
# js-yaml 4.1.0 (npm) reads `1_000` as the number 1000; js-yaml 4.3.2 reads it as text, and writes the text without quotes.
# One would expect releases of one major version to agree on what a scalar is, and a dump to be safe for its own readers.
# YAML 1.2 has no underscores in numbers; js-yaml kept them from YAML 1.1 until it dropped them between two minor releases.
# Seen: dumped by 4.3.2, the tag "1_000" is read as 1000 by 4.1.0, and by gray-matter 4.0.3, which brings js-yaml 3.
# Whoever builds a group blog usually has both in node_modules (Astro 7 asks for ^4.3.2, gray-matter for ^3.13): the same
# front matter then has a number on one page and text on another. Tags and slugs that look like numbers need quotes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund old@npm:js-yaml@4.1.0 new@npm:js-yaml@4.3.2 gray-matter@4.0.3 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import matter from 'gray-matter';
import newer from 'new';
import older from 'old';

const written = newer.dump({ tag: '1_000' });
const read = {
  'js-yaml 4.3.2': newer.load(written).tag,
  'js-yaml 4.1.0': older.load(written).tag,
  'gray-matter 4.0.3': matter(`---\n${written}---\n`).data.tag,
};
console.log(written.trimEnd());
console.log(read);
assert.deepEqual(Object.values(read), ['1_000', 1000, 1000]);
JS
node seen.mjs
