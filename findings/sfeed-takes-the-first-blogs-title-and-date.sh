#!/usr/bin/env bash
# sfeed 1.7 (Debian 12: 1.7-1) shows a republished post under its first blog's name, with that blog's date.
# One would expect what stands inside <source> to describe the source: in Atom it holds the first feed's title and date.
# sfeed does not look at where an element stands, and takes the first title and the first date that it meets in an entry.
# Seen: "Ada's old blog", 2020, for "Kettle" of 2026. feedsmith 3.0.1 (npm) writes elements in its own order, with source
# before title and updated, whatever order its caller chose; with title and updated first, sfeed is right.
# Whoever makes a group blog's feed with feedsmith should leave source out for sfeed's readers, or write the entry by hand.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only sfeed=1.7-1 >/dev/null
dpkg-deb -x cache/sfeed_1.7-1_*.deb root
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund feedsmith@3.0.1 >/dev/null
cat >write.mjs <<'JS'
import { generateAtomFeed } from 'feedsmith';

const date = new Date('2026-03-14T09:00:00Z');
const source = { id: 'urn:example:ada', title: { value: "Ada's old blog" }, updated: new Date('2020-01-01T00:00:00Z') };
const links = [{ href: 'https://lanterns.example/kettle/' }];
const entry = { title: { value: 'Kettle' }, updated: date, links, id: 'urn:example:1', source };
console.log(generateAtomFeed({ id: 'urn:example:0', title: { value: 'Lanterns' }, updated: date, entries: [entry] }));
JS
node write.mjs >feed.xml
read_feed() { root/usr/bin/sfeed | awk -F '\t' '{ print strftime("%Y", $1, 1), $2 }'; }
as_written=$(read_feed <feed.xml)
reordered=$(sed -z 's|\( *<source>.*</source>\n\)\(.*\)\( *</entry>\)|\2\1\3|' feed.xml | read_feed)
echo "as feedsmith writes it: $as_written; with source last: $reordered"
[[ $as_written == "2020 Ada's old blog" && $reordered == '2026 Kettle' ]]
