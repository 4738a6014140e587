#!/usr/bin/env bash
# newsboat 2.21 (Debian 12: 2.21-1.5) takes an Atom date's local time for UTC when its seconds have a fraction.
# One would expect 09:00:00.000+09:00 to be the same moment as 09:00:00+09:00, which newsboat reads rightly.
# Seen: without a fraction 2026-03-14 00:00 UTC, with one 09:00 UTC: nine hours later, on a post of today in the future.
# Luxon 3.7.2 (npm) writes such dates: toISO() gives milliseconds and the offset. A plain Date's toISOString() ends in Z,
# and nothing is lost.
# Whoever makes Atom feeds should leave milliseconds out, or write UTC.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only newsboat=2.21-1.5 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
echo '{"type":"commonjs"}' >package.json
npm install --loglevel=error --no-audit --no-fund luxon@3.7.2 >/dev/null
date=$(node -p 'require("luxon").DateTime.fromISO("2026-03-14T09:00", { zone: "Asia/Tokyo" }).toISO()')
entry() {
  echo "<entry><title>$1</title><id>urn:example:$2</id><link href='https://lanterns.example/$2/'/><updated>$1</updated></entry>"
}
cat >feed.xml <<XML
<feed xmlns="http://www.w3.org/2005/Atom"><title>Lanterns</title><id>urn:example:0</id><updated>2026-03-14T00:00:00Z</updated>
$(entry "${date/.000/}" 1)$(entry "$date" 2)</feed>
XML
echo "file://$dir/feed.xml" >urls
HOME=$dir LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$(printf "%s:" "$dir"/root/usr/lib "$dir"/root/usr/lib/*-linux-gnu) \
  root/usr/bin/newsboat -u urls -c cache.db -C /dev/null -x reload
python3 - <<'PY'
import sqlite3
query = "select title, datetime(pubDate, 'unixepoch') from rss_item"
seen = dict(sqlite3.connect('cache.db').execute(query).fetchall())
print(seen)
assert seen == {
    '2026-03-14T09:00:00+09:00': '2026-03-14 00:00:00',
    '2026-03-14T09:00:00.000+09:00': '2026-03-14 09:00:00',
}, 'newsboat now reads the offset after a fraction'
PY
