import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Creates a Vite plugin that serves modules from functions that return their code. */
export function virtualModules(modules: Readonly<Record<`virtual:${string}`, () => string>>): VitePlugin {
  return {
    name: 'astro-group-blog:virtual-modules',
    resolveId(id) {
      return Object.hasOwn(modules, id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith('\0virtual:')) return undefined;
      return modules[id.slice(1) as `virtual:${string}`]?.();
    },
  };
}
