#!/usr/bin/env bash
# z.coerce.date() of zod 4.6.7 (npm) accepts an empty `date:` line of front matter as 1 January 1970.
# One would expect a required date that was left empty to be refused, as an absent one and an empty text are.
# YAML reads `date:` with nothing after it as null, and the coercion is `new Date(null)`, which is the epoch.
# Seen: null gives 1970-01-01T00:00:00.000Z; undefined and "" are refused.
# Whoever builds a group blog with it (it is the usual type for a content collection's date) must refuse null first,
# for members fill in a template: the post is built, dated 1970, and stands last in every list and feed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund zod@4.6.7 yaml@2.9.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.object({ title: z.string(), date: z.coerce.date() });
const read = (yaml) => schema.safeParse(parse(yaml)).data?.date?.toISOString() ?? 'refused';
const seen = {
  'date:': read('title: Lanterns\ndate:\n'),
  'date: ""': read('title: Lanterns\ndate: ""\n'),
  'no date': read('title: Lanterns\n'),
};
console.log(seen);
assert.deepEqual(Object.values(seen), ['1970-01-01T00:00:00.000Z', 'refused', 'refused']);
JS
node seen.mjs
