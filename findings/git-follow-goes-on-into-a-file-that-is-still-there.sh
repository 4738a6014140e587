#!/usr/bin/env bash
# git log --follow (git 2.39.5, Debian 12: 1:2.39.5-0+deb12u3) goes on from a new file into the history of another file that
# has the same words and is still there.
# One would expect it to follow renames, as its description says; diff and log --stat find copies only when told to.
# Seen: "tea.md", made of the template's words on 14 March 2026, has a first commit of 1 January 2020, the template's.
# Whoever dates posts by their first commit must not take the last line of --follow: each post that begins as a copy of a
# template, or of last week's check-in, gets that one's date until its words differ enough.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p cache/partial
apt-get -qq -y --no-install-recommends -o Debug::NoLocking=1 -o APT::Sandbox::User=root -o Dir::Cache::archives="$dir/cache" \
  install --reinstall --download-only git=1:2.39.5-0+deb12u3 >/dev/null
for deb in cache/*.deb; do dpkg-deb -x "$deb" root; done
export HOME=$dir GIT_EXEC_PATH=$dir/root/usr/lib/git-core GIT_TEMPLATE_DIR=$dir/root/usr/share/git-core/templates
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@lanterns.example GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@lanterns.example
git() { "$dir/root/usr/bin/git" "$@"; }
commit() {
  git add . && GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" git commit -qm "$2"
}
git init -q -b main blog
cd blog
printf 'Title:\n\nWhat I did this week:\n' >template.md
commit 2020-01-01 'Template'
cp template.md tea.md
commit 2026-03-14 'Tea'
first() { git log --format='%as %s' "$@" -- tea.md | tail -n 1; }
with=$(first --follow)
without=$(first)
echo "template.md is still there: $(ls template.md); first commit with --follow: $with; without: $without"
[[ $with == '2020-01-01 Template' && $without == '2026-03-14 Tea' ]]
