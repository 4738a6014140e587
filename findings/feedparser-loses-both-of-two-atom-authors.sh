#!/usr/bin/env bash
# npm feedparser 2.6.0 names the feed's author, or nobody, for an Atom entry that has two authors.
# One would expect the entry's first author, which is what it gives for two dc:creator in RSS.
# Seen: "The group" for an entry by Ada and Bea, null once the feed has no author; with one author, "Ada".
# Whoever lets members write together cannot rely on two <author> elements: a post by two is the group's to its readers.
# Both names in one <author><name> are safe.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund feedparser@2.6.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';

const author = (name) => `<author><name>${name}</name></author>`;
const read = async (ofFeed, ofEntry) => {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lanterns</title><id>urn:example:0</id>
<updated>2026-03-14T09:00:00Z</updated>${ofFeed}<entry><title>Kettle</title><id>urn:example:1</id>
<updated>2026-03-14T09:00:00Z</updated>${ofEntry}<content>Kettles.</content></entry></feed>`;
  for await (const item of Readable.from([xml]).pipe(new FeedParser())) return item.author;
};
const seen = {
  'two authors': await read(author('The group'), author('Ada') + author('Bea')),
  'two authors, none of the feed': await read('', author('Ada') + author('Bea')),
  'one author': await read(author('The group'), author('Ada')),
};
console.log(seen);
assert.deepEqual(Object.values(seen), ['The group', null, 'Ada']);
JS
node seen.mjs
