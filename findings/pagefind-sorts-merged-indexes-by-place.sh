#!/usr/bin/env bash
# Pagefind 1.6.0 (npm) sorts the results of merged indexes wrongly.
# One would expect mergeIndex to make one list. What is stored is a page's place within its own index, and those places
# are compared: the oldest pages of all blogs come first, then the second oldest of all.
# Seen: posts of 2020 and 2024 merged with posts of 2022 and 2026 come as 2020, 2022, 2024, 2026 by chance; posts of 2020
# and 2021 merged with posts of 2025 and 2026 come as 2020, 2025, 2021, 2026.
# Whoever joins the search of several blogs must sort results in the page, by a date in the metadata.
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

const posts = (...years) =>
  years.map((year) => [`/${year}/`, 'en', `<p>the kettle sings</p><time data-pagefind-sort="date">${year}-01-01</time>`]);
await makeIndex('ours', posts(2020, 2021));
await makeIndex('theirs', posts(2025, 2026));
const pagefind = await openIndex('ours', 'en');
await pagefind.mergeIndex('https://lanterns.example/theirs/', { baseUrl: '/' });
const seen = await found(pagefind.search('kettle', { sort: { date: 'asc' } }));
console.log('oldest first:', seen);
assert.deepEqual(seen, ['/2020/', '/2025/', '/2021/', '/2026/']);
process.exit();
JS
node seen.mjs
