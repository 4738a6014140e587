#!/usr/bin/env bash
# rehype-sanitize 6.0.0 with its default schema breaks every footnote that remark-rehype 11.1.2 made (all npm).
# One would expect the schema, which is made after GitHub's and lists the classes of GitHub's footnotes, to keep them whole.
# Both put user-content- before an id to keep it apart from the page's own: it stands there twice, and links have it once.
# Seen: the link goes to #user-content-fn-tea, the note's id is user-content-user-content-fn-tea, and the way back
# likewise. They meet once the schema's own clobberPrefix is ''.
# Whoever sanitizes members' Markdown should test a footnote: the page looks right, and no link works.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 \
  remark-rehype@11.1.2 rehype-sanitize@6.0.0 rehype-stringify@10.0.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const markdown = 'Kettles[^tea] sing.\n\n[^tea]: Only hot ones.\n';
const read = (schema) => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSanitize, schema).use(rehypeStringify);
  const html = String(processor.processSync(markdown));
  const all = (pattern) => [...html.matchAll(pattern)].map(([, name]) => name);
  const ids = all(/ id="([^"]*)"/g);
  return all(/ href="#([^"]*)"/g).map((target) => `${target} ${ids.includes(target) ? 'is there' : 'is not there'}`);
};
const seen = { defaultSchema: read(defaultSchema), "clobberPrefix: ''": read({ ...defaultSchema, clobberPrefix: '' }) };
console.log(seen);
assert.deepEqual(seen.defaultSchema, ['user-content-fn-tea is not there', 'user-content-fnref-tea is not there']);
assert.deepEqual(seen["clobberPrefix: ''"], ['user-content-fn-tea is there', 'user-content-fnref-tea is there']);
JS
node seen.mjs
