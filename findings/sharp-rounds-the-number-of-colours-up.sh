#!/usr/bin/env bash
# sharp 0.35.5 (npm) rounds the `colours` of a palette PNG up to 2, 4, 16 or 256.
# One would expect at most as many as are asked for: it is described as the maximum number of palette entries.
# The number only chooses how many bits a pixel takes, and each step is filled.
# Seen: a gradient asked for 5 colours has 16, asked for 17 it has as many as asked for 256, byte for byte.
# Whoever makes share cards small by asking for 32 or 64 colours gets no smaller file; only 16 and less make a difference.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund sharp@0.35.5 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import sharp from 'sharp';

const gradient = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="64"><linearGradient id="g">
<stop offset="0" stop-color="#e11"/><stop offset="1" stop-color="#11e"/></linearGradient>
<rect width="256" height="64" fill="url(#g)"/></svg>`;
const draw = async (colours) => {
  const png = await sharp(Buffer.from(gradient)).png({ palette: true, colours }).toBuffer();
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const used = new Set();
  for (let at = 0; at < data.length; at += info.channels) used.add(data.toString('hex', at, at + info.channels));
  return { png, used: used.size };
};
const asked = [3, 5, 17, 64, 256];
const drawn = await Promise.all(asked.map(draw));
for (const [n, { used, png }] of drawn.entries()) console.log(`asked for ${asked[n]}: ${used} in ${png.length} bytes`);
assert.equal(drawn[0].used, 4);
assert.equal(drawn[1].used, 16);
assert.ok(drawn[2].png.equals(drawn[4].png) && drawn[3].png.equals(drawn[4].png));
JS
node seen.mjs
