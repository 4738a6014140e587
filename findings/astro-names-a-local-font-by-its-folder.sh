#!/usr/bin/env bash
# Astro 7.3.5 (npm), option fonts: with fontProviders.local() the same site, built in two folders, has other bytes on every page.
# One would expect a build to depend on the fonts' bytes: the files are named by a hash of what is in them.
# The family's name in the CSS is a hash of the whole option, and src is an absolute path once it was resolved from an
# integration's own package, which import.meta.resolve() is for, and which a project that isolates packages needs.
# Seen: font-family:Lora-<one hash> in one folder and Lora-<another> in the other; the files in _astro/fonts are the same.
# Whoever compares builds, or keeps pages by their bytes, should give a provider of their own, whose options hold no path.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p one/src/pages
cd one
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund astro@7.3.5 @fontsource-variable/lora@5.3.0 node@26.10.0 >/dev/null
cat >src/pages/index.astro <<'ASTRO'
---
import { Font } from 'astro:assets';
---
<html lang="en"><head><title>Kettles</title><Font cssVariable="--font-lora" /></head><body><p>Kettles</p></body></html>
ASTRO
cat >astro.config.mjs <<'JS'
import { fileURLToPath } from 'node:url';
import { fontProviders } from 'astro/config';

const file = fileURLToPath(import.meta.resolve('@fontsource-variable/lora/files/lora-latin-wght-normal.woff2'));
export default {
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Lora',
      cssVariable: '--font-lora',
      options: { variants: [{ src: [file], weight: '400 700', style: 'normal' }] },
    },
  ],
};
JS
cd ..
cp -r one two
for folder in one two; do
  (cd "$folder" && ASTRO_TELEMETRY_DISABLED=1 npx node node_modules/astro/bin/astro.mjs build >log 2>&1)
done
name() { grep -o 'font-family:"\?Lora-[0-9a-f]*' "$1/dist/index.html" | head -1; }
echo "$(name one) and $(name two); $(ls one/dist/_astro/fonts) and $(ls two/dist/_astro/fonts)"
[[ $(name one) != $(name two) && $(ls one/dist/_astro/fonts) == $(ls two/dist/_astro/fonts) ]]
