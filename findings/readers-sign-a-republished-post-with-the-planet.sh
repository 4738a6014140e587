#!/usr/bin/env bash
# Feed readers sign a republished entry with the planet's author instead of the author whom its source names.
# Atom (RFC 4287, 4.2.1) says that an entry without an author has its source's, and only without a source the feed's.
# Seen: @rowanmanning/feed-parser 2.1.5 and npm feedparser 2.6.0 name "The lantern planet" for an entry whose <source>
# names Ada.
# Whoever gathers members' feeds into one must copy the author into each entry, source or not: nobody inherits it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';

const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title><id>urn:example:0</id>
<updated>2026-03-14T09:00:00Z</updated><author><name>The lantern planet</name></author>
<entry><title>Kettle</title><id>urn:example:1</id><link href="https://ada.example/kettle/"/>
<updated>2026-03-14T09:00:00Z</updated><content>Kettles.</content><source><id>urn:example:ada</id>
<title>Ada's blog</title><updated>2026-03-14T09:00:00Z</updated><author><name>Ada</name></author></source></entry></feed>`;
const seen = { '@rowanmanning/feed-parser': parseFeed(xml).items[0].authors.map(({ name }) => name) };
for await (const item of Readable.from([xml]).pipe(new FeedParser())) seen.feedparser = [item.author];
console.log(seen);
for (const authors of Object.values(seen)) assert.deepEqual(authors, ['The lantern planet']);
JS
node seen.mjs
