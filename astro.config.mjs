import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  // Drawn cards and unchanged pages are kept from build to build here, for npm ci empties node_modules.
  cacheDir: './.cache/astro',
  // contentIntellisense tells editors what can stand in front matter (CONTRIBUTING).
  experimental: { incrementalBuild: true, contentIntellisense: true },
  // Prism writes classes, for the policy below lets no style attribute through.
  markdown: { syntaxHighlight: 'prism' },
  // A reader's browser may load and run no more than this; docs/security.md says why. The search needs 'wasm-unsafe-eval'.
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
