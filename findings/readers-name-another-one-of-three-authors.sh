#!/usr/bin/env bash
# Of a post's three dc:creator elements each feed reader names somebody else, and none names all.
# One would expect all three or the first: Dublin Core elements may be repeated, and that is how RSS says co-authors.
# Seen: newsboat 2.21 shows the last, sfeed 1.7 the first, Perl's XML::Feed 0.63 the text ARRAY(0x…) of a reference
# (Debian 12: newsboat 2.21-1.5, sfeed 1.7-1, libxml-feed-perl 0.63+dfsg-1).
# Whoever lets members write together should put all the names into one dc:creator ("Ada, Bea and Cy"), or into the text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only newsboat=2.21-1.5 sfeed=1.7-1 libxml-feed-perl=0.63+dfsg-1 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Lanterns</title>
<link>https://lanterns.example/</link><description>Lanterns</description><item><title>Kettle</title>
<link>https://lanterns.example/kettle/</link><guid>https://lanterns.example/kettle/</guid><description>Kettles.</description>
<dc:creator>Ada</dc:creator><dc:creator>Bea</dc:creator><dc:creator>Cy</dc:creator></item></channel></rss>
XML
echo "file://$dir/feed.xml" >urls
HOME=$dir LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$(printf "%s:" "$dir"/root/usr/lib "$dir"/root/usr/lib/*-linux-gnu) \
  root/usr/bin/newsboat -u urls -c cache.db -C /dev/null -x reload
newsboat=$(python3 -c "import sqlite3; print(sqlite3.connect('cache.db').execute('select author from rss_item').fetchone()[0])")
sfeed=$(root/usr/bin/sfeed <feed.xml | cut -f 7)
perl=$(PERL5LIB=$(printf "%s:" "$dir"/root/usr/share/perl5 "$dir"/root/usr/lib/*/perl5/*) \
  perl -MXML::Feed -e 'print((XML::Feed->parse("feed.xml")->entries)[0]->author)')
echo "newsboat: $newsboat, sfeed: $sfeed, XML::Feed: $perl"
[[ $newsboat == Cy && $sfeed == Ada && $perl == 'ARRAY(0x'* ]]
