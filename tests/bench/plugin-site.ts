import { readFileSync } from 'node:fs';
import { CACHE_AND_MARKDOWN, TIMED } from './site-config.ts';

const FIXTURE = new URL('../fixtures/sites/three-members/', import.meta.url);

/**
 * A site with the plugin, configured as this repository's own is, in the default layout. No TypeScript: the linter
 * would want to know its project.
 */
export const PLUGIN_SITE = siteWith("{ content: './content' }");
export const PLUGIN_SITE_WITHOUT_FEEDS = siteWith("{ content: './content', feeds: { formats: [] } }");

function siteWith(options: string): Readonly<Record<string, string>> {
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
    'src/content.config.mjs': readFileSync(new URL('src/content.config.ts', FIXTURE), 'utf8'),
    'src/pages/index.astro': readFileSync(new URL('src/pages/index.astro', FIXTURE), 'utf8'),
  };
}
