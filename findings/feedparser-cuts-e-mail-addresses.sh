#!/usr/bin/env bash
# feedparser 6.0.10 (Python; Debian 12: python3-feedparser 6.0.10-1) cuts an author's address after four letters of its
# last part, and gives the rest to the name.
# One would expect "ada@lanterns.garden (Ada)", RSS 2.0's own form for an author, to be address and name.
# The pattern that splits them knows top-level domains of two to four letters, and is not held to the address's end.
# Seen: email "ada@lanterns.gard", name "en (Ada"; with .org, both are right. rss2email builds on it.
# Whoever names authors in RSS should write dc:creator with the name alone, which is taken as it stands: members with
# addresses under .garden, .studio or .online otherwise get both a wrong name and somebody else's address.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only python3-feedparser=6.0.10-1 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 - <<'PY'
import feedparser

def author(domain):
    item = f'<item><title>Kettle</title><author>ada@lanterns.{domain} (Ada)</author></item>'
    feed = feedparser.parse(f'<rss version="2.0"><channel><title>Lanterns</title>{item}</channel></rss>')
    detail = feed.entries[0].author_detail
    return detail.get('email'), detail.get('name')

seen = {domain: author(domain) for domain in ('org', 'garden')}
print(seen)
assert seen == {'org': ('ada@lanterns.org', 'Ada'), 'garden': ('ada@lanterns.gard', 'en (Ada')}
PY
