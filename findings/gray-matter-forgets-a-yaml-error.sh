#!/usr/bin/env bash
# gray-matter 4.0.3 (npm) reports broken front matter once; asked for the same text again, it answers with no data at all.
# One would expect the same input to fail the same way each time, since nothing in the call says that it remembers anything.
# gray-matter keeps a cache by the file's text and puts the entry in before it parses, so the second call finds an empty entry.
# Seen: the first call throws YAMLException, the second returns {} and the whole file as content, the third does too.
# A call with any options (even {}) bypasses the cache and throws every time.
# Whoever builds a group blog with it must pass options: a dev server, or a check before the build, otherwise turns a
# member's typo into an untitled post without a date.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund gray-matter@4.0.3 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import matter from 'gray-matter';

const post = '---\ntitle: Lanterns: a history\n---\nAll about lanterns.\n';
const read = (...options) => {
  try {
    return JSON.stringify(matter(post, ...options).data);
  } catch (error) {
    return error.name;
  }
};
const plain = [read(), read(), read()];
const withOptions = [read({}), read({}), read({})];
console.log('without options:', plain);
console.log('with options {}:', withOptions);
assert.deepEqual(plain, ['YAMLException', '{}', '{}']);
assert.deepEqual(withOptions, ['YAMLException', 'YAMLException', 'YAMLException']);
JS
node seen.mjs
