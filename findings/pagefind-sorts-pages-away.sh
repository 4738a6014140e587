#!/usr/bin/env bash
# Pagefind 1.6.0 (npm) leaves pages out of a sorted search that have no value to sort by.
# One would expect them last, as a sort is asked for and no filter.
# Seen: three pages say "kettle", two of them have a date; the search finds three, the search sorted by date two.
# Whoever offers "newest first" must give each page a value, pages of members and about pages as well as posts, or a
# reader who changes the order is told that there is less.
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

const post = (date) => `<p>the kettle sings</p><time data-pagefind-sort="date">${date}</time>`;
await makeIndex('pagefind', [
  ['/old/', 'en', post('2020-01-01')],
  ['/new/', 'en', post('2026-03-14')],
  ['/about/', 'en', '<p>the kettle sings</p>'],
]);
const pagefind = await openIndex('pagefind', 'en');
const seen = {
  unsorted: (await found(pagefind.search('kettle'))).sort(),
  sorted: await found(pagefind.search('kettle', { sort: { date: 'desc' } })),
};
console.log(seen);
assert.deepEqual(seen, { unsorted: ['/about/', '/new/', '/old/'], sorted: ['/new/', '/old/'] });
process.exit();
JS
node seen.mjs
