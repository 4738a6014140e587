#!/usr/bin/env bash
# rss2email 3.13.1 (Debian 12: 1:3.13.1-3, with python3-feedparser 6.0.10-1) mails a picture's description for the post.
# One would expect <media:description> inside <media:content> to describe the picture and nothing else.
# feedparser takes it for a description of the item, and rss2email prefers what is plain text, its default, over HTML.
# Seen: the mail of a post with full HTML in content:encoded says "A kettle" and no more; without type="plain" (the
# default of Media RSS), it has the post; but a post with a summary alone is "A kettle" then too.
# Whoever gives pictures in feeds an alternative text must leave out type="plain", and in a feed of summaries the text, or
# mail subscribers get no post at all.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only rss2email=1:3.13.1-3 python3-feedparser=6.0.10-1 python3-html2text=2020.1.16-2 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
r2e() {
  HOME=$dir PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 \
    root/usr/bin/r2e -c rss2email.cfg -d data.json "$@" 2>/dev/null
}
mail() {
  rm -rf mail data.json
  mkdir -p mail/inbox/{cur,new,tmp}
  printf '%s\n' '[DEFAULT]' 'from = blog@lanterns.example' 'to = ada@lanterns.example' \
    'email-protocol = maildir' "maildir-path = $dir/mail" 'maildir-mailbox = inbox' >rss2email.cfg
  cat >feed.xml <<XML
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Lanterns</title><link>https://lanterns.example/</link><description>Lanterns</description><item>
<title>Kettles</title><link>https://lanterns.example/kettles/</link><guid>https://lanterns.example/kettles/</guid>
<$1>&lt;p&gt;All that we know of kettles.&lt;/p&gt;</$1><media:content medium="image"
url="https://lanterns.example/kettle.png"><media:description$2>A kettle</media:description></media:content></item></channel></rss>
XML
  r2e add lanterns "file://$dir/feed.xml" && r2e run
  sed '1,/^$/d; /^URL:/,$d' mail/inbox/new/*
}
plain=$(mail content:encoded ' type="plain"')
bare=$(mail content:encoded '')
summary=$(mail description '')
printf 'with type="plain": %s\nwithout: %s\nwithout, of a summary: %s\n' "$plain" "$bare" "$summary"
[[ $plain == *'A kettle'* && $plain != *'All that we know'* && $bare == *'All that we know'* ]]
[[ $summary == *'A kettle'* && $summary != *'All that we know'* ]]
