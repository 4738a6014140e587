#!/usr/bin/env bash
# jsonfeed-to-atom 1.2.5 (npm) gives a post without a date the time of the conversion, in each conversion anew.
# One would expect a date that stays, such as the feed's own newest, or an error: JSON Feed's dates are optional, Atom
# needs one, and the same input should make the same feed.
# Seen: two conversions of one file, a second apart, differ, and both say that the post was updated just now.
# jsonfeed-to-rss 3.0.8 writes "Invalid Date" for the same post.
# Whoever makes Atom from JSON Feed at each build must give all posts a date, or undated pages are news to every
# subscriber at every build.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund jsonfeed-to-atom@1.2.5 jsonfeed-to-rss@3.0.8 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import toAtom from 'jsonfeed-to-atom';
import toRss from 'jsonfeed-to-rss';

const feed = {
  version: 'https://jsonfeed.org/version/1',
  title: 'Lanterns',
  home_page_url: 'https://lanterns.example/',
  feed_url: 'https://lanterns.example/feed.json',
  items: [{ id: 'https://lanterns.example/about/', url: 'https://lanterns.example/about/', title: 'About', content_text: 'Us.' }],
};
const updated = () => toAtom(feed).match(/<entry>[^]*<updated>(.*)<\/updated>/)[1];
const started = new Date().toISOString();
const first = updated();
await setTimeout(1000);
const second = updated();
const rss = toRss(feed).match(/<item>[^]*<pubDate>(.*)<\/pubDate>/)[1];
console.log({ first, second, rss });
assert.ok(started <= first && first < second);
assert.equal(rss, 'Invalid Date');
JS
node seen.mjs
