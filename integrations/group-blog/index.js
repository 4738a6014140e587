// Node runs no TypeScript inside node_modules, so the published package imports the compiled copy.
const { default: groupBlog } = await import(
  import.meta.url.includes('/node_modules/') ? './dist/index.js' : './index.ts'
);
export default groupBlog;
