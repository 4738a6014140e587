import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  // Outside node_modules, which npm ci empties: drawn cards and unchanged pages are kept from build to build.
  cacheDir: './.cache/astro',
  // The second: editors know what can stand in front matter (CONTRIBUTING).
  experimental: { incrementalBuild: true, contentIntellisense: true },
  // Classes only: the policy below lets no style attribute through.
  markdown: { syntaxHighlight: 'prism' },
  // What a reader's browser may load and run; docs/security.md says why. 'wasm-unsafe-eval' is for the search.
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  integrations: [
    groupBlog({
      content: './content',
      cards: { mark: './public/favicon.svg' },
    }),
  ],
});
