#!/usr/bin/env bash
# satori 0.63.2 (npm) draws signs above and below letters at the wrong height: as far above their place as they belong
# below it, and the other way round.
# One would expect satori, which shapes text with HarfBuzz, to place marks as HarfBuzz says; HarfBuzz counts heights
# upwards, SVG downwards, and the heights of marks are not turned.
# Seen with Noto Sans Arabic: kasra, the vowel that stands under the dot of ب, is drawn above the dot, through the letter.
# Whoever draws share cards for titles with such signs must look at them, or use another version: Latin letters
# with accents are single glyphs and look right.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund satori@0.63.2 @fontsource/noto-sans-arabic@5.3.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import satori from 'satori';

const data = readFileSync('node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff');
// Each shape's least and greatest y, in the order in which they are drawn; a curve's control points count.
const heights = async (text) => {
  const element = { type: 'div', props: { style: { display: 'flex', fontSize: 100 }, children: text } };
  const svg = await satori(element, { width: 300, height: 300, fonts: [{ name: 'Noto', data, weight: 400 }] });
  return [...svg.matchAll(/<path[^>]* d="([^"]*)"/g)].flatMap(([, path]) =>
    path.split(/(?=M)/).map((shape) => {
      const ys = [...shape.matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, command, numbers]) => {
        const all = numbers.match(/-?[\d.]+/g)?.map(Number) ?? [];
        return command === 'H' ? [] : command === 'V' ? all : all.filter((_, n) => n % 2 === 1);
      });
      return [Math.min(...ys), Math.max(...ys)].map(Math.round);
    }),
  );
};
const plain = await heights('\u0628');
const vowelled = await heights('\u0628\u0650');
console.log('the letter and its dot:', plain, 'with kasra:', vowelled);
const kasra = vowelled.find((shape) => !plain.some((other) => String(other) === String(shape)));
const dot = plain.toSorted((a, b) => b[0] - a[0])[0];
assert.equal(vowelled.length, plain.length + 1);
assert.ok(kasra[1] < dot[0], 'kasra is now under the dot');
JS
node seen.mjs
