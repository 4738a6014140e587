#!/usr/bin/env bash
# hast-util-to-mdast 10.1.3 (npm), the converter inside of rehype-remark, makes 106 of 10<sup>6</sup>.
# One would expect what Markdown has no sign for to stay HTML, which Markdown may hold, or the number to stay another one.
# Elements without a handler give their words alone, and sup, sub, kbd and mark have none.
# Seen: "10<sup>6</sup> loaves, H<sub>2</sub>O" becomes "106 loaves, H2O".
# Whoever imports old posts gives these elements handlers of their own. Nodes of type "html" around the words do not do it where
# the text has no <p> around it: they count as blocks then, and tear the paragraph into pieces.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund hast-util-to-mdast@10.1.3 hast-util-from-html@2.1.0 mdast-util-to-markdown@2.2.3 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

const keep = (state, { tagName, children }) => [
  { type: 'html', value: `<${tagName}>` },
  ...state.all({ type: 'root', children }),
  { type: 'html', value: `</${tagName}>` },
];
const convert = (html, options) => toMarkdown(toMdast(fromHtml(html, { fragment: true }), options)).trim();
const seen = {
  plain: convert('<p>10<sup>6</sup> loaves, H<sub>2</sub>O</p>'),
  'nodes of type html, in a paragraph': convert('<p>10<sup>6</sup> loaves</p>', { handlers: { sup: keep } }),
  'nodes of type html, without one': convert('<div>10<sup>6</sup> loaves</div>', { handlers: { sup: keep }, document: true }),
};
console.log(seen);
assert.deepEqual(Object.values(seen), [
  '106 loaves, H2O',
  '10<sup>6</sup> loaves',
  '10\n\n<sup>\n\n6\n\n</sup>\n\nloaves',
]);
JS
node seen.mjs
