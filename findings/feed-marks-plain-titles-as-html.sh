#!/usr/bin/env bash
# feed 6.0.0 (npm) writes an item's title into Atom as type="html" without escaping it as HTML.
# One would expect a title given as text to stay text, as it does for the feed's own title in the same document.
# A title that names a tag is therefore markup to every reader, and is shown without it.
# Seen: "Why <dialog> beats a modal" is written as it is, and npm feedparser 2.6.0 as a reader
# shows "Why  beats a modal". The feed's title, with <b> in it, is escaped.
# Whoever makes feeds with it must escape items' titles (& and <) before handing them over, and only those.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund feed@6.0.0 feedparser@2.6.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { Feed } from 'feed';
import FeedParser from 'feedparser';

const site = 'https://lanterns.example/';
const feed = new Feed({ id: site, link: site, title: 'The <b> files', copyright: '' });
feed.addItem({ title: 'Why <dialog> beats a modal', id: site + '1/', link: site + '1/', date: new Date('2026-03-14') });
const atom = feed.atom1();
const titles = atom.match(/<title.*<\/title>/g);
console.log(titles.join('\n'));
assert.deepEqual(titles, [
  '<title>The &lt;b&gt; files</title>',
  '<title type="html"><![CDATA[Why <dialog> beats a modal]]></title>',
]);

const reader = Readable.from([atom]).pipe(new FeedParser());
for await (const { title } of reader) {
  console.log('a reader shows:', title);
  assert.equal(title.replace(/\s+/g, ' '), 'Why beats a modal');
}
JS
node seen.mjs
