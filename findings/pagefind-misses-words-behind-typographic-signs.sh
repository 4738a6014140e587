#!/usr/bin/env bash
# Pagefind 1.6.0 (npm) never finds the word behind a typographic apostrophe, a dash or an ellipsis that has no spaces.
# One would expect words to end at punctuation: behind an ASCII apostrophe, hyphen or full stop it finds them.
# Seen: "kettle" is found in "d'kettle" and "tea-kettle", and not in "d’kettle", "tea—kettle", "tea–kettle" or "tea…kettle".
# Astro 7 turns the ASCII signs of Markdown into those by default, so that what a member typed in ASCII is not found.
# Whoever searches a blog in French or Italian (l’arbre, dell’acqua) should give Pagefind a text with spaces or ASCII signs.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{"type":"module"}' >package.json
npm install --loglevel=error --no-audit --no-fund pagefind@1.6.0 >/dev/null
cat >search.mjs <<'JS'
// Pagefind's search runs in browsers: it is given a document and a fetch that reads the index from the disk.
import { readFile } from 'node:fs/promises';
import { createIndex } from 'pagefind';

export async function makeIndex(folder, pages) {
  const { index } = await createIndex();
  for (const [url, lang, body] of pages) {
    const content = `<html lang="${lang}"><title>Post</title><body><main data-pagefind-body>${body}</main></body></html>`;
    await index.addHTMLFile({ url, content });
  }
  await index.writeFiles({ outputPath: folder });
}
export async function openIndex(folder, lang) {
  globalThis.window = globalThis;
  globalThis.location = new URL('https://lanterns.example/');
  globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) };
  globalThis.fetch = async (url) => new Response(await readFile(`.${new URL(url, location).pathname}`));
  const pagefind = await import(`${process.cwd()}/${folder}/pagefind.js?${lang}`);
  await pagefind.options({ basePath: `https://lanterns.example/${folder}/`, baseUrl: '/', noWorker: true });
  return pagefind;
}
export const found = async (search) => (await Promise.all((await search).results.map((hit) => hit.data()))).map(({ url }) => url);
JS
cat >seen.mjs <<'JS'
import assert from 'node:assert/strict';
import { found, makeIndex, openIndex } from './search.mjs';

const texts = ["d'kettle", 'tea-kettle', 'tea.kettle', 'd’kettle', 'tea—kettle', 'tea–kettle', 'tea…kettle'];
await makeIndex('pagefind', texts.map((text) => [`/${encodeURIComponent(text)}/`, 'en', `<p>the ${text} sings</p>`]));
const pagefind = await openIndex('pagefind', 'en');
const seen = (await found(pagefind.search('kettle'))).map((url) => decodeURIComponent(url).slice(1, -1)).sort();
console.log('"kettle" is found in', seen);
assert.deepEqual(seen, texts.slice(0, 3).sort());
process.exit();
JS
node seen.mjs
