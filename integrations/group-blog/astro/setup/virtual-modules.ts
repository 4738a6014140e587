import type { ViteUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Serves modules that exist only as text. Each is made when it is asked for. */
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
