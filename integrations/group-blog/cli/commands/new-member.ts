import { defineNewFile } from './new-file.ts';
import { ID } from './shared-flags.ts';

export const newMember = defineNewFile({
  name: 'new member',
  summary: 'Begin the page of a member',
  flags: {
    name: { value: 'text', help: 'What the member is called' },
    ...ID,
    github: {
      value: 'login',
      help: 'Their login where the repository lives, which makes the files theirs',
    },
    kind: { value: 'kind', help: 'individual, business, blogger, nonprofit, government or other' },
    guest: { help: 'Somebody from outside, who writes guest posts only' },
  },
  required: ['name'],
  examples: ['new member --name "Ann Baker" --github ann-login'],
  load: async () => (await import('../new-files/member.ts')).prepareMember,
});
