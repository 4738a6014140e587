#!/usr/bin/env bash
# Pagefind 1.6.0 (npm) answers a query of several words without those that no page has.
# One would expect nothing, as all words of a query have to be on a page: two known words narrow what one of them finds.
# Seen: "kettle lantern" finds the one page that has both; "kettle zither" finds both pages with a kettle; "zither" finds none.
# In Japanese a single word is several to Pagefind, so that half a word is found for the whole of it.
# Whoever needs all words must search for each, or for the phrase in quotation marks, and keep what all of them find.
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

await makeIndex('pagefind', [
  ['/both/', 'en', '<p>the kettle beside the lantern</p>'],
  ['/kettle/', 'en', '<p>the kettle sings</p>'],
]);
const pagefind = await openIndex('pagefind', 'en');
const seen = {};
for (const query of ['kettle lantern', 'kettle zither', 'zither', '"kettle zither"'])
  seen[query] = (await found(pagefind.search(query))).sort();
console.log(seen);
assert.deepEqual(seen, {
  'kettle lantern': ['/both/'],
  'kettle zither': ['/both/', '/kettle/'],
  zither: [],
  '"kettle zither"': [],
});
process.exit();
JS
node seen.mjs
