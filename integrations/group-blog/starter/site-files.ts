import { basePath, type StarterFacts, type StarterVersions } from './starter-facts.ts';

/** Returns `package.json`, with ranges that take later versions by `npm update`. */
export function packageJson({ title }: StarterFacts, slug: string, versions: StarterVersions): string {
  const manifest = {
    name: slug,
    private: true,
    type: 'module',
    description: title,
    scripts: {
      dev: 'astro dev',
      start: 'astro build && astro preview',
      build: 'astro build',
      check: 'group-blog check',
      doctor: 'group-blog doctor',
    },
    dependencies: {
      astro: versions.astro,
      'astro-group-blog': `^${versions.plugin}`,
    },
    engines: { node: versions.node },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Returns `astro.config.mjs`, with the path of the site and the features that are options of Astro. */
export function astroConfig({ site, theme, features }: StarterFacts): string {
  const base = basePath(site);
  const lines = [
    ...(base === '' ? [] : ['// The folder in which the site stands on its host.', `base: '${base}',`]),
    '// Drawn cards are kept here from build to build.',
    "cacheDir: './.cache/astro',",
    ...(features.includes('incremental') ? ['experimental: { incrementalBuild: true },'] : []),
    ...(features.includes('policy') ? POLICY : []),
    `integrations: [groupBlog(${theme === 'paper' ? '' : `{ theme: '${theme}' }`})],`,
  ];
  return [
    "import { defineConfig } from 'astro/config';",
    "import groupBlog from 'astro-group-blog';",
    '',
    'export default defineConfig({',
    ...lines.map((line) => `  ${line}`),
    '});',
    '',
  ].join('\n');
}

const POLICY = [
  '// Prism writes classes, for the policy below lets no style attribute through.',
  "markdown: { syntaxHighlight: 'prism' },",
  "// A reader's browser may load and run no more than this. The search needs 'wasm-unsafe-eval'.",
  'security: {',
  '  csp: {',
  '    directives: [',
  `      "default-src 'self'",`,
  `      "img-src 'self' data:",`,
  `      "object-src 'none'",`,
  `      "base-uri 'self'",`,
  `      "form-action 'self'",`,
  '    ],',
  `    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },`,
  '  },',
  '},',
];

export const TS_CONFIG = `{
  "extends": "astro/tsconfigs/strict",
  "include": [".astro/types.d.ts", "**/*"],
  "exclude": ["dist"]
}
`;

export const CONTENT_CONFIG = `import { groupBlogCollections } from 'astro-group-blog/content';

export const collections = groupBlogCollections();
`;

/** What Git leaves out. `group-blog doctor` asks for each of them. */
export const IGNORED = ['node_modules/', 'dist/', '.astro/', '.cache/'] as const;

export const GIT_IGNORE = `${IGNORED.join('\n')}\n`;

export const HOME_PAGE = `---
import ChallengeCards from 'astro-group-blog/components/ChallengeCards.astro';
import Page from 'astro-group-blog/components/Page.astro';
import PersonCards from 'astro-group-blog/components/PersonCards.astro';
import PostList from 'astro-group-blog/components/PostList.astro';
import { loadHome } from 'astro-group-blog/data';

const home = await loadHome();
const { home: words, posts } = home.page.words;
---

<Page page={home.page}>
  <h1>{home.page.title}</h1>
  <p class="gb-lead">{home.page.description}</p>
  <p>
    <a href={home.more.join}>{words.join}</a>
  </p>
  <section>
    <h2>{words.newestPosts}</h2>
    {home.newest.length > 0 ? <PostList posts={home.newest} heading={3} /> : <p>{posts.none}</p>}
  </section>
  {
    home.running.length > 0 && (
      <section>
        <h2>{words.runningChallenges}</h2>
        <ChallengeCards challenges={home.running} />
      </section>
    )
  }
  <section>
    <h2>{words.members}</h2>
    <PersonCards people={home.members} />
  </section>
</Page>
`;
