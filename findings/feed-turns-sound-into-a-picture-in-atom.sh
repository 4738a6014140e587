#!/usr/bin/env bash
# feed 6.0.0 (npm) gives an enclosure the media type image/mp3 in Atom, although the item says audio/mpeg.
# One would expect the type that was passed in, which the RSS written by the same object does carry.
# The Atom writer ignores the type and makes one of "image/" and the ending of the file's name.
# Seen: RSS says type="audio/mpeg", Atom says type="image/mp3", for one and the same item.
# Whoever offers an episode or a recording in a group blog's Atom feed must write that link another way, or readers and
# podcast players take it for a picture that does not load.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund feed@6.0.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Feed } from 'feed';

const site = 'https://lanterns.example/';
const feed = new Feed({ id: site, link: site, title: 'Lanterns', copyright: '' });
feed.addItem({
  title: 'A talk',
  id: site + 'talk/',
  link: site + 'talk/',
  date: new Date('2026-03-14'),
  enclosure: { url: site + 'talk.mp3', type: 'audio/mpeg', length: 4096 },
});
const type = (xml, element) => xml.match(new RegExp(`<${element} [^>]*talk\\.mp3[^>]*>`))[0].match(/type="(.*?)"/)[1];
const seen = { rss: type(feed.rss2(), 'enclosure'), atom: type(feed.atom1(), 'link rel="enclosure"') };
console.log(seen);
assert.deepEqual(seen, { rss: 'audio/mpeg', atom: 'image/mp3' });
JS
node seen.mjs
