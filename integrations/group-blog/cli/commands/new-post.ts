import { defineNewFile } from './new-file.ts';
import { POST } from './shared-flags.ts';

export const newPost = defineNewFile({
  name: 'new post',
  summary: 'Begin a post on a member’s blog',
  positionals: ['<host>'],
  flags: { ...POST, challenge: { value: 'id', help: 'The challenge whose check-in it is' } },
  required: ['title'],
  examples: ['new post ann --title "What rain does"', 'new post ann --title "Day five" --challenge spring'],
  load: async () => (await import('../new-files/post.ts')).preparePost,
});
