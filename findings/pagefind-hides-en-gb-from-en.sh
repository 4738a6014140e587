#!/usr/bin/env bash
# Pagefind 1.6.0 (npm) does not find a page in British English from a page whose language is plain English.
# One would expect en and en-GB to be one language to a search: they share its stemming. Each value of <html lang> makes
# an index of its own, and a page searches one of them; only a language that has no index at all falls back to another.
# Seen: of two posts about kettles, a page in en finds the one, a page in en-GB the other, a page in en-AU the first.
# Whoever lets members state their posts' language must write only its first part into <html lang>, or set Pagefind's
# force language: otherwise one member's posts are gone from the search without any message.
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
  ['/plain/', 'en', '<p>the kettle sings</p>'],
  ['/other/', 'en', '<p>a lantern</p>'],
  ['/british/', 'en-GB', '<p>the kettle sings</p>'],
]);
const seen = {};
for (const lang of ['en', 'en-GB', 'en-AU']) seen[lang] = await found((await openIndex('pagefind', lang)).search('kettle'));
console.log(seen);
assert.deepEqual(seen, { en: ['/plain/'], 'en-GB': ['/british/'], 'en-AU': ['/plain/'] });
process.exit();
JS
node seen.mjs
