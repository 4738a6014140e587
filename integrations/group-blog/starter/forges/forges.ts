import type { ForgeName } from './forge-name.ts';
import { forgejo } from './forgejo.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import type { StarterForge } from './starter-forge.ts';

export const FORGES: Readonly<Record<ForgeName, StarterForge>> = { github, gitlab, forgejo };

export const FORGE_NAMES = Object.keys(FORGES) as ForgeName[];

/** Returns the forge that an address tells by its host; undefined where it may be any. */
export function forgeOf(repository: string): ForgeName | undefined {
  const labels = new URL(repository).hostname.split('.');
  if (labels.includes('github')) return 'github';
  if (labels.some((label) => label.startsWith('gitlab'))) return 'gitlab';
  return labels.some((label) => /^(?:codeberg|forgejo|gitea)$/.test(label)) ? 'forgejo' : undefined;
}
