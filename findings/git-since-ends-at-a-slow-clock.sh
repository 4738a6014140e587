#!/usr/bin/env bash
# git log --since (git 2.39.5, Debian 12: 1:2.39.5-0+deb12u3) stops at the first commit that is older, and leaves out
# newer commits that lie behind it.
# One would expect a filter by date to show every commit after the date. History is walked from the newest commit, and
# one made on a computer with a slow clock ends the walk; --since-as-filter (git 2.37) looks at all.
# Seen: of commits of January, February (with a clock set to 1999) and March, --since shows March alone.
# Whoever counts a challenge's check-ins by --since loses all that came before one member's wrong clock.
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
for day in 2026-01-14 1999-02-14 2026-03-14; do
  echo "$day" >"$day.md"
  commit "$day" "Check-in of $day"
done
since=$(git log --since=2025-12-31 --format=%s)
filter=$(git log --since-as-filter=2025-12-31 --format=%s)
printf 'with --since:\n%s\nwith --since-as-filter:\n%s\n' "$since" "$filter"
[[ $since == 'Check-in of 2026-03-14' ]]
[[ $filter == $'Check-in of 2026-03-14\nCheck-in of 2026-01-14' ]]
