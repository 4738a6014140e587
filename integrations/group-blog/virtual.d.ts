declare module 'virtual:group-blog/site' {
  export const setup: import('./astro/setup/site-setup.ts').SiteSetup;
}

declare module 'virtual:group-blog/extend' {
  export const feedItem: import('./feeds/feed.ts').ChangeItem | undefined;
  export const cardTemplates: Partial<import('./cards/templates.ts').Templates> | undefined;
}

declare module 'virtual:group-blog/words' {
  /** The site's own words, which nobody has checked yet, and the file that they are in; null where it has none. */
  export const ownWords: { default: unknown; file: string } | null;
}

declare module 'virtual:group-blog/theme' {
  /** The custom properties that Astro sets to the theme's typefaces. */
  export const fonts: readonly ('--gb-serif' | '--gb-sans')[];
  /** The site's sign in the browser's tab; null where its public folder has none. */
  export const icon: { url: string; type: string } | null;
}

declare module 'virtual:group-blog/Layout' {
  const Layout: (props: { page: import('./views/pages/page.ts').Page }) => unknown;
  export default Layout;
}

declare module 'virtual:group-blog/Head' {
  const Head: (props: { page: import('./views/pages/page.ts').Page }) => unknown;
  export default Head;
}

declare module 'virtual:group-blog/PostHeader' {
  const PostHeader: (props: { view: import('./views/pages/post-page.ts').PostPage }) => unknown;
  export default PostHeader;
}

declare module 'virtual:group-blog/PostFooter' {
  const PostFooter: (props: { view: import('./views/pages/post-page.ts').PostPage }) => unknown;
  export default PostFooter;
}

declare module 'virtual:group-blog/MemberPanel' {
  const MemberPanel: (props: { view: import('./views/pages/member-page.ts').MemberPage }) => unknown;
  export default MemberPanel;
}

declare module 'virtual:group-blog/DayStrip' {
  const DayStrip: (props: { view: import('./views/parts/day-strip.ts').DayStripView }) => unknown;
  export default DayStrip;
}

declare module 'virtual:group-blog/mdx' {
  export const components: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>;
}

// The Astro compiler knows these; TypeScript alone does not.
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
