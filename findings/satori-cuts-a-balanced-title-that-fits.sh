#!/usr/bin/env bash
# satori 0.63.2 (npm) cuts a title that is balanced and clamped, although it fits into the lines that it may have.
# One would expect textWrap: 'balance' to even out the lines and lineClamp: 2 to cut only what needs a third.
# Balancing looks for the narrowest width that keeps the number of lines, which is two at any width once it is clamped.
# Seen: at 900 pixels the title needs two lines; with both styles "A long title of a post about lanterns and…" is left.
# Each style alone keeps all of it.
# Whoever draws share cards must use one or the other: balance a title that is known to fit, clamp one that is not.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund satori@0.63.2 @fontsource/inter@5.3.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import satori from 'satori';

const title = 'A long title of a post about lanterns and kettles that needs four lines and more of them still';
const data = readFileSync('node_modules/@fontsource/inter/files/inter-latin-400-normal.woff');
const draw = async (style) => {
  const children = { type: 'div', props: { style: { display: 'block', fontSize: 40, ...style }, children: title } };
  const element = { type: 'div', props: { style: { display: 'flex', width: 900 }, children } };
  const svg = await satori(element, { width: 900, height: 400, embedFont: false, fonts: [{ name: 'Inter', data, weight: 400 }] });
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
};
const seen = {
  lineClamp: await draw({ lineClamp: 2 }),
  balance: await draw({ textWrap: 'balance' }),
  both: await draw({ lineClamp: 2, textWrap: 'balance' }),
};
console.log(seen);
assert.equal(seen.lineClamp, title);
assert.equal(seen.balance, title);
assert.match(seen.both, /…$/);
assert.ok(seen.both.length < title.length / 2);
JS
node seen.mjs
