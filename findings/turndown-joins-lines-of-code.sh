#!/usr/bin/env bash
# turndown 7.2.5 (npm) joins the lines of a code block whose lines are parted by <br>.
# One would expect a line break to stay one, above all in code; it is kept in a <pre> without <code>.
# Of a <pre><code> it takes the textContent, in which <br> leaves nothing. rehype-remark 10.0.1 writes two lines.
# Seen: "cd site<br>npm start" becomes "cd sitenpm start".
# Whoever imports old posts (WordPress's editor and Blogger wrote such code) must put line breaks for <br> inside of
# <pre> before, for the words that were joined cannot be told apart afterwards.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund turndown@7.2.5 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import TurndownService from 'turndown';

const turndown = new TurndownService({ codeBlockStyle: 'fenced' });
const seen = {
  'br in pre and code': turndown.turndown('<pre><code>cd site<br>npm start</code></pre>'),
  'br in pre': turndown.turndown('<pre>cd site<br>npm start</pre>'),
};
console.log(seen);
assert.deepEqual(Object.values(seen), ['```\ncd sitenpm start\n```', 'cd site  \nnpm start']);
JS
node seen.mjs
