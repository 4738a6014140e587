import { network } from '../schemas/network.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, yamlLines, type NewFile } from './file-text.ts';

export interface NewNetworkFacts {
  title: string;
  description: string;
  site: string;
  timezone?: string | undefined;
  language?: string | undefined;
  repository?: string | undefined;
}

/** @param today its year becomes a part of the feed ids, which stay the same when the host name changes. */
export function networkFile(facts: NewNetworkFacts, today: string): NewFile {
  const { title, description, site, timezone, language, repository } = facts;
  const feedAuthority = `${new URL(site).hostname},${today.slice(0, 4)}`;
  const known = { title, description, site, timezone, language, repository };
  const lines = [
    ...yamlLines(known),
    '# The names of posts in feeds begin with it. It stays, also when the address changes.',
    ...yamlLines({ feedAuthority }),
    ...commentedFields(network.schema, {
      written: [
        'feedAuthority',
        ...Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [field])),
      ],
      without: ['today', 'removed'],
    }),
    '# What you are here for, the page "About", stands below the next line.',
  ];
  return { path: network.path, text: fileText(lines, '') };
}
