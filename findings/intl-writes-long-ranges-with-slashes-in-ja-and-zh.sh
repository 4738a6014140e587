#!/usr/bin/env bash
# Intl.DateTimeFormat writes a long range of dates with slashes in Japanese and Chinese (node 26.10.0, npm; CLDR's data).
# One would expect dateStyle: 'long' to write both days as it writes one: that is so in English, German, Korean and Arabic.
# Seen in Japanese: 2026年3月14日 for one day, 2026/03/14～2026/03/20 for a range; month: 'long' in place of dateStyle gives
# the same. Korean has 2026년 3월 14일~20일.
# Whoever shows a challenge's weeks in the reader's language must write the two days apart in these languages.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund node@26.10.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';

const [first, last] = [new Date('2026-03-14T12:00Z'), new Date('2026-03-20T12:00Z')];
const write = (lang, options) => {
  const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
  return { day: format.format(first), range: format.formatRange(first, last) };
};
const parts = { year: 'numeric', month: 'long', day: 'numeric' };
const seen = {};
for (const lang of ['ja', 'zh', 'ko']) seen[lang] = { long: write(lang, { dateStyle: 'long' }), parts: write(lang, parts) };
console.dir(seen, { depth: 3 });
for (const lang of ['ja', 'zh'])
  for (const { day, range } of Object.values(seen[lang])) {
    assert.match(day, /年3月14日/);
    assert.match(range, /^2026\/0?3\/14.*2026\/0?3\/20$/);
  }
assert.match(seen.ko.long.range, /년/);
JS
npx node seen.mjs
