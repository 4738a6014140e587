import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE_AND_MARKDOWN, TIMED } from './site-config.ts';

/** In every repository that has the plugin: a site as its own manual has it. */
const FIXTURE = 'tests/fixtures/sites/three-members';

/**
 * A site with the plugin, configured as this repository's own is, in the default layout. No TypeScript: the linter
 * would want to know its project.
 * @param checkout the repository whose plugin it has.
 * @param options of the plugin, as they stand in the configuration.
 */
export function pluginSite(checkout: string, options: string): Readonly<Record<string, string>> {
  const fixture = (path: string): string => readFileSync(join(checkout, FIXTURE, path), 'utf8');
  return {
    'package.json': '{ "name": "bench-plugin", "private": true, "type": "module" }\n',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';
import { timed } from '${TIMED}';

export default defineConfig({
  experimental: { incrementalBuild: true },${CACHE_AND_MARKDOWN}
  integrations: [timed(groupBlog(${options}))],
});
`,
    'src/content.config.mjs': fixture('src/content.config.ts'),
    'src/pages/index.astro': fixture('src/pages/index.astro'),
  };
}
