#!/usr/bin/env bash
# rss-parser 3.13.0 (npm) changes the order of words and paragraphs in an Atom entry whose content is XHTML.
# One would expect the markup as it stands in the feed, or none of it.
# It parses into objects that group children by name, and builds markup from those: text first, then each kind of element.
# Seen: "Not <em>one</em> lantern" becomes "Not  lantern <em>one</em>", and a heading between two paragraphs goes last.
# Whoever offers full posts should write content as escaped HTML (type="html"), which it returns untouched, and whoever
# reads others' feeds with it should not show XHTML content.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund rss-parser@3.13.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import Parser from 'rss-parser';

const post = '<p>Not <em>one</em> lantern</p><h2>Later</h2><p>Two kettles</p>';
const read = async (content) => {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lanterns</title><id>urn:example:0</id>
    <updated>2026-03-14T09:00:00Z</updated><entry><title>Kettles</title><id>urn:example:1</id>
    <updated>2026-03-14T09:00:00Z</updated>${content}</entry></feed>`;
  return (await new Parser().parseString(xml)).items[0].content;
};
const words = (html) => html.replace(/<[^>]*>/g, ' ').trim().split(/\s+/).join(' ');
const xhtml = await read(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${post}</div></content>`);
const html = await read(`<content type="html">${post.replaceAll('<', '&lt;')}</content>`);
console.log({ xhtml, html });
assert.equal(words(xhtml), 'Not lantern one Two kettles Later');
assert.equal(html, post);
JS
node seen.mjs
