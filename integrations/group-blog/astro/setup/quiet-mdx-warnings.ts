import type { ViteUserConfig } from 'astro';

/**
 * Astro marks every MDX module with a directive that Rolldown warns about, once a file. The site's own handler stays.
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
