import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { IS_DEEP } from '../support/depth.ts';
import { readDist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

/** Floors of the issues. */
const MOST_COMPRESSED = 60 * 1024;
const ANSWERS = IS_DEEP ? 500 : 40;

const WORDS = 'bread oven early street rain letter harbour answer Thursday neighbour ledger kettle'.split(
  ' ',
);
/** Words that hardly repeat, so that they do not compress. */
const wordsOf = (n: number, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${WORDS[(n * 7 + at * 5) % 12] ?? ''}${((n + 1) * (at + 3) * 7919) % 9973}`,
  ).join(' ');

it(`a thread of ${ANSWERS} answers is whole on the page of each post, at most 60 KB compressed, without script`, async () => {
  const answers = Array.from({ length: ANSWERS }, (_, n) => {
    // Half of them answer the first post, the others each other.
    const under = n % 2 === 0 ? 'ann/hello' : `ben/answer-${n - 1}`;
    return [
      `content/posts/ben/answer-${n}.md`,
      `---\ntitle: ${wordsOf(n, 8)}\ndate: 2026-03-05\nreplyTo: ${under}\n---\n\nI read [this](/posts/${under}/) and ${wordsOf(n, 20)}.\n`,
    ] as const;
  });
  const site = createSite('three-members', Object.fromEntries(answers));
  expect(await site.build()).toMatchObject({ status: 0 });
  const dist = readDist(site.path('dist'));
  for (const address of ['/posts/ann/hello/', `/posts/ben/answer-${ANSWERS - 1}/`]) {
    const page = dist.page(address);
    const thread = page('#conversation-thread');
    expect(thread.find('.gb-thread > li').length, address).toBeGreaterThanOrEqual(ANSWERS + 1);
    expect(thread.find('[aria-current=page]').attr('href')).toBe(address);
    expect(thread.find('details:not([open]) > summary').length).toBeGreaterThan(0);
    expect(thread.find('script')).toHaveLength(0);
    expect(gzipSync(dist.bytes(`${address}index.html`)).length).toBeLessThanOrEqual(MOST_COMPRESSED);
  }
});
