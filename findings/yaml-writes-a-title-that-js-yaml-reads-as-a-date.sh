#!/usr/bin/env bash
# yaml 2.9.1 (npm) writes the text "2026-03-14" without quotes, and js-yaml 4.3.2 reads what it wrote as a Date.
# One would expect a serializer to quote text that YAML readers take for something else, as js-yaml's own dump does.
# yaml writes YAML 1.2, whose core schema has no timestamps; js-yaml 4 reads with YAML 1.1's timestamps all the same.
# The same goes for "0b11", which comes back as the number 3.
# Seen: `title: 2026-03-14` read as Date, `code: 0b11` as 3; written by js-yaml, both come back as text.
# Whoever rewrites members' front matter with yaml and reads it with js-yaml (Astro 7 and gray-matter do) must quote
# such values, or a diary post titled by its day fails its schema after an edit that did not touch the title.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund yaml@2.9.1 js-yaml@4.3.2 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import jsYaml from 'js-yaml';
import { parse, stringify } from 'yaml';

const data = { title: '2026-03-14', code: '0b11' };
const written = stringify(data);
const read = jsYaml.load(written);
console.log(written.trimEnd());
console.log('js-yaml reads:', read);
assert.ok(read.title instanceof Date);
assert.equal(read.code, 3);
assert.deepEqual(parse(written), data);
assert.deepEqual(jsYaml.load(jsYaml.dump(data)), data);
JS
node seen.mjs
