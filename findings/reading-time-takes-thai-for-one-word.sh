#!/usr/bin/env bash
# reading-time 1.5.0 (npm) counts a text in Thai as one word, however long it is.
# One would expect it to count Thai somehow, since it counts Chinese, Japanese and Korean by their letters.
# It parts all other text at white space, which Thai, Lao, Khmer and Burmese write between sentences only.
# Seen: 300 Thai words are 1 word and 0.3 seconds; the same in Japanese are over a minute. Intl.Segmenter finds them.
# Whoever prints reading times in a blog of several languages should count with Intl.Segmenter.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund reading-time@1.5.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import readingTime from 'reading-time';

const thai = 'ฉันรักแมว'.repeat(100);
const japanese = '猫が好きです'.repeat(100);
const words = (lang, text) =>
  [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike).length;
const seen = {
  thai: { ...readingTime(thai), segmenter: words('th', thai) },
  japanese: { ...readingTime(japanese), segmenter: words('ja', japanese) },
};
console.log(seen);
assert.equal(seen.thai.words, 1);
assert.equal(seen.thai.segmenter, 300);
assert.ok(seen.japanese.words > 500);
JS
node seen.mjs
