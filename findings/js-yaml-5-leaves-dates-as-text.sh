#!/usr/bin/env bash
# js-yaml 5.5.0 (npm) reads an unquoted `2026-03-14` as text, where js-yaml 4 makes a Date.
# One would expect an upgrade that keeps the function's name and the file's text to keep the type of a date.
# js-yaml 5's load uses the YAML 1.2 core schema by default, which has no timestamps; its YAML11_SCHEMA still has them.
# What it does not do is warn: dump still writes a Date unquoted, so what a program writes comes back as another type.
# Seen: typeof is "object" (a Date) with 4.3.2 and "string" with 5.5.0; a Date dumped by 5.5.0 is loaded as text.
# Whoever reads members' front matter should take both, or schemas such as z.date() refuse every post after the upgrade,
# and posts sorted by `b.date - a.date` stand in no order, as the difference of two texts is NaN.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund four@npm:js-yaml@4.3.2 five@npm:js-yaml@5.5.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { YAML11_SCHEMA, dump, load } from 'five';
import four from 'four';

const post = 'date: 2026-03-14\n';
console.log('js-yaml 4.3.2:', four.load(post));
console.log('js-yaml 5.5.0:', load(post));
assert.ok(four.load(post).date instanceof Date);
assert.equal(load(post).date, '2026-03-14');
assert.ok(load(post, { schema: YAML11_SCHEMA }).date instanceof Date);

const written = dump({ date: new Date('2026-03-14T09:00:00Z') });
console.log(`a Date is written as ${JSON.stringify(written)} and read as a ${typeof load(written).date}`);
assert.equal(typeof load(written).date, 'string');
JS
node seen.mjs
