#!/usr/bin/env bash
# z.toJSONSchema of zod 4.6.7 (npm) writes a regular expression's source and leaves out its flags, without a word.
# One would expect it to throw, as it does for whatever JSON Schema cannot say (z.date(), for one).
# JSON Schema's `pattern` has no flags, so /^(draft|final)$/i becomes a pattern that knows lower case only.
# Seen: zod accepts "Draft", and ajv 8.20.0 with the schema that zod wrote refuses it.
# Whoever gives members a JSON Schema for their editor from the schema the build uses must write patterns without flags,
# or the editor underlines front matter that the build is happy with.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund zod@4.6.7 ajv@8.20.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';

const schema = z.object({ state: z.string().regex(/^(draft|final)$/i) });
const json = z.toJSONSchema(schema);
const frontMatter = { state: 'Draft' };
const seen = {
  pattern: json.properties.state.pattern,
  'zod accepts': schema.safeParse(frontMatter).success,
  'ajv accepts': new Ajv2020().validate(json, frontMatter),
};
console.log(seen);
assert.deepEqual(Object.values(seen), ['^(draft|final)$', true, false]);
assert.throws(() => z.toJSONSchema(z.date()), /cannot be represented/);
JS
node seen.mjs
