#!/usr/bin/env bash
# XMLBuilder of fast-xml-parser 5.12.1 (npm) writes an attribute whose value is the text "true" without its value.
# One would expect XML, in which an attribute always has a value; only HTML knows attributes by name alone.
# The option suppressBooleanAttributes is on unless it is switched off, and applies to the text "true" as to the boolean.
# Seen: <guid isPermaLink>…</guid>, which sax 1.6.1 in strict mode refuses; with the option off, isPermaLink="true".
# Whoever writes RSS with it must set suppressBooleanAttributes: false, or leave isPermaLink="true" out, being the default:
# one guid makes a feed that no strict reader opens, while "false" passes every test.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund fast-xml-parser@5.12.1 sax@1.6.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { XMLBuilder } from 'fast-xml-parser';
import sax from 'sax';

const build = (value, options) => {
  const guid = { '@_isPermaLink': value, '#text': 'https://lanterns.example/1/' };
  return new XMLBuilder({ ignoreAttributes: false, ...options }).build({ guid });
};
const wellFormed = (xml) => {
  try {
    sax.parser(true).write(xml).close();
    return true;
  } catch {
    return false;
  }
};
const seen = [build('true'), build('false'), build('true', { suppressBooleanAttributes: false })];
for (const xml of seen) console.log(xml, wellFormed(xml) ? 'is XML' : 'is not XML');
assert.match(seen[0], /^<guid isPermaLink>/);
assert.deepEqual(seen.map(wellFormed), [false, true, true]);
JS
node seen.mjs
