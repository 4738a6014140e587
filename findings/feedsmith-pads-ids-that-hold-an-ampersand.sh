#!/usr/bin/env bash
# feedsmith 3.0.1 (npm) writes an id that holds & on a line of its own, with line breaks and spaces around it.
# One would expect a writer to leave an id as it is: ids are compared letter by letter, and Atom forbids spaces around one.
# Texts with & or < are put into CDATA, and each CDATA is indented; all other ids are written without spaces.
# Seen: newsboat 2.21 (Debian 12: 2.21-1.5) keeps the spaces, so that the same post is another one to it than the one
# that a writer of &amp; gives it: after the change of writer it is listed as new and unread.
# Whoever moves a blog's feeds to feedsmith and has ids such as https://old.example/?p=7&lang=de should trim them after
# writing, or all posts come anew to some subscribers.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only newsboat=2.21-1.5 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund feedsmith@3.0.1 feed@6.0.0 >/dev/null
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Feed } from 'feed';
import { generateRssFeed } from 'feedsmith';

const link = 'https://lanterns.example/';
const id = link + '?p=7&lang=de';
const before = new Feed({ id: link, link, title: 'Lanterns', description: 'Lanterns', copyright: '' });
before.addItem({ title: 'Kettle', id, link: id, date: new Date('2026-03-14') });
const after = { title: 'Lanterns', link, description: 'Lanterns' };
const items = [{ title: 'Kettle', guid: { value: id }, link: id, pubDate: new Date('2026-03-14') }];
writeFileSync('before.xml', before.rss2());
writeFileSync('after.xml', generateRssFeed({ ...after, items }));
JS
node write.mjs
echo "file://$dir/feed.xml" >urls
for name in before after; do
  cp "$name.xml" feed.xml
  HOME=$dir LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$(printf "%s:" "$dir"/root/usr/lib "$dir"/root/usr/lib/*-linux-gnu) \
    root/usr/bin/newsboat -u urls -c cache.db -C /dev/null -x reload
done
python3 - <<'PY'
import sqlite3
seen = [guid for (guid,) in sqlite3.connect('cache.db').execute('select guid from rss_item')]
print('ids in the cache:', seen)
assert len(seen) == 2 and len({guid.strip() for guid in seen}) == 1, 'feedsmith or newsboat now leaves spaces out'
PY
