#!/usr/bin/env bash
# cac 7.1.0 (npm) reads a command line's "007" as the number 7, and an empty value as 0, also for options declared as text.
# One would expect what is typed to arrive as typed: cac has a declared type for lists only, and its documentation shows
# texts. Quotes do not help, as the shell takes them off.
# Seen: --title 007 gives 7, --title 1e3 gives 1000, --title "" gives 0; --title=1984 gives the number 1984.
# Whoever writes a command for new posts with it must read titles, names and dates from the raw arguments, or a novel's
# title becomes a number and a handle such as 0x10 another one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund cac@7.1.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { cac } from 'cac';

const read = (...typed) => {
  const cli = cac('blog');
  cli.command('new', 'Starts a post').option('--title <text>', 'Its title');
  return cli.parse(['node', 'blog', 'new', ...typed], { run: false }).options.title;
};
const seen = [read('--title', '007'), read('--title', '1e3'), read('--title', ''), read('--title=1984'), read('--title', '7th')];
console.log(seen);
assert.deepEqual(seen, [7, 1000, 0, 1984, '7th']);
JS
node seen.mjs
