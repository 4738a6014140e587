import { slugOf } from '../suggest/slug.ts';
import type { NewFile } from '../writing/file-text.ts';
import { memberFile } from '../writing/member-file.ts';
import { networkFile } from '../writing/network-file.ts';
import { postFile } from '../writing/post-file.ts';
import { FORGES } from './forges/forges.ts';
import { readmeFile } from './readme-file.ts';
import { astroConfig, CONTENT_CONFIG, GIT_IGNORE, HOME_PAGE, packageJson, TS_CONFIG } from './site-files.ts';
import type { StarterFacts, StarterVersions } from './starter-facts.ts';

/** The content folder of a new network, from its root. */
export const STARTER_CONTENT = 'content';

/**
 * Returns what a new network has in its content folder, by paths under that folder.
 * @param today the day on which the first member joins, as `2026-03-02`.
 */
export function starterContent(facts: StarterFacts, today: string): NewFile[] {
  const { title, description, site, timezone, language, repository, member, post } = facts;
  const organisers = member.login === undefined ? undefined : [member.login];
  const existing = { members: [member.id], communities: [], posts: [] };
  return [
    networkFile({ title, description, site, timezone, language, organisers, repository }, today),
    memberFile(
      { id: member.id, name: member.name, github: member.login, isGuest: false },
      { today, existing: { ...existing, members: [] } },
    ),
    ...(post === undefined
      ? []
      : [postFile({ ...post, host: member.id, date: today, isMdx: false }, existing)]),
  ];
}

/** Returns what a new network has around its content folder, by paths from its root. CODEOWNERS and the members' manual are not among it. */
export function starterFrame(facts: StarterFacts, versions: StarterVersions, today: string): NewFile[] {
  const forge = FORGES[facts.forge];
  const files = {
    'package.json': packageJson(facts, slugOf(facts.title) ?? 'group-blog-network', versions),
    'astro.config.mjs': astroConfig(facts),
    'tsconfig.json': TS_CONFIG,
    'src/content.config.ts': CONTENT_CONFIG,
    'src/pages/index.astro': HOME_PAGE,
    'README.md': readmeFile(facts, forge, today),
    '.gitignore': GIT_IGNORE,
    ...forge.workflows(facts.features),
  };
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}
