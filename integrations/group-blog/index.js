// Node runs no TypeScript inside node_modules: there the compiled copy stands in for the source.
const { default: groupBlog } = await import(
  import.meta.url.includes('/node_modules/') ? './dist/index.js' : './index.ts'
);
export default groupBlog;
