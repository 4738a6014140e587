import { readFileSync } from 'node:fs';
import { minVersion } from 'semver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from '../support/dist.ts';
import {
  buildExample,
  createOutsideSite,
  installNode,
  testBehaviour,
  type OutsideSite,
} from '../support/outside.ts';

const { peerDependencies } = JSON.parse(
  readFileSync(new URL('../../integrations/group-blog/package.json', import.meta.url), 'utf8'),
) as { peerDependencies: { astro: string } };
const { devDependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { devDependencies: Record<'@astrojs/starlight', string> };

const OLDEST = minVersion(peerDependencies.astro)?.version ?? '';
const STARLIGHT = { '@astrojs/starlight': devDependencies['@astrojs/starlight'] };

describe.each([
  ['the newest versions that the plugin’s ranges allow today', { ...peerDependencies, ...STARLIGHT }],
  [`the oldest Astro that it allows, ${OLDEST}`, { astro: OLDEST }],
])('a site outside the repository, with %s', (_, dependencies) => {
  let site: OutsideSite;

  beforeAll(() => {
    site = createOutsideSite(dependencies, 'newest');
  });

  afterAll(() => {
    site.remove();
  });

  testBehaviour(() => site);

  it.each(['22.12.0', '24', '26'])('checks and builds on Node %s', (version) => {
    const onIt = installNode(site, version);
    expect(site.run(`${onIt}node --version`).output).toMatch(new RegExp(`^v${version}`));
    const { status, output } = site.run(`${onIt}group-blog check && ${onIt}astro build`);
    expect(status, output).toBe(0);
    expect(output).toContain('Complete!');
  });

  // Starlight needs a newer Astro than the oldest.
  if (!('@astrojs/starlight' in dependencies)) return;

  it('builds the network beside documentation with Starlight', () => {
    const dist = buildExample(site, 'starlight');
    const guide = dist.page('/guide/');
    expect(guide('.starlight-aside, .expressive-code').length).toBe(2);
    expect(guide('nav a[href="/community/"]').length).toBeGreaterThan(0);
    expect(dist.page('/community/posts/ann/hello/')('a[href="/guide/"]').length).toBe(1);
    expect(dist.page('/404.html')('body').text()).toContain('Page not found');
    expect(dist.text('/pagefind/pagefind-entry.json')).toContain('"page_count":');
    // Starlight calls the page for what is not there by an address that is not there.
    const broken = brokenLinks(dist, 'https://docs.example');
    expect(broken.filter((link) => !link.startsWith('/404.html'))).toEqual([]);
  });
});
