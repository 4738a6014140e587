#!/usr/bin/env bash
# turndown 7.2.5 (npm) turns a written-out tag, &lt;details&gt; in HTML, into a tag.
# One would expect text to stay text: turndown escapes what Markdown would take for its own signs, * and [ and so on.
# It does not count HTML among them, although Markdown lets HTML through. rehype-remark 10.0.1 does escape it.
# Seen: "Use &lt;details&gt; for it" becomes "Use <details> for it", and all that follows in the page is folded away.
# Whoever imports a blog that writes about HTML must escape < and & in its text first (turndown's own escape function
# can be replaced), as nothing in the Markdown shows afterwards which tag was meant.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund turndown@7.2.5 satteri@0.10.5 unified@11.0.5 \
  rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { markdownToHtml } from 'satteri';
import TurndownService from 'turndown';
import { unified } from 'unified';

const html = '<p>Use &lt;details&gt; for it</p>';
const rehype = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
const again = (markdown) => markdownToHtml(markdown).html.trim();
const seen = {
  turndown: again(new TurndownService().turndown(html)),
  'rehype-remark': again(String(rehype.processSync(html))),
};
console.log(seen);
assert.deepEqual(Object.values(seen), ['<p>Use <details> for it</p>', html]);
JS
node seen.mjs
