import { z } from 'zod';
import { memberSchema, type MemberData } from '../schemas/member.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, yamlLines, type NewFile } from './file-text.ts';

export interface MemberFacts {
  id: string;
  name: string;
  kind?: MemberData['kind'] | undefined;
  isGuest: boolean;
}

export function memberFile({ id, name, kind, isGuest }: MemberFacts): NewFile {
  const known = { name, kind, ...(isGuest && { guest: true }) };
  const lines = [
    ...yamlLines(known),
    ...commentedFields(memberSchema(z.string()), {
      written: Object.entries(known).flatMap(([field, value]) => (value === undefined ? [] : [field])),
      without: ['left', 'guest'],
      instead: { avatar: `avatar: ./${id}.jpg` },
    }),
    '# Who you are, in your own words, stands below the next line.',
  ];
  return { path: `members/${id}.md`, text: fileText(lines, '') };
}
