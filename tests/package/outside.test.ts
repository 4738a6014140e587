import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDist } from '../support/dist.ts';
import { createOutsideSite, FIXTURE, testBehaviour, type OutsideSite } from '../support/outside.ts';
import { createSite } from '../support/site.ts';

/** The oldest that a stranger may have (`engines` of the plugin). */
const OLDEST = '22.12.0';

let site: OutsideSite;

beforeAll(() => {
  const { dependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { dependencies: { astro: string } };
  site = createOutsideSite({ astro: dependencies.astro }, 'locked', OLDEST);
});

afterAll(() => {
  site.remove();
});

describe(`a site outside the repository, from the packed tarball, with packages apart as pnpm has them, on Node ${OLDEST}`, () => {
  it('runs on it', () => {
    expect(site.run('node --version').output.trim()).toBe(`v${OLDEST}`);
  });

  testBehaviour(() => site);

  it('builds every file as it is built here, on another Node, to the byte', async () => {
    expect(process.version).not.toBe(`v${OLDEST}`);
    const here = createSite(FIXTURE, {}, { cards: 'own' });
    const { status, output } = await here.build();
    expect(status, output).toBe(0);
    const [theirs, ours] = [readDist(site.path('dist')), readDist(here.path('dist'))];
    expect(theirs.files.toSorted()).toEqual(ours.files.toSorted());
    for (const file of ours.files) {
      // As text, so that it tells what differs.
      if (/\.(?:html|json|xml)$/.test(file)) expect.soft(theirs.text(file), file).toBe(ours.text(file));
      expect.soft(theirs.bytes(file).equals(ours.bytes(file)), file).toBe(true);
    }
  });
});
