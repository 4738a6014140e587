#!/usr/bin/env bash
# wordpress-export-to-markdown 2.2.2 (npm) dates a post by UTC, and so to the day before for a blog in Asia.
# One would expect the blog's own day: the export states it (wp:post_date), and WordPress shows it and has it in addresses.
# Seen: a post of 08:30 on 2 January in Tokyo, whose address is /2026/01/02/kettle/, gets date: "2026-01-01"; in the
# Americas, evenings go to the next day.
# Whoever moves a blog with it and keeps addresses by date must take wp:post_date, or old links break for some posts only.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund wordpress-export-to-markdown@2.2.2 >/dev/null
cat >export.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Lanterns</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Kettle</title><link>https://lanterns.example/2026/01/02/kettle/</link>
<pubDate>Thu, 01 Jan 2026 23:30:00 +0000</pubDate><content:encoded><![CDATA[Kettles.]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>1</wp:post_id>
<wp:post_date><![CDATA[2026-01-02 08:30:00]]></wp:post_date><wp:post_date_gmt><![CDATA[2026-01-01 23:30:00]]></wp:post_date_gmt>
<wp:post_name><![CDATA[kettle]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status>
<wp:post_type><![CDATA[post]]></wp:post_type></item></channel></rss>
XML
for zone in UTC Asia/Tokyo; do
  rm -rf posts
  TZ=$zone npx wordpress-export-to-markdown --wizard=false --input=export.xml --output=posts \
    --save-attached-images=false --save-scraped-images=false >/dev/null
  date=$(grep '^date:' posts/kettle/index.md)
  echo "on a machine in $zone: $date"
  [[ $date == 'date: "2026-01-01"' ]]
done
