import type { Peer } from './peer.ts';

/** Docusaurus with a blog and nothing else, as quick as its settings make it. */
export const DOCUSAURUS: Peer = {
  name: 'docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@mdx-js/react': '3.1.1',
    react: '19.2.0',
    'react-dom': '19.2.0',
  },
  versionOf: '@docusaurus/core',
  has: 'no search, pages of authors and tags, 2 feeds',
  postsFolder: 'blog',
  files: (members) => ({
    'docusaurus.config.js': `export default {
  title: 'The measured blog',
  url: 'https://bench.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  markdown: { format: 'detect' },
  future: { v4: true, faster: true },
  presets: [
    [
      'classic',
      {
        docs: false,
        pages: false,
        blog: { routeBasePath: '/', showReadingTime: false, onUntruncatedBlogPosts: 'ignore', onInlineTags: 'ignore' },
      },
    ],
  ],
};
`,
    'blog/authors.yml': members
      .map((id) => `${id}:\n  name: ${id}\n  page: true\n  url: https://${id}.example\n`)
      .join(''),
  }),
  postText: ({ host, slug, title, date, tags, authors, body }) =>
    `---\nslug: /posts/${host}/${slug}/\ntitle: ${title}\ndate: ${date}\ntags: ${tags}\nauthors: ${authors}\n---\n${body}`,
  command: ['docusaurus', 'build'],
  made: ['.docusaurus', 'build', 'node_modules/.cache'],
};
