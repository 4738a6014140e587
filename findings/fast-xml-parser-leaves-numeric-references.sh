#!/usr/bin/env bash
# XMLParser of fast-xml-parser 5.12.1 (npm) leaves numeric character references such as &#8217; in the text it returns.
# One would expect an XML parser to decode them, for XML itself defines them, and it decodes &amp; and &lt; by default.
# They are decoded only with the option htmlEntities, which also decodes HTML's names, unknown to XML.
# Seen: "Ada&#8217;s lanterns &amp; mine" is returned as "Ada&#8217;s lanterns & mine".
# Whoever imports feeds or a WordPress export needs that option, since WordPress writes its curly quotes in this way;
# a writer that escapes & afterwards turns each of them into a visible &#8217;.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund fast-xml-parser@5.12.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { XMLParser } from 'fast-xml-parser';

const xml = '<title>Ada&#8217;s lanterns &amp; mine</title>';
const seen = {
  'by default': new XMLParser().parse(xml).title,
  htmlEntities: new XMLParser({ htmlEntities: true }).parse(xml).title,
};
console.log(seen);
assert.deepEqual(Object.values(seen), ['Ada&#8217;s lanterns & mine', 'Ada’s lanterns & mine']);
JS
node seen.mjs
