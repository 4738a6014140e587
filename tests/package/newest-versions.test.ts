import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe } from 'vitest';
import { createOutsideSite, testBehaviour, type OutsideSite } from '../support/outside.ts';

let site: OutsideSite;

beforeAll(() => {
  const { peerDependencies } = JSON.parse(
    readFileSync(new URL('../../integrations/group-blog/package.json', import.meta.url), 'utf8'),
  ) as { peerDependencies: Record<string, string> };
  site = createOutsideSite(peerDependencies, 'newest');
});

afterAll(() => {
  site.remove();
});

describe('a site outside the repository, with the newest versions that the plugin’s ranges allow today', () => {
  testBehaviour(() => site);
});
