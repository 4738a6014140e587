#!/usr/bin/env bash
# No order of an Atom entry's links keeps its readers from taking a translation's address for the post's own.
# One would expect the first alternate link, or the one without hreflang, to be the post's address: Atom (RFC 4287) allows
# several alternates as long as they differ in type or language.
# Seen: npm feedparser 2.6.0 takes the last of two, rss-parser 3.13.0 and @rowanmanning/feed-parser 2.1.5 take the first;
# and where the post's own link leaves out rel, which means alternate by the same RFC, all three give the German page.
# Whoever runs a group blog in several languages must name translations on the page only: in the feed, some subscribers
# are sent to the wrong one.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5 rss-parser@3.13.0 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';

const site = 'https://lanterns.example/';
const own = `<link rel="alternate" href="${site}en/"/>`;
const german = `<link rel="alternate" hreflang="de" href="${site}de/"/>`;
const read = async (links) => {
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Lanterns</title><id>${site}</id>
    <updated>2026-03-14T09:00:00Z</updated><entry><title>Kettle</title><id>${site}kettle</id>
    <updated>2026-03-14T09:00:00Z</updated>${links}</entry></feed>`;
  const addresses = [(await new RssParser().parseString(xml)).items[0].link, parseFeed(xml).items[0].url];
  for await (const item of Readable.from([xml]).pipe(new FeedParser())) addresses.push(item.link);
  return addresses.map((address) => address.slice(site.length, -1)).join(' ');
};
const seen = {
  'own link first': await read(own + german),
  'own link last': await read(german + own),
  'own link without rel': await read(`<link href="${site}en/"/>` + german),
};
console.log('rss-parser, @rowanmanning/feed-parser, feedparser:', seen);
assert.deepEqual(Object.values(seen), ['en en de', 'de de en', 'de de de']);
JS
node seen.mjs
