#!/usr/bin/env bash
# turndown 7.2.5 (npm) escapes underscores in an address that stands in a text, and Markdown then links to another address.
# One would expect its output to mean what the HTML said. The backslash is right for plain CommonMark, in which the text
# is no link; GitHub's Markdown makes a link of it, and takes the backslashes into the address.
# Seen: https://lanterns.example/red_green_blue becomes a link to …/red%5C_green%5C_blue, by satteri 0.10.5 (Astro 7's
# processor) as by marked 18.2.1.
# Whoever imports posts with it must turn bare addresses into links or <…> before: the page looks right, for only the
# links are broken.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund turndown@7.2.5 satteri@0.10.5 marked@18.2.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { marked } from 'marked';
import { markdownToHtml } from 'satteri';
import TurndownService from 'turndown';

const markdown = new TurndownService().turndown('<p>See https://lanterns.example/red_green_blue for more.</p>');
const link = (html) => html.match(/href="([^"]*)"/)?.[1];
const seen = { markdown, satteri: link(markdownToHtml(markdown).html), marked: link(marked(markdown)) };
console.log(seen);
assert.match(markdown, /red\\_green\\_blue/);
for (const address of [seen.satteri, seen.marked]) assert.equal(address, 'https://lanterns.example/red%5C_green%5C_blue');
JS
node seen.mjs
