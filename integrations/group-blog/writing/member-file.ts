import { contentPath } from '../model/content-path.ts';
import type { DataOf } from '../schemas/kinds.ts';
import { members } from '../schemas/member.ts';
import { commentedFields } from './commented-fields.ts';
import type { ExistingIds } from './existing-ids.ts';
import { fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

export interface MemberFacts {
  id: string;
  name: string;
  github?: string | undefined;
  kind?: DataOf<'members'>['kind'] | undefined;
  isGuest: boolean;
}

/** @param today the day they join. */
export function memberFile(
  { id, name, github, kind, isGuest }: MemberFacts,
  { today, existing: { communities } }: { today: string; existing: ExistingIds },
): NewFile {
  const [community, another = community] = communities;
  const known = { name, github, kind, ...(isGuest && { guest: true }) };
  const lines = [
    ...yamlLines(known),
    ...commentedFields(members.schema, {
      written: Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [field])),
      without: ['left', 'guest', 'avatar', 'aliases'],
      instead: {
        joined: `joined: ${today}`,
        github: 'github: your-login',
        serves: listLine('serves', community),
        wantsToServe: listLine('wantsToServe', another),
      },
    }),
    `# For a picture of you, put ${id}.jpg beside this file, of at most 1 MB, and write avatar: ./${id}.jpg`,
    '# Write who you are, in your own words, below the next line.',
  ];
  return { path: contentPath(members, { member: id }), text: fileText(lines, '') };
}
