import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../support/dist.ts';
import { createOwnSite } from '../support/site.ts';

const REVERSED = pathToFileURL(fileURLToPath(new URL('../support/reversed-folders.mjs', import.meta.url)));

/** Two machines, as far apart as this one can be made to be. */
const HERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
const ELSEWHERE = {
  TZ: 'America/Adak',
  LC_ALL: 'C',
  LANG: 'C',
  UV_THREADPOOL_SIZE: '1',
  NODE_OPTIONS: `--import ${REVERSED.href}`,
};

let here: Map<string, Buffer>;
let elsewhere: Map<string, Buffer>;

beforeAll(async () => {
  const [first, second] = [createOwnSite(), createOwnSite()];
  const builds = [await first.build(HERE), await second.build(ELSEWHERE, { cores: 1 })];
  expect(builds.map(({ status }) => status)).toEqual([0, 0]);
  here = bytesOf(first.path('dist'));
  elsewhere = bytesOf(second.path('dist'));
});

describe('the same content and day, on two machines', () => {
  it('are the same files', () => {
    expect([...here.keys()].some((file) => file.endsWith('.pf_filter'))).toBe(true);
    expect([...elsewhere.keys()]).toEqual([...here.keys()]);
  });

  it('are the same bytes', () => {
    const different = [...here].filter(([file, bytes]) => !elsewhere.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
  });
});
