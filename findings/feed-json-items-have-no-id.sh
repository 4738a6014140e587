#!/usr/bin/env bash
# feed 6.0.0 (npm) writes an item that was given a link and no id without any id into JSON Feed.
# One would expect the link to serve, as it does in the RSS and the Atom that the same object writes.
# JSON Feed requires `id` on each item, and tells readers to discard items that have none.
# Seen: the RSS item has <guid>, the Atom entry has <id>, both the link; the JSON item has only url, title and date.
# Whoever makes all three feeds from one object must pass an id for each item, or a strict reader shows an empty feed.
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
const link = site + 'kettle/';
const feed = new Feed({ id: site, link: site, title: 'Lanterns', copyright: '' });
feed.addItem({ title: 'Kettle', link, date: new Date('2026-03-14') });
const seen = {
  rss: feed.rss2().match(/<guid[^>]*>(.*)<\/guid>/)?.[1],
  atom: feed.atom1().match(/<entry>[^]*<id>(.*)<\/id>/)?.[1],
  json: JSON.parse(feed.json1()).items[0],
};
console.log(seen);
assert.equal(seen.rss, link);
assert.equal(seen.atom, link);
assert.equal(seen.json.url, link);
assert.ok(!('id' in seen.json));
JS
node seen.mjs
