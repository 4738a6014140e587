#!/usr/bin/env bash
# newsboat 2.21 (Debian 12: 2.21-1.5) shows a post that stands in two subscribed feeds under one of them only.
# One would expect each feed to list its own items; an id is unique in the world so that a reader may mark it read once.
# newsboat's cache has the item's guid as its primary key, so the feed that is read last takes the post from the other.
# Seen: ada.xml and everyone.xml hold the same item; after one reload the cache has it under everyone.xml alone.
# Whoever builds a group blog with one feed a member and one of them all should know that a subscriber to both finds the
# member's feed empty there. The ids are still right: without them the same reader would show each post twice.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only newsboat=2.21-1.5 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
for name in ada everyone; do
  cat >"$name.xml" <<XML
<rss version="2.0"><channel><title>$name</title><link>https://lanterns.example/</link><description>Lanterns</description>
<item><title>Kettle</title><link>https://lanterns.example/kettle/</link>
<guid isPermaLink="false">tag:lanterns.example,2026:kettle</guid><description>Kettles.</description></item></channel></rss>
XML
  echo "file://$dir/$name.xml" >>urls
done
HOME=$dir LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$(printf "%s:" "$dir"/root/usr/lib "$dir"/root/usr/lib/*-linux-gnu) \
  root/usr/bin/newsboat -u urls -c cache.db -C /dev/null -x reload
python3 - <<'PY'
import sqlite3
seen = sqlite3.connect('cache.db').execute('select feedurl, title from rss_item').fetchall()
print('in the cache:', seen)
assert len(seen) == 1 and seen[0][0].endswith('/everyone.xml'), 'newsboat now keeps a post for each feed'
PY
