import { network } from '../schemas/network.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, yamlLines, type NewFile } from './file-text.ts';

export interface NewNetworkFacts {
  title: string;
  description: string;
  site: string;
  timezone?: string | undefined;
  language?: string | undefined;
  /** Logins of who may change everything. */
  organisers?: readonly string[] | undefined;
  repository?: string | undefined;
}

/** @param today its year becomes part of the ids of feeds, which stay the same when the host name changes. */
export function networkFile(facts: NewNetworkFacts, today: string): NewFile {
  const { title, description, site, timezone, language, organisers, repository } = facts;
  const feedAuthority = `${new URL(site).hostname},${today.slice(0, 4)}`;
  const known = { title, description, site, timezone, language, organisers, repository };
  const lines = [
    ...yamlLines(known),
    '# The ids of posts in feeds begin with it. Never change it, even if the address changes.',
    ...yamlLines({ feedAuthority }),
    ...commentedFields(network.schema, {
      written: [
        'feedAuthority',
        ...Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [field])),
      ],
      without: ['today', 'removed', 'renamedTags', 'focus'],
    }),
    '# Write the page "About", on what you are here for, below the next line.',
  ];
  return { path: network.path, text: fileText(lines, '') };
}
