import { z } from 'zod';
import { memberSchema, type MemberData } from '../schemas/member.ts';
import type { Around } from './existing-ids.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, listLine, yamlLines, type NewFile } from './file-text.ts';

export interface MemberFacts {
  id: string;
  name: string;
  github?: string | undefined;
  kind?: MemberData['kind'] | undefined;
  isGuest: boolean;
}

/** @param today the day they join. */
export function memberFile(
  { id, name, github, kind, isGuest }: MemberFacts,
  { today, around: { communities } }: { today: string; around: Around },
): NewFile {
  const [community, another = community] = communities;
  const known = { name, github, kind, ...(isGuest && { guest: true }) };
  const lines = [
    ...yamlLines(known),
    ...commentedFields(memberSchema(z.string()), {
      written: Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [field])),
      without: ['left', 'guest', 'avatar'],
      instead: {
        joined: `joined: ${today}`,
        github: 'github: your-login',
        serves: listLine('serves', community),
        wantsToServe: listLine('wantsToServe', another),
      },
    }),
    `# For a picture of you, put ${id}.jpg beside this file, of at most 1 MB, and write avatar: ./${id}.jpg`,
    '# Who you are, in your own words, stands below the next line.',
  ];
  return { path: `members/${id}.md`, text: fileText(lines, '') };
}
