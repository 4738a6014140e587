import type { ViteUserConfig } from 'astro';

/**
 * Silences Rolldown's warning, one for each file, about the directive with which Astro marks MDX modules. It keeps the site's own handler.
 * @see https://rolldown.rs/in-depth/directives
 */
export function quietMdxWarnings({ build }: ViteUserConfig): Pick<ViteUserConfig, 'build'> {
  if (build?.rolldownOptions?.onLog !== undefined) return {};
  return {
    build: {
      rolldownOptions: {
        onLog(level, log, handler) {
          const isMark = log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('astro:head-inject');
          if (!isMark) handler(level, log);
        },
      },
    },
  };
}
