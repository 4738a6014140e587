import { defineNewFile } from './new-file.ts';
import { POST } from './shared-flags.ts';

export const newGuestPost = defineNewFile({
  name: 'new guest-post',
  summary: 'Begin a post on the blog of another member',
  flags: {
    author: { value: 'member', help: 'Who writes it' },
    host: { value: 'member', help: 'Whose blog it is for' },
    ...POST,
  },
  required: ['author', 'host', 'title'],
  examples: ['new guest-post --author ben --host ann --title "What I saw"'],
  load: async () => (await import('../new-files/post.ts')).prepareGuestPost,
});
