declare module 'virtual:group-blog/site' {
  export const setup: import('./astro/site-setup.ts').SiteSetup;
}

declare module 'virtual:group-blog/left-out' {
  export const leftOut: import('./astro/left-out.ts').LeftOut;
}

declare module 'virtual:group-blog/layout' {
  const Layout: (props: { page: import('./views/page.ts').Page }) => unknown;
  export default Layout;
}

declare module '@pagefind/component-ui/css';

// The Astro compiler knows these; TypeScript alone does not.
declare module '*.astro' {
  const Component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default Component;
}
