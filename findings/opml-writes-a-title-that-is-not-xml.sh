#!/usr/bin/env bash
# opml 0.5.8 (npm) escapes the outlines it writes and does not escape what stands in the head.
# One would expect a writer of OPML, and this one is by the format's own author, to escape both alike.
# Seen: the title "Tea & <cake>" is written as <title>Tea & <cake></title>, and sax 1.6.1 in strict mode refuses the file;
# the outline of the same text is written with &amp; and &lt;.
# Whoever offers a blogroll as OPML must escape title, ownerName and their like first: one ampersand in a group's name
# makes the whole list unreadable to its subscribers.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund opml@0.5.8 sax@1.6.1 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import opml from 'opml';
import sax from 'sax';

const problem = (xml) => {
  const parser = sax.parser(true);
  let first = 'none';
  parser.onerror = (error) => {
    if (first === 'none') first = error.message.split('\n')[0];
    parser.resume();
  };
  parser.write(xml).close();
  return first;
};
const subs = [{ text: 'Tea & <cake>', type: 'rss', xmlUrl: 'https://tea.example/feed?a=1&b=2' }];
const write = (title) => opml.stringify({ opml: { head: { title }, body: { subs } } });
const xml = write('Tea & <cake>');
console.log(xml.match(/<title>.*|<outline.*/g).join('\n'));
console.log('problem in XML:', problem(xml));
assert.match(xml, /<title>Tea & <cake><\/title>/);
assert.match(xml, /text="Tea &amp; &lt;cake&gt;"/);
assert.notEqual(problem(xml), 'none');
assert.equal(problem(write('Tea')), 'none');
JS
node seen.mjs
