#!/usr/bin/env bash
# @extractus/feed-extractor 8.0.3 (npm) gives the date of the last change as `published`, for Atom; not so for JSON Feed.
# One would expect <published>, which says just that and stands in the entry.
# Seen: a post of 2020 that was corrected in 2026 was "published" in 2026 by its Atom feed, in 2020 by its JSON Feed.
# Whoever offers Atom must expect that a corrected old post goes to the top of some readers' lists, and should change
# <updated> only for changes that readers should see.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund @extractus/feed-extractor@8.0.3 >/dev/null
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';

const published = '2020-01-01T00:00:00Z';
const updated = '2026-03-14T09:00:00Z';
const url = 'https://lanterns.example/kettle/';
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lanterns</title><id>urn:example:0</id><updated>${updated}</updated>
<entry><title>Kettle</title><id>${url}</id><link href="${url}"/><published>${published}</published><updated>${updated}</updated>
<content>Kettles.</content></entry></feed>`;
const post = { id: url, url, title: 'Kettle', content_text: 'Kettles.', date_published: published, date_modified: updated };
const json = { version: 'https://jsonfeed.org/version/1.1', title: 'Lanterns', items: [post] };
const seen = { atom: extractFromXml(atom).entries[0].published, json: extractFromJson(json).entries[0].published };
console.log(seen);
assert.deepEqual(seen, { atom: '2026-03-14T09:00:00.000Z', json: '2020-01-01T00:00:00.000Z' });
JS
node seen.mjs
